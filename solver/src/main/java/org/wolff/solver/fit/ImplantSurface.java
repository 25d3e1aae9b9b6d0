package org.wolff.solver.fit;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The facets of the implant's parts that lie against bone or against nothing, with their gaps to bone.
 *
 * @param mesh the mesh
 * @param side {@code 4·tet + face} of each facet
 * @param touches region of the bone that it lies against, or −1
 * @param gap way from its centroid along its outward normal to bone, mm; 0 where it touches, infinite where no bone is
 *     within the reach
 * @param area mm², of the straight facet
 */
record ImplantSurface(TetMesh mesh, int[] side, int[] touches, double[] gap, double[] area) {
    private static final int MOST_STEPS = 500;
    private static final double TOUCH = 1e-3;

    /**
     * Finds the facets.
     *
     * @param faces which faces lie against each other, before any interface was cut
     */
    static ImplantSurface of(TetMesh mesh, FaceAdjacency faces, FitPlan plan) {
        boolean[] implant = marks(mesh, plan.implants());
        boolean[] bone = marks(mesh, List.copyOf(plan.bones().keySet()));
        int[] side = new int[faces.sides()];
        int[] touches = new int[faces.sides()];
        int[] ofBone = new int[faces.sides()];
        int n = 0;
        int bones = 0;
        for (int s = 0; s < faces.sides(); s++) {
            int across = faces.across(s);
            int own = mesh.region()[s >> 2];
            int other = across < 0 ? -1 : mesh.region()[across >> 2];
            if (implant[own] && (other < 0 || bone[other])) {
                touches[n] = other;
                side[n++] = s;
            }
            if (bone[own] && (other < 0 || !bone[other])) {
                ofBone[bones++] = s;
            }
        }
        double[] gap = new double[n];
        double[] area = new double[n];
        TriangleTree tree = bones == 0 ? null : new TriangleTree(surface(mesh, Arrays.copyOf(ofBone, bones)));
        for (int f = 0; f < n; f++) {
            Vector3 a = corner(mesh, side[f], 0);
            Vector3 b = corner(mesh, side[f], 1);
            Vector3 c = corner(mesh, side[f], 2);
            area[f] = b.minus(a).cross(c.minus(a)).norm() / 2;
            Vector3 centroid = a.plus(b).plus(c).times(1.0 / 3);
            Vector3 normal = b.minus(a).cross(c.minus(a)).unit();
            gap[f] =
                    touches[f] >= 0 ? 0 : tree == null ? Double.POSITIVE_INFINITY : along(tree, centroid, normal, plan);
        }
        return new ImplantSurface(mesh, Arrays.copyOf(side, n), Arrays.copyOf(touches, n), gap, area);
    }

    /** The way along a direction until bone, by steps that the nearest bone allows; infinite beyond the reach. */
    private static double along(TriangleTree tree, Vector3 from, Vector3 direction, FitPlan plan) {
        double way = 0;
        for (int step = 0; step < MOST_STEPS && way <= plan.reach(); step++) {
            Vector3 at = from.plus(direction.times(way));
            double free = tree.distance(at.x(), at.y(), at.z());
            if (free < TOUCH * plan.reach()) {
                return way + free;
            }
            way += free;
        }
        return Double.POSITIVE_INFINITY;
    }

    private static boolean[] marks(TetMesh mesh, List<String> parts) {
        boolean[] marks = new boolean[mesh.regionNames().size()];
        for (String part : parts) {
            marks[mesh.regionNames().indexOf(part)] = true;
        }
        return marks;
    }

    private static TriangleSurface surface(TetMesh mesh, int[] sides) {
        int[] triangles = new int[3 * sides.length];
        for (int s = 0; s < sides.length; s++) {
            for (int i = 0; i < 3; i++) {
                triangles[3 * s + i] = mesh.node(sides[s] >> 2, TetMesh.faceCorner(sides[s] & 3, i));
            }
        }
        return new TriangleSurface("bone", mesh.xyz(), triangles);
    }

    static Vector3 corner(TetMesh mesh, int side, int i) {
        int node = 3 * mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i));
        return new Vector3(mesh.xyz()[node], mesh.xyz()[node + 1], mesh.xyz()[node + 2]);
    }

    int count() {
        return side.length;
    }

    int region(int facet) {
        return mesh.region()[side[facet] >> 2];
    }

    Vector3 centroid(int facet) {
        return corner(mesh, side[facet], 0)
                .plus(corner(mesh, side[facet], 1))
                .plus(corner(mesh, side[facet], 2))
                .times(1.0 / 3);
    }

    /** Returns the outward normal of a facet, of length one. */
    Vector3 normal(int facet) {
        Vector3 a = corner(mesh, side[facet], 0);
        return corner(mesh, side[facet], 1)
                .minus(a)
                .cross(corner(mesh, side[facet], 2).minus(a))
                .unit();
    }
}
