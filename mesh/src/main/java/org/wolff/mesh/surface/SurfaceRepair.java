package org.wolff.mesh.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A surface made fit for use, and what was done to it. Vertices within {@value #TOLERANCE} of the box's diagonal become
 * one; triangles that are not finite, collapse to a line or stand twice go (two that face each other cancel); triangles
 * are turned so that neighbours agree; pieces that are inside out are turned, but not cavities ({@link InsideOut}).
 * Holes and crossings stay: the winding number does not mind them.
 *
 * @param surface welded and turned, every vertex in use; without triangles where nothing sound was left
 * @param mergedVertices vertices in use that became one with another
 * @param droppedNotFinite triangles with a coordinate that is no number
 * @param droppedCollapsed triangles with two corners at one place
 * @param droppedDuplicates triangles on the vertices of another one
 * @param turnedTriangles triangles turned to agree with their neighbours
 * @param turnedPieces whole pieces turned because they were inside out
 */
public record SurfaceRepair(
        TriangleSurface surface,
        int mergedVertices,
        int droppedNotFinite,
        int droppedCollapsed,
        int droppedDuplicates,
        int turnedTriangles,
        int turnedPieces) {
    /** Distance at which vertices become one, as a share of the diagonal of the box. */
    public static final double TOLERANCE = 1e-6;

    /** Repairs a surface; the same input gives the same result. */
    public static SurfaceRepair of(TriangleSurface raw) {
        int[] finite = FiniteTriangles.of(raw);
        int[] place =
                CoincidentVertices.within(raw.xyz(), TOLERANCE * raw.bounds().diagonal());
        int[] welded = new int[3 * finite.length];
        int count = 0;
        for (int t : finite) {
            int a = place[raw.triangles()[3 * t]];
            int b = place[raw.triangles()[3 * t + 1]];
            int c = place[raw.triangles()[3 * t + 2]];
            if (a != b && b != c && c != a) {
                welded[count++] = a;
                welded[count++] = b;
                welded[count++] = c;
            }
        }
        int collapsed = finite.length - count / 3;
        int[] single = withoutDuplicates(Arrays.copyOf(welded, count));
        TriangleSurface compact = compact(raw, single);
        int[] triangles = compact.triangles();
        boolean[] turn = new WindingPatches(compact, new SurfaceEdges(compact)).turn;
        int turned = 0;
        for (int t = 0; t < turn.length; t++) {
            if (turn[t]) {
                turnOver(triangles, t);
                turned++;
            }
        }
        int pieces = InsideOut.turn(compact);
        return new SurfaceRepair(
                compact,
                used(raw, finite) - usedPlaces(raw, finite, place),
                raw.triangleCount() - finite.length,
                collapsed,
                (count - single.length) / 3,
                turned,
                pieces);
    }

    static void turnOver(int[] triangles, int t) {
        int swapped = triangles[3 * t + 1];
        triangles[3 * t + 1] = triangles[3 * t + 2];
        triangles[3 * t + 2] = swapped;
    }

    /** Of triangles on the same vertices keeps one of the side that is in the majority, none where sides are equal. */
    private static int[] withoutDuplicates(int[] v) {
        int n = v.length / 3;
        TriangleSets sets = new TriangleSets(v);
        int[] balance = new int[n];
        for (int t = 0; t < n; t++) {
            balance[sets.first(t)] += even(v, t) ? 1 : -1;
        }
        int[] kept = new int[v.length];
        int count = 0;
        for (int t = 0; t < n; t++) {
            int rest = balance[sets.first(t)];
            if (rest != 0 && (rest > 0) == even(v, t)) {
                System.arraycopy(v, 3 * t, kept, count, 3);
                count += 3;
                balance[sets.first(t)] = 0;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Returns true where an even number of swaps sorts the corners. */
    private static boolean even(int[] v, int t) {
        int a = v[3 * t];
        int b = v[3 * t + 1];
        int c = v[3 * t + 2];
        return !(a > b ^ b > c ^ a > c);
    }

    private static TriangleSurface compact(TriangleSurface raw, int[] v) {
        int[] number = new int[raw.vertexCount()];
        Arrays.fill(number, -1);
        double[] xyz = new double[raw.xyz().length];
        int[] triangles = new int[v.length];
        int count = 0;
        for (int i = 0; i < v.length; i++) {
            if (number[v[i]] < 0) {
                System.arraycopy(raw.xyz(), 3 * v[i], xyz, 3 * count, 3);
                number[v[i]] = count++;
            }
            triangles[i] = number[v[i]];
        }
        return new TriangleSurface(raw.name(), Arrays.copyOf(xyz, 3 * count), triangles);
    }

    private static int used(TriangleSurface raw, int[] finite) {
        int[] self = new int[raw.vertexCount()];
        Arrays.setAll(self, i -> i);
        return usedPlaces(raw, finite, self);
    }

    private static int usedPlaces(TriangleSurface raw, int[] finite, int[] place) {
        boolean[] seen = new boolean[place.length];
        int count = 0;
        for (int t : finite) {
            for (int c = 0; c < 3; c++) {
                int p = place[raw.triangles()[3 * t + c]];
                count += seen[p] ? 0 : 1;
                seen[p] = true;
            }
        }
        return count;
    }

    /** Returns true where nothing but the merging of vertices was done, as every STL file needs it. */
    public boolean isPlainWeld() {
        return droppedNotFinite + droppedCollapsed + droppedDuplicates + turnedTriangles + turnedPieces == 0;
    }

    /** Returns what was done, in one line; empty where {@link #isPlainWeld()}. */
    public String describe() {
        List<String> done = new ArrayList<>();
        say(done, droppedNotFinite, "triangles with a coordinate that is no number dropped");
        say(done, droppedCollapsed, "triangles without area dropped");
        say(done, droppedDuplicates, "duplicate triangles dropped");
        say(done, turnedTriangles, "triangles turned to agree with their neighbours");
        say(done, turnedPieces, "pieces turned that were inside out");
        return done.isEmpty() ? "" : surface.name() + ": " + String.join(", ", done);
    }

    private static void say(List<String> done, int count, String what) {
        if (count > 0) {
            done.add(count + " " + what);
        }
    }
}
