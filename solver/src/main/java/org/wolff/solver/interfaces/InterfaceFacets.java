package org.wolff.solver.interfaces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;

/** Finds the facets of each interface on a mesh, seen from its near side. */
final class InterfaceFacets {
    private static final int NOBODY = -1;

    private final TetMesh mesh;
    private final FaceAdjacency faces;
    private final List<Interface> interfaces;
    private final List<Region> parts;
    private final int[] first;
    private final int[] second;
    private final int[][] sides;
    private final int[] count;
    private final BitSet[] touched;
    private final BitSet outsideZone = new BitSet();
    private final BitSet taken = new BitSet();

    private InterfaceFacets(TetMesh mesh, FaceAdjacency faces, List<Interface> interfaces, List<Region> parts) {
        this.parts = parts;
        this.mesh = mesh;
        this.faces = faces;
        this.interfaces = interfaces;
        this.first = interfaces.stream()
                .mapToInt(of -> region(of, of.between().get(0)))
                .toArray();
        this.second = interfaces.stream()
                .mapToInt(of -> of.between().size() == 1
                        ? NOBODY
                        : region(of, of.between().get(1)))
                .toArray();
        this.sides = new int[interfaces.size()][64];
        this.count = new int[interfaces.size()];
        this.touched = new BitSet[mesh.regionNames().size()];
        Arrays.setAll(touched, region -> new BitSet());
    }

    private int region(Interface of, String part) {
        int region = mesh.regionNames().indexOf(part);
        if (region < 0) {
            throw new InputException(of.problem(
                    "there is no part '" + part + "'", "the parts are " + String.join(", ", mesh.regionNames())));
        }
        return region;
    }

    /**
     * Returns the facets of each interface.
     *
     * @param parts the space that each region of the mesh takes, in order
     * @throws InputException with all interfaces that have none, or that claim the same facets
     */
    static List<FacetSet> of(TetMesh mesh, FaceAdjacency faces, List<Interface> interfaces, List<Region> parts) {
        InterfaceFacets found = new InterfaceFacets(mesh, faces, interfaces, parts);
        List<Problem> problems = found.claim();
        for (int i = 0; i < interfaces.size(); i++) {
            if (found.count[i] == 0 && problems.isEmpty()) {
                problems.add(found.nothing(i));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<FacetSet> sets = new ArrayList<>();
        for (int i = 0; i < interfaces.size(); i++) {
            sets.add(found.facets(i));
        }
        return List.copyOf(sets);
    }

    private List<Problem> claim() {
        List<Problem> problems = new ArrayList<>();
        BitSet told = new BitSet();
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            int own = mesh.region()[side >> 2];
            int other = across < 0 ? own : mesh.region()[across >> 2];
            if (own >= other) {
                continue;
            }
            touched[own].set(other);
            touched[other].set(own);
            int owner = NOBODY;
            for (int i = 0; i < interfaces.size(); i++) {
                if (!claims(i, own, other)) {
                    continue;
                }
                if (!holds(i, side)) {
                    outsideZone.set(i);
                } else if (owner == NOBODY || second[owner] == NOBODY && second[i] != NOBODY) {
                    if (owner != NOBODY) {
                        taken.set(owner);
                    }
                    owner = i;
                } else if (second[owner] != NOBODY && second[i] == NOBODY) {
                    taken.set(i);
                } else if (!told.get(owner * interfaces.size() + i)) {
                    told.set(owner * interfaces.size() + i);
                    problems.add(twice(owner, i, side));
                }
            }
            if (owner != NOBODY) {
                add(owner, own == first[owner] ? side : across);
            }
        }
        return problems;
    }

    private boolean claims(int i, int a, int b) {
        return second[i] == NOBODY
                ? a == first[i] || b == first[i]
                : a == first[i] && b == second[i] || b == first[i] && a == second[i];
    }

    private boolean holds(int i, int side) {
        if (interfaces.get(i).within().isEmpty()) {
            return true;
        }
        Vector3 at = centroid(side);
        return interfaces.get(i).within().get().contains(at.x(), at.y(), at.z());
    }

    private void add(int i, int side) {
        if (count[i] == sides[i].length) {
            sides[i] = Arrays.copyOf(sides[i], 2 * count[i]);
        }
        sides[i][count[i]++] = side;
    }

    private FacetSet facets(int i) {
        int[] tets = new int[count[i]];
        byte[] local = new byte[count[i]];
        for (int f = 0; f < count[i]; f++) {
            tets[f] = sides[i][f] >> 2;
            local[f] = (byte) (sides[i][f] & 3);
        }
        return new FacetSet(interfaces.get(i).name(), tets, local);
    }

    private Vector3 centroid(int side) {
        Vector3 sum = Vector3.ZERO;
        for (int i = 0; i < 3; i++) {
            int node = 3 * mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i));
            sum = sum.plus(new Vector3(mesh.xyz()[node], mesh.xyz()[node + 1], mesh.xyz()[node + 2]));
        }
        return sum.times(1.0 / 3);
    }

    private Problem twice(int one, int other, int side) {
        Vector3 at = centroid(side);
        return interfaces
                .get(other)
                .problem(
                        String.format(
                                Locale.ROOT,
                                "it claims facets that interface '%s' claims too, such as that at (%.4g, %.4g, %.4g) mm"
                                        + " between %s and %s",
                                interfaces.get(one).name(),
                                at.x(),
                                at.y(),
                                at.z(),
                                mesh.regionNames().get(mesh.region()[side >> 2]),
                                mesh.regionNames().get(mesh.region()[faces.across(side) >> 2])),
                        "remove one, keep them apart with 'within', or name both parts in the one that is to have"
                                + " them");
    }

    private Problem nothing(int i) {
        Interface of = interfaces.get(i);
        for (int region : new int[] {first[i], second[i]}) {
            if (region != NOBODY && !hasElement(region)) {
                return LostPart.problem(of, mesh.regionNames().get(region), parts.get(region), mesh);
            }
        }
        if (taken.get(i)) {
            return of.problem(
                    "other interfaces that name both parts have all its facets", "remove it, or name its two parts");
        }
        if (outsideZone.get(i)) {
            return of.problem(
                    of.parts() + " touch, but nowhere in the region of 'within'",
                    "check the coordinates of that region, or leave 'within' out");
        }
        if (second[i] == NOBODY) {
            return of.problem(
                    "part '" + of.between().get(0) + "' touches no other part: empty space lies all around it",
                    "check where it lies (wolff inspect shows the parts); a gap wider than mesh.gap-tolerance stays"
                            + " open");
        }
        return of.problem(
                "parts '" + of.between().get(0) + "' and '" + of.between().get(1) + "' do not touch: "
                        + neighbours(first[i]) + "; " + neighbours(second[i]),
                "name parts that touch, or close the gap between them: a gap wider than mesh.gap-tolerance stays"
                        + " empty space");
    }

    private boolean hasElement(int region) {
        for (short own : mesh.region()) {
            if (own == region) {
                return true;
            }
        }
        return false;
    }

    private String neighbours(int region) {
        TreeSet<String> names = touched[region].stream()
                .mapToObj(mesh.regionNames()::get)
                .collect(Collectors.toCollection(TreeSet::new));
        return "'" + mesh.regionNames().get(region) + "' touches "
                + (names.isEmpty() ? "nothing" : String.join(", ", names));
    }
}
