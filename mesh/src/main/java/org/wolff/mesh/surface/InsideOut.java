package org.wolff.mesh.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Turns pieces of a surface that are inside out. A piece of negative volume that lies within another is a cavity and
 * stays. Open pieces, such as loose triangles, are judged together. Where every outermost piece is inside out the whole surface is, and its cavities are turned with it.
 */
final class InsideOut {
    /** Volumes below this share of the cube of the diagonal have no side. */
    private static final double FLAT = 1e-9;

    /** Pieces whose areas leave more than this are open. */
    private static final double OPEN = 0.4;

    private final List<TriangleSurface> pieces = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final TriangleTree[] trees;
    private final BoundingBox[] boxes;

    private InsideOut(TriangleSurface surface) {
        int n = surface.triangleCount();
        DisjointSets sets = new DisjointSets(n);
        SurfaceEdges edges = new SurfaceEdges(surface);
        for (int e = 0; e < edges.count(); e++) {
            for (int u = edges.start[e] + 1; u < edges.start[e + 1]; u++) {
                sets.unite(edges.uses[u] / 3, edges.uses[edges.start[e]] / 3);
            }
        }
        int[] size = new int[n];
        for (int t = 0; t < n; t++) {
            size[sets.find(t)]++;
        }
        int[][] of = new int[n][];
        for (int t = 0; t < n; t++) {
            int root = sets.find(t);
            if (of[root] == null) {
                of[root] = new int[size[root]];
                members.add(of[root]);
                size[root] = 0;
            }
            of[root][size[root]++] = t;
        }
        joinOpen(surface);
        for (int[] member : members) {
            pieces.add(piece(surface, member));
        }
        trees = new TriangleTree[pieces.size()];
        boxes = new BoundingBox[pieces.size()];
        Arrays.setAll(boxes, i -> pieces.get(i).bounds());
    }

    /** Makes one of all open pieces: alone they have no inside, together they may. */
    private void joinOpen(TriangleSurface surface) {
        List<int[]> open = members.stream().filter(m -> isOpen(surface, m)).toList();
        if (open.size() > 1) {
            members.removeAll(open);
            members.add(open.stream().flatMapToInt(Arrays::stream).sorted().toArray());
        }
    }

    /** The areas of a closed piece, as vectors, add up to nothing; those of half a ball to half of their sizes. */
    private static boolean isOpen(TriangleSurface surface, int[] member) {
        double[] sum = new double[3];
        double[] n = new double[3];
        double area = 0;
        for (int t : member) {
            normal(surface, t, n);
            area += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            for (int a = 0; a < 3; a++) {
                sum[a] += n[a];
            }
        }
        return Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]) > OPEN * area;
    }

    private static void normal(TriangleSurface surface, int t, double[] n) {
        double[] x = surface.xyz();
        int a = 3 * surface.triangles()[3 * t];
        int b = 3 * surface.triangles()[3 * t + 1];
        int c = 3 * surface.triangles()[3 * t + 2];
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            n[i] = (x[b + j] - x[a + j]) * (x[c + k] - x[a + k]) - (x[b + k] - x[a + k]) * (x[c + j] - x[a + j]);
        }
    }

    /** Returns the triangles with vertices of their own, the first one at the origin. */
    private static TriangleSurface piece(TriangleSurface surface, int[] member) {
        double[] xyz = new double[9 * member.length];
        int[] triangles = new int[3 * member.length];
        for (int i = 0; i < triangles.length; i++) {
            int v = surface.triangles()[3 * member[i / 3] + i % 3];
            System.arraycopy(surface.xyz(), 3 * v, xyz, 3 * i, 3);
            triangles[i] = i;
        }
        return new TriangleSurface(surface.name(), xyz, triangles);
    }

    /** Turns what is inside out, in the array of the surface itself; returns the number of pieces turned. */
    static int turn(TriangleSurface surface) {
        return new InsideOut(surface).turn(surface.triangles());
    }

    private int turn(int[] triangles) {
        boolean[] negative = new boolean[pieces.size()];
        boolean any = false;
        for (int p = 0; p < negative.length; p++) {
            negative[p] = isNegative(p);
            any |= negative[p];
        }
        if (!any) {
            return 0;
        }
        boolean[] outermost = new boolean[negative.length];
        boolean all = true;
        for (int p = 0; p < negative.length; p++) {
            outermost[p] = isOutermost(p);
            all &= !outermost[p] || negative[p];
        }
        int turned = 0;
        for (int p = 0; p < negative.length; p++) {
            if (all || outermost[p] && negative[p]) {
                turned++;
                for (int t : members.get(p)) {
                    SurfaceRepair.turnOver(triangles, t);
                }
            }
        }
        return turned;
    }

    /** The volume is taken about the middle of the box, so that holes count little. */
    private boolean isNegative(int p) {
        TriangleSurface piece = pieces.get(p);
        BoundingBox box = boxes[p];
        double[] xyz = piece.xyz().clone();
        for (int i = 0; i < xyz.length; i += 3) {
            xyz[i] -= 0.5 * (box.minX() + box.maxX());
            xyz[i + 1] -= 0.5 * (box.minY() + box.maxY());
            xyz[i + 2] -= 0.5 * (box.minZ() + box.maxZ());
        }
        double volume = new TriangleSurface(piece.name(), xyz, piece.triangles()).signedVolume();
        return volume < -FLAT * Math.pow(box.diagonal(), 3);
    }

    private boolean isOutermost(int p) {
        double[] xyz = pieces.get(p).xyz();
        for (int q = 0; q < trees.length; q++) {
            if (q != p && boxes[q].contains(xyz[0], xyz[1], xyz[2])) {
                if (trees[q] == null) {
                    trees[q] = new TriangleTree(pieces.get(q));
                }
                if (Math.abs(trees[q].windingNumber(xyz[0], xyz[1], xyz[2])) > 0.5) {
                    return false;
                }
            }
        }
        return true;
    }
}
