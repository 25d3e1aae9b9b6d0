package org.wolff.mesh.surface;

import java.util.Arrays;

/** Counts what {@link SurfaceDefects} tells. */
final class SurfaceInspection {
    private static final double NO_AREA = 1e-12;

    private final TriangleSurface surface;
    private final int[] v;
    private final int[] finite;
    private final SurfaceEdges edges;

    SurfaceInspection(TriangleSurface raw) {
        int[] same = CoincidentVertices.identical(raw.xyz());
        v = new int[raw.triangles().length];
        for (int i = 0; i < v.length; i++) {
            v[i] = same[raw.triangles()[i]];
        }
        surface = new TriangleSurface(raw.name(), raw.xyz(), v);
        finite = FiniteTriangles.of(surface);
        edges = new SurfaceEdges(surface);
    }

    SurfaceDefects defects() {
        int n = surface.triangleCount();
        int open = 0;
        int many = 0;
        int against = 0;
        DisjointSets pieces = new DisjointSets(n);
        DisjointSets loops = new DisjointSets(surface.vertexCount());
        DisjointSets corners = new DisjointSets(3 * n);
        boolean[] onLoop = new boolean[surface.vertexCount()];
        for (int e = 0; e < edges.count(); e++) {
            int first = edges.uses[edges.start[e]];
            for (int u = edges.start[e]; u < edges.start[e + 1]; u++) {
                pieces.unite(first / 3, edges.uses[u] / 3);
            }
            if (edges.degree(e) == 1) {
                open++;
                loops.unite(edges.from(first), edges.to(first));
                onLoop[edges.from(first)] = true;
                onLoop[edges.to(first)] = true;
            } else if (edges.degree(e) > 2) {
                many++;
            } else {
                int second = edges.uses[edges.start[e] + 1];
                boolean same = edges.from(first) == edges.from(second);
                against += same ? 1 : 0;
                int secondNext = second % 3 == 2 ? second - 2 : second + 1;
                int firstNext = first % 3 == 2 ? first - 2 : first + 1;
                corners.unite(first, same ? second : secondNext);
                corners.unite(firstNext, same ? secondNext : second);
            }
        }
        int flipped = 0;
        for (boolean turn : new WindingPatches(surface, edges).turn) {
            flipped += turn ? 1 : 0;
        }
        int used = usedVertices();
        SelfIntersections crossing = SelfIntersections.of(surface, finite);
        return new SurfaceDefects(
                surface.name(),
                n,
                used,
                surface.bounds(),
                volume(),
                roots(pieces, n),
                open,
                loops(loops, onLoop),
                many,
                against,
                flipped,
                duplicates(),
                degenerate(),
                n - finite.length,
                pinched(corners),
                crossing.pairs(),
                crossing.complete(),
                used - edges.count() + n);
    }

    private int usedVertices() {
        boolean[] used = new boolean[surface.vertexCount()];
        int count = 0;
        for (int vertex : v) {
            count += used[vertex] ? 0 : 1;
            used[vertex] = true;
        }
        return count;
    }

    private double volume() {
        int[] kept = new int[3 * finite.length];
        for (int i = 0; i < finite.length; i++) {
            System.arraycopy(v, 3 * finite[i], kept, 3 * i, 3);
        }
        return new TriangleSurface(surface.name(), surface.xyz(), kept).signedVolume();
    }

    private static int roots(DisjointSets sets, int n) {
        int roots = 0;
        for (int i = 0; i < n; i++) {
            roots += sets.find(i) == i ? 1 : 0;
        }
        return roots;
    }

    private static int loops(DisjointSets sets, boolean[] member) {
        int roots = 0;
        for (int i = 0; i < member.length; i++) {
            roots += member[i] && sets.find(i) == i ? 1 : 0;
        }
        return roots;
    }

    private int duplicates() {
        TriangleSets sets = new TriangleSets(v);
        int duplicates = 0;
        for (int t = 0; t < surface.triangleCount(); t++) {
            duplicates += !isCollapsed(t) && sets.first(t) != t ? 1 : 0;
        }
        return duplicates;
    }

    private boolean isCollapsed(int t) {
        return v[3 * t] == v[3 * t + 1] || v[3 * t + 1] == v[3 * t + 2] || v[3 * t + 2] == v[3 * t];
    }

    private int degenerate() {
        double[] corners = new double[9];
        int count = 0;
        for (int t : finite) {
            for (int c = 0; c < 3; c++) {
                System.arraycopy(surface.xyz(), 3 * v[3 * t + c], corners, 3 * c, 3);
            }
            count += isCollapsed(t) || ClosestPoint.isSliver(corners, 0, NO_AREA) ? 1 : 0;
        }
        return count;
    }

    /** Counts the vertices whose corners fall into more than one fan. */
    private int pinched(DisjointSets corners) {
        int[] fan = new int[surface.vertexCount()];
        Arrays.fill(fan, -1);
        boolean[] pinched = new boolean[fan.length];
        int count = 0;
        for (int i = 0; i < v.length; i++) {
            if (isCollapsed(i / 3)) {
                continue;
            }
            int root = corners.find(i);
            if (fan[v[i]] < 0) {
                fan[v[i]] = root;
            } else if (fan[v[i]] != root && !pinched[v[i]]) {
                pinched[v[i]] = true;
                count++;
            }
        }
        return count;
    }
}
