package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.Friction;
import org.wolff.validation.grid.Grids;

/**
 * A quarter of the ends of two equal spheres, E 20,000 MPa, ν 0.3, that touch in the origin without friction: two meshes,
 * and pairs made by hand with the gap between them.
 *
 * @param mesh both ends, the upper first
 * @param pairs between them
 * @param radius of the spheres, mm
 * @param reach how far from the axis the ends go, mm
 * @param height of the planes in which the ends are cut off, above and below, mm
 */
record TouchingSpheres(TetMesh mesh, ContactPairs pairs, double radius, double reach, double height) {
    static final double MODULUS = 20000;
    static final double POISSON = 0.3;

    /**
     * Makes the model; the lower plane is held upright.
     *
     * @param lift prescribed displacement of the upper plane, mm; not a number where it is free
     */
    static TouchingSpheres of(double radius, double reach, double height, int n, double within, double lift) {
        TetMesh upper = Grids.sphereEnd(ElementOrder.TET10, radius, reach, height, n, n);
        TetMesh mesh = withMirrorImage(upper);
        ContactInterface between = ContactInterface.of("spheres", facePairs(mesh, upper, radius, within), Friction.NONE)
                .withGap(place -> 2 * Math.abs(place.z()))
                .withNormals((place, normal) -> Touching.Z);
        ContactPairs pairs = ContactPairs.of(materials(mesh), List.of(between), held(mesh, height, lift));
        return new TouchingSpheres(mesh, pairs, radius, reach, height);
    }

    MaterialAssignment materials() {
        return materials(mesh);
    }

    /** Supports with the upper plane moved, or free where {@code lift} is no number. */
    Constraints held(double lift) {
        return held(mesh, height, lift);
    }

    private static MaterialAssignment materials(TetMesh mesh) {
        return Touching.materials(mesh, MODULUS, POISSON, MODULUS, POISSON);
    }

    private static Constraints held(TetMesh mesh, double height, double lift) {
        return Touching.held(mesh, (node, at, region, builder) -> {
            if (is(at.x(), 0)) {
                builder.hold(node, Touching.X, 0, "x");
            }
            if (is(at.y(), 0)) {
                builder.hold(node, Touching.Y, 0, "y");
            }
            if (is(at.z(), -height)) {
                builder.hold(node, Touching.Z, 0, "bed");
            }
            if (is(at.z(), height) && !Double.isNaN(lift)) {
                builder.hold(node, Touching.Z, lift, "lift");
            }
        });
    }

    /** The mesh and its mirror image below z = 0; node i of the image is node i + n. */
    private static TetMesh withMirrorImage(TetMesh upper) {
        int n = upper.nodeCount();
        double[] xyz = Arrays.copyOf(upper.xyz(), 6 * n);
        for (int i = 0; i < 3 * n; i++) {
            xyz[3 * n + i] = i % 3 == 2 ? -upper.xyz()[i] : upper.xyz()[i];
        }
        int width = upper.order().nodes();
        int[] swapped = width == 4 ? new int[] {0, 2, 1, 3} : new int[] {0, 2, 1, 3, 6, 5, 4, 7, 9, 8};
        int[] tets = Arrays.copyOf(upper.tets(), 2 * upper.tets().length);
        short[] region = new short[2 * upper.tetCount()];
        for (int tet = 0; tet < upper.tetCount(); tet++) {
            for (int i = 0; i < width; i++) {
                tets[upper.tets().length + width * tet + i] = upper.node(tet, swapped[i]) + n;
            }
            region[upper.tetCount() + tet] = 1;
        }
        return new TetMesh(upper.order(), xyz, tets, region, List.of("upper", "lower"));
    }

    /** The facets on the spheres within a distance of the axis, those of the image paired with their originals. */
    private static FacePairs facePairs(TetMesh both, TetMesh upper, double radius, double within) {
        FacetSet outer = Facets.of(upper).outer();
        List<Integer> chosen = new ArrayList<>();
        for (int f = 0; f < outer.size(); f++) {
            boolean on = true;
            for (int i = 0; i < 3; i++) {
                Vector3 at =
                        Touching.point(upper, upper.node(outer.tets()[f], TetMesh.faceCorner(outer.faces()[f], i)));
                double low = radius - Math.sqrt(radius * radius - at.x() * at.x() - at.y() * at.y());
                on &= is(at.z(), low) && Math.hypot(at.x(), at.y()) < within;
            }
            if (on) {
                chosen.add(f);
            }
        }
        int perFacet = upper.order() == ElementOrder.TET4 ? 3 : 6;
        int[] nearTets = new int[chosen.size()];
        byte[] nearFaces = new byte[chosen.size()];
        int[] farTets = new int[chosen.size()];
        byte[] farFaces = new byte[chosen.size()];
        int[] near = new int[perFacet * chosen.size()];
        int[] far = new int[perFacet * chosen.size()];
        int[] mirroredFace = {0, 2, 1, 3};
        for (int i = 0; i < chosen.size(); i++) {
            int tet = outer.tets()[chosen.get(i)];
            int face = outer.faces()[chosen.get(i)];
            nearTets[i] = tet + upper.tetCount();
            nearFaces[i] = (byte) mirroredFace[face];
            farTets[i] = tet;
            farFaces[i] = (byte) face;
            for (int k = 0; k < perFacet; k++) {
                int local =
                        k < 3 ? TetMesh.faceCorner(mirroredFace[face], k) : TetMesh.faceMid(mirroredFace[face], k - 3);
                near[perFacet * i + k] = both.node(nearTets[i], local);
                far[perFacet * i + k] = near[perFacet * i + k] - upper.nodeCount();
            }
        }
        return new FacePairs(
                new FacetSet("lower sphere", nearTets, nearFaces),
                new FacetSet("upper sphere", farTets, farFaces),
                near,
                far);
    }
}
