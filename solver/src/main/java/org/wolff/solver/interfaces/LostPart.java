package org.wolff.solver.interfaces;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.tetmesh.TetMesh;

/** Tells why a part has no element in a mesh: how thick it is, and how long the elements are where it lies. */
final class LostPart {
    /** Points a side at which the thickness of a part is looked for. */
    private static final int SAMPLES = 40;
    /** A wall this many times as thick as the mesh size is held. */
    private static final double HELD = 1.3;

    private LostPart() {}

    /** Returns what to tell of an interface to a part that has no element. */
    static Problem problem(Interface of, String part, Region region, TetMesh mesh) {
        double thickness = thickness(region);
        if (thickness == 0) {
            return of.problem(
                    "part '" + part + "' has no element: its region is empty", "check the geometry of the part");
        }
        double length = edge(mesh, region.bounds());
        if (thickness > HELD * length) {
            return of.problem(
                    String.format(
                            Locale.ROOT,
                            "part '%s' has no element, though it is %.2g mm thick: later parts cover it",
                            part,
                            thickness),
                    "move it behind the parts that cover it, later ones win, or give it space of its own");
        }
        return of.problem(
                String.format(
                        Locale.ROOT,
                        "part '%s' has no element: it is %.2g mm thick, where elements are %.2g mm long",
                        part,
                        thickness,
                        length),
                String.format(
                        Locale.ROOT,
                        "give it elements that fit: mesh.by-part: {%s: %.2g mm}, or mesh.adapt: true",
                        part,
                        thickness / HELD));
    }

    /** Returns the diameter of the largest ball in a region, mm, as far as points of a lattice tell it. */
    private static double thickness(Region region) {
        BoundingBox box = region.bounds();
        if (box.isEmpty()) {
            return 0;
        }
        double deepest = 0;
        for (int p = 0; p < SAMPLES * SAMPLES * SAMPLES; p++) {
            int layer = p / (SAMPLES * SAMPLES);
            double depth = -region.signedDistance(
                    box.minX() + (p % SAMPLES + 0.5) / SAMPLES * (box.maxX() - box.minX()),
                    box.minY() + (p / SAMPLES % SAMPLES + 0.5) / SAMPLES * (box.maxY() - box.minY()),
                    box.minZ() + (layer + 0.5) / SAMPLES * (box.maxZ() - box.minZ()));
            deepest = Math.max(deepest, depth);
        }
        return 2 * deepest;
    }

    /** Returns the mean length of the edges that begin in a box, mm; that of all edges where none does. */
    private static double edge(TetMesh mesh, BoundingBox box) {
        double[] x = mesh.xyz();
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; e < 6; e++) {
                int a = 3 * mesh.node(t, TetMesh.edgeEnd(e, 0));
                int b = 3 * mesh.node(t, TetMesh.edgeEnd(e, 1));
                int place = box.contains(x[a], x[a + 1], x[a + 2]) ? 0 : 1;
                sum[place] += Math.hypot(Math.hypot(x[a] - x[b], x[a + 1] - x[b + 1]), x[a + 2] - x[b + 2]);
                count[place]++;
            }
        }
        return count[0] > 0 ? sum[0] / count[0] : sum[1] / Math.max(1, count[1]);
    }
}
