package org.wolff.mesh.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges along which a surface is meant to be sharp, joined to chains. An edge is sharp where its two triangles turn
 * by more than 40°, or by more than 25° and it hangs on such an edge.
 *
 * <p>What was drawn has flat or finely stepped faces and edges between them, with little in between; what was segmented
 * from images turns by any angle, small ones most. Unless its user says which it is, a surface is therefore left smooth where the
 * length of edges that turn by 25° to 40° is more than half that of the sharper ones.
 */
public final class SharpEdges {
    private static final double SHARP = Math.cos(Math.toRadians(40));
    private static final double BLUNT = Math.cos(Math.toRadians(25));
    /** A chain ends where it turns by more than 60°. */
    private static final double CORNER = 0.5;

    private static final double DRAWN = 0.5;

    /** What is known of a surface's edges. */
    public enum Knowledge {
        /** Nothing: it is told from how its edges turn. */
        NONE,
        /** They are meant, as those of a scanned screw. */
        SHARP,
        /** They come from triangulation, as those of a coarse bone. */
        SMOOTH
    }

    /**
     * Edges in a row, between two corners or closed.
     *
     * @param vertices in order; the first again at the end of a closed one
     * @param sheets for each edge two directions of length one, at right angles to it: into its one and its other
     *     triangle
     */
    public record Chain(int[] vertices, double[] sheets) {}

    private final double[] xyz;
    private final int[] triangles;
    private final SurfaceEdges edges;

    private SharpEdges(TriangleSurface surface) {
        xyz = surface.xyz();
        int[] same = CoincidentVertices.identical(xyz);
        triangles = Arrays.stream(surface.triangles()).map(v -> same[v]).toArray();
        edges = new SurfaceEdges(new TriangleSurface(surface.name(), xyz, triangles));
    }

    /** Returns the chains of a surface, none where it is smooth or grown. */
    public static List<Chain> of(TriangleSurface surface, Knowledge knowledge) {
        return knowledge == Knowledge.SMOOTH ? List.of() : new SharpEdges(surface).chains(knowledge);
    }

    /**
     * Returns the edges between two triangles that turn by more than an angle: for each the coordinates of its two ends,
     * the sum of the unit normals of its triangles as they are wound, and the angle in radians, positive where the surface
     * is convex; ten numbers.
     */
    public static List<double[]> turning(TriangleSurface surface, double angle) {
        SharpEdges all = new SharpEdges(surface);
        List<double[]> found = new ArrayList<>();
        for (int e = 0; e < all.edges.count(); e++) {
            double cosine = all.cosine(e);
            if (cosine < Math.cos(angle)) {
                found.add(all.turn(all.edges.uses[all.edges.start[e]], all.edges.uses[all.edges.start[e] + 1], cosine));
            }
        }
        return found;
    }

    private double[] turn(int one, int two, double cosine) {
        double[] all = new double[10];
        System.arraycopy(xyz, 3 * edges.from(one), all, 0, 3);
        System.arraycopy(xyz, 3 * edges.to(one), all, 3, 3);
        for (int use : new int[] {one, two}) {
            double[] d = direction(use);
            double[] s = sheet(use);
            double length = Math.sqrt(dot(d, d));
            for (int a = 0; a < 3; a++) {
                int b = (a + 1) % 3;
                int c = (a + 2) % 3;
                all[6 + a] += (d[b] * s[c] - d[c] * s[b]) / length;
            }
        }
        double[] into = sheet(two);
        double convex = all[6] * into[0] + all[7] * into[1] + all[8] * into[2]; // a sheet falls off from a convex edge
        all[9] = Math.acos(Math.max(-1, cosine)) * (convex <= 0 ? 1 : -1);
        return all;
    }

    private List<Chain> chains(Knowledge knowledge) {
        double[] cosine = new double[edges.count()];
        double sharp = 0;
        double blunt = 0;
        for (int e = 0; e < cosine.length; e++) {
            cosine[e] = cosine(e);
            double length = length(edges.uses[edges.start[e]]);
            sharp += cosine[e] < SHARP ? length : 0;
            blunt += cosine[e] >= SHARP && cosine[e] < BLUNT ? length : 0;
        }
        boolean meant = knowledge == Knowledge.SHARP || blunt <= DRAWN * sharp;
        return sharp > 0 && meant ? join(kept(cosine)) : List.of();
    }

    private double length(int use) {
        double[] d = direction(use);
        return Math.sqrt(dot(d, d));
    }

    private double[] direction(int use) {
        double[] d = new double[3];
        for (int a = 0; a < 3; a++) {
            d[a] = xyz[3 * edges.to(use) + a] - xyz[3 * edges.from(use) + a];
        }
        return d;
    }

    /** Returns the cosine of the angle by which the surface turns at an edge; 1 where there are not two triangles. */
    private double cosine(int e) {
        if (edges.degree(e) != 2) {
            return 1;
        }
        int one = edges.uses[edges.start[e]];
        int two = edges.uses[edges.start[e] + 1];
        if (edges.from(one) != edges.to(two)) {
            return 1;
        }
        double[] a = sheet(one);
        double[] b = sheet(two);
        double dot = dot(a, b);
        return Double.isNaN(dot) ? 1 : -dot;
    }

    /** Returns the direction into the triangle of a side, at right angles to the side; NaN for a flat triangle. */
    private double[] sheet(int use) {
        int t = use / 3;
        int third = triangles[3 * t + (use % 3 + 2) % 3];
        double[] d = direction(use);
        double[] s = new double[3];
        for (int a = 0; a < 3; a++) {
            s[a] = xyz[3 * third + a] - xyz[3 * edges.from(use) + a];
        }
        double along = dot(s, d) / dot(d, d);
        for (int a = 0; a < 3; a++) {
            s[a] -= along * d[a];
        }
        double length = Math.sqrt(dot(s, s));
        for (int a = 0; a < 3; a++) {
            s[a] /= length;
        }
        return s;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** Returns where the two sides of each edge are that is sharp, or hangs on one by edges that turn. */
    private int[] kept(double[] cosine) {
        DisjointSets joined = new DisjointSets(xyz.length / 3);
        for (int e = 0; e < cosine.length; e++) {
            if (cosine[e] < BLUNT) {
                joined.unite(edges.from(edges.uses[edges.start[e]]), edges.to(edges.uses[edges.start[e]]));
            }
        }
        boolean[] isSharp = new boolean[xyz.length / 3];
        for (int e = 0; e < cosine.length; e++) {
            if (cosine[e] < SHARP) {
                isSharp[joined.find(edges.from(edges.uses[edges.start[e]]))] = true;
            }
        }
        int n = 0;
        int[] kept = new int[cosine.length];
        for (int e = 0; e < cosine.length; e++) {
            if (cosine[e] < BLUNT && isSharp[joined.find(edges.from(edges.uses[edges.start[e]]))]) {
                kept[n++] = edges.start[e];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private List<Chain> join(int[] kept) {
        int[] head = new int[xyz.length / 3 + 1];
        for (int side : kept) {
            head[edges.from(edges.uses[side]) + 1]++;
            head[edges.to(edges.uses[side]) + 1]++;
        }
        for (int v = 0; v + 1 < head.length; v++) {
            head[v + 1] += head[v];
        }
        int[] at = new int[2 * kept.length];
        int[] next = head.clone();
        for (int i = 0; i < kept.length; i++) {
            at[next[edges.from(edges.uses[kept[i]])]++] = i;
            at[next[edges.to(edges.uses[kept[i]])]++] = i;
        }
        boolean[] seen = new boolean[kept.length];
        List<Chain> chains = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) { // first from corners, then what is closed
            for (int v = 0; v + 1 < head.length; v++) {
                for (int s = head[v]; s < head[v + 1]; s++) {
                    if (!seen[at[s]] && (pass == 1 || isCorner(kept, head, at, v))) {
                        chains.add(walk(kept, head, at, seen, v, at[s]));
                    }
                }
            }
        }
        return chains;
    }

    private boolean isCorner(int[] kept, int[] head, int[] at, int v) {
        if (head[v + 1] - head[v] != 2) {
            return true;
        }
        int one = edges.uses[kept[at[head[v]]]];
        int two = edges.uses[kept[at[head[v] + 1]]];
        double[] a = direction(one);
        double[] b = direction(two);
        double sign = (edges.from(one) == v) == (edges.from(two) == v) ? -1 : 1;
        return sign * dot(a, b) < CORNER * Math.sqrt(dot(a, a) * dot(b, b));
    }

    private Chain walk(int[] kept, int[] head, int[] at, boolean[] seen, int from, int first) {
        List<Integer> vertices = new ArrayList<>(List.of(from));
        List<Integer> uses = new ArrayList<>();
        int v = from;
        int edge = first;
        while (edge >= 0) {
            seen[edge] = true;
            int use = edges.uses[kept[edge]];
            uses.add(kept[edge]);
            v = edges.from(use) == v ? edges.to(use) : edges.from(use);
            vertices.add(v);
            edge = -1;
            if (v != from && !isCorner(kept, head, at, v)) {
                int other = seen[at[head[v]]] ? at[head[v] + 1] : at[head[v]];
                edge = seen[other] ? -1 : other;
            }
        }
        double[] sheets = new double[6 * uses.size()];
        for (int i = 0; i < uses.size(); i++) {
            System.arraycopy(sheet(edges.uses[uses.get(i)]), 0, sheets, 6 * i, 3);
            System.arraycopy(sheet(edges.uses[uses.get(i) + 1]), 0, sheets, 6 * i + 3, 3);
        }
        return new Chain(vertices.stream().mapToInt(i -> i).toArray(), sheets);
    }
}
