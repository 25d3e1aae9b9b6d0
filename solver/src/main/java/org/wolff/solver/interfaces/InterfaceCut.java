package org.wolff.solver.interfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.Friction;

/**
 * A mesh that is cut along its interfaces; bonded ones are not cut.
 *
 * @param mesh the cut mesh; elements keep their numbers, copies of nodes come last
 * @param copies number of nodes that the cuts added
 * @param interfaces what was cut, ready for the solver
 */
public record InterfaceCut(TetMesh mesh, int copies, List<ContactInterface> interfaces) {
    /** Copies the list. */
    public InterfaceCut {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * Cuts a mesh.
     *
     * @param faces which of its faces lie against each other
     * @param parts the space that each of its regions takes, in order
     * @throws InputException if parts do not touch, interfaces claim the same facets, an interference is larger than an
     *     element, or a surface is too small to have a node inside its rim
     */
    public static InterfaceCut of(TetMesh mesh, FaceAdjacency faces, List<Interface> definitions, List<Region> parts) {
        if (definitions.isEmpty()) {
            return new InterfaceCut(mesh, 0, List.of());
        }
        List<FacetSet> facets = InterfaceFacets.of(mesh, faces, definitions, parts);
        List<Interface> open = new ArrayList<>();
        List<FacetSet> cuts = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            if (!(definitions.get(i).law() instanceof InterfaceLaw.Bonded)) {
                open.add(definitions.get(i));
                cuts.add(facets.get(i));
            }
        }
        SplitMesh split = SplitMesh.of(mesh, faces, cuts);
        List<ContactInterface> interfaces = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            ContactInterface contact =
                    contact(split.mesh(), open.get(i), split.interfaces().get(i));
            interfaces.add(contact.withNormals(new InterfaceNormals(sides(mesh, open.get(i), parts))));
        }
        return new InterfaceCut(split.mesh(), split.copies(), interfaces);
    }

    private static ContactInterface contact(TetMesh mesh, Interface of, FacePairs sides) {
        requirePairs(of, sides);
        requireSmall(mesh, of, sides);
        InterfaceLaw law = of.law();
        Friction friction;
        Predicate<Vector3> bonded = place -> false;
        if (law instanceof InterfaceLaw.Sliding sliding) {
            friction = sliding.friction();
        } else if (law instanceof InterfaceLaw.PartlyBonded partly) {
            friction = partly.friction();
            bonded = BondedPlaces.of(mesh, sides, partly.bonding());
        } else {
            throw new IllegalStateException("no pairs for " + law);
        }
        return ContactInterface.of(of.name(), sides, friction)
                .withGap(of::gapAt)
                .withBonded(bonded);
    }

    /** The space of the parts on both sides, in order. */
    private static List<Region> sides(TetMesh mesh, Interface of, List<Region> parts) {
        List<Region> sides = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (of.between().size() == 1
                    || of.between().contains(mesh.regionNames().get(part))) {
                sides.add(parts.get(part));
            }
        }
        return sides;
    }

    private static void requirePairs(Interface of, FacePairs sides) {
        for (int f = 0; f < sides.size(); f++) {
            for (int i = 0; i < 3; i++) {
                int at = sides.perFacet() * f + i;
                if (sides.nearNodes()[at] != sides.farNodes()[at]) {
                    return;
                }
            }
        }
        throw new InputException(of.problem(
                "none of its " + sides.size() + " facets has a node inside the rim of the surface: other parts hold its"
                        + " whole rim together",
                "give the parts a smaller mesh size there, or interfaces to the parts around"));
    }

    private static void requireSmall(TetMesh mesh, Interface of, FacePairs sides) {
        if (of.gap().least() >= 0) {
            return;
        }
        for (int f = 0; f < sides.size(); f++) {
            for (int i = 0; i < 3; i++) {
                Vector3 a = point(mesh, sides.nearNodes()[sides.perFacet() * f + i]);
                Vector3 b = point(mesh, sides.nearNodes()[sides.perFacet() * f + (i + 1) % 3]);
                double edge = b.minus(a).norm();
                if (-of.gapAt(a) > edge) {
                    throw new InputException(of.problem(
                            String.format(
                                    Locale.ROOT,
                                    "its interference of %.4g mm at (%.4g, %.4g, %.4g) mm is larger than an element"
                                            + " there, of %.4g mm: elements would turn inside out, and small sliding does"
                                            + " not hold",
                                    -of.gapAt(a),
                                    a.x(),
                                    a.y(),
                                    a.z(),
                                    edge),
                            "is the unit right? Press-fits are 0.02 mm to 1 mm; else use a larger mesh size"));
                }
            }
        }
    }

    static Vector3 point(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }
}
