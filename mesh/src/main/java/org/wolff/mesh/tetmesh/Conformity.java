package org.wolff.mesh.tetmesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a mesh is sound: every node is finite and used; every element has positive volume, and a positive Jacobian
 * where it is curved; every face belongs to one or two elements, two lie on opposite sides of it; the boundary of every
 * region is closed; the volumes of the elements add up to what the outer surface encloses; mid nodes are shared.
 */
public final class Conformity {
    private static final double VOLUME_TOLERANCE = 1e-12;
    private static final int NAMED = 10;

    private final TetMesh mesh;
    private final List<String> violations = new ArrayList<>();
    private int more;

    private Conformity(TetMesh mesh) {
        this.mesh = mesh;
    }

    /** Returns what is wrong with a mesh, the first ten cases in words; empty for a sound one. */
    public static List<String> violations(TetMesh mesh) {
        Conformity check = new Conformity(mesh);
        check.nodes();
        if (check.violations.isEmpty()) {
            Facets facets = Facets.of(mesh);
            check.elements();
            check.faces(facets.adjacency());
            check.volume(facets.outer());
            for (int r = 0; r < mesh.regionNames().size(); r++) {
                check.closed(facets.boundary(r));
            }
            if (mesh.order() == ElementOrder.TET10) {
                check.midNodes();
            }
        }
        if (check.more > 0) {
            check.violations.add(check.more + " more");
        }
        return List.copyOf(check.violations);
    }

    private void violated(String format, Object... values) {
        if (violations.size() < NAMED) {
            violations.add(String.format(Locale.ROOT, format, values));
        } else {
            more++;
        }
    }

    private void nodes() {
        boolean[] used = new boolean[mesh.nodeCount()];
        for (int v : mesh.tets()) {
            if (v < 0 || v >= used.length) {
                violated("an element names node %d of %d", v, used.length);
                return;
            }
            used[v] = true;
        }
        for (int v = 0; v < used.length; v++) {
            double[] x = mesh.xyz();
            if (!used[v]) {
                violated("node %d belongs to no element", v);
            } else if (!Double.isFinite(x[3 * v] + x[3 * v + 1] + x[3 * v + 2])) {
                violated("node %d is not finite", v);
            }
        }
    }

    private void elements() {
        CurvedTet curved = new CurvedTet();
        for (int t = 0; t < mesh.tetCount(); t++) {
            if (!(mesh.cornerVolume(t) > 0)) {
                violated("element %d has volume %g mm³", t, mesh.cornerVolume(t));
            } else if (mesh.order() == ElementOrder.TET10 && !curved.isSound(mesh.xyz(), mesh.tets(), 10 * t)) {
                violated("element %d is bent too far: its Jacobian falls below a tenth of the mean", t);
            }
        }
    }

    private void faces(FaceAdjacency faces) {
        for (int side : faces.crowded()) {
            violated("a face of element %d belongs to more than two elements", side >> 2);
        }
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            if (across > side && sameTurn(side, across)) {
                violated("elements %d and %d lie on the same side of their common face", side >> 2, across >> 2);
            }
        }
    }

    private int corner(int side, int i) {
        return mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i));
    }

    private boolean sameTurn(int side, int across) {
        int i = 0;
        while (corner(across, i) != corner(side, 0)) {
            i++;
        }
        return corner(across, (i + 1) % 3) == corner(side, 1);
    }

    private void volume(FacetSet outer) {
        double[] x = mesh.xyz();
        double[] o = mesh.nodeCount() == 0 ? new double[3] : Arrays.copyOf(x, 3);
        double elements = 0;
        for (int t = 0; t < mesh.tetCount(); t++) {
            elements += mesh.cornerVolume(t);
        }
        double surface = 0;
        for (int f = 0; f < outer.size(); f++) {
            int side = 4 * outer.tets()[f] + outer.faces()[f];
            double[] p = new double[9];
            for (int i = 0; i < 9; i++) {
                p[i] = x[3 * corner(side, i / 3) + i % 3] - o[i % 3];
            }
            surface += (p[0] * (p[4] * p[8] - p[5] * p[7])
                            + p[1] * (p[5] * p[6] - p[3] * p[8])
                            + p[2] * (p[3] * p[7] - p[4] * p[6]))
                    / 6;
        }
        if (Math.abs(elements - surface) > VOLUME_TOLERANCE * Math.max(1, Math.sqrt(mesh.tetCount())) * elements) {
            violated("the elements fill %.15g mm³, the outer surface encloses %.15g mm³", elements, surface);
        }
    }

    /** Every edge of a closed surface is passed as often one way as the other. */
    private void closed(FacetSet boundary) {
        long[] edges = new long[3 * boundary.size()];
        for (int f = 0; f < boundary.size(); f++) {
            int side = 4 * boundary.tets()[f] + boundary.faces()[f];
            for (int i = 0; i < 3; i++) {
                long a = corner(side, i);
                long b = corner(side, (i + 1) % 3);
                edges[3 * f + i] = (Math.min(a, b) << 31 | Math.max(a, b)) << 1 | (a < b ? 1 : 0);
            }
        }
        Arrays.sort(edges);
        int balance = 0;
        for (int i = 0; i < edges.length; i++) {
            balance += (edges[i] & 1) == 1 ? 1 : -1;
            if (i + 1 == edges.length || edges[i + 1] >> 1 != edges[i] >> 1) {
                if (balance != 0) {
                    violated(
                            "the %s is open at nodes %d, %d",
                            boundary.name(), edges[i] >> 32, edges[i] >> 1 & (1L << 31) - 1);
                }
                balance = 0;
            }
        }
    }

    /** Every edge has one mid node, and every mid node one edge. */
    private void midNodes() {
        long[] edges = new long[mesh.nodeCount()];
        Arrays.fill(edges, -1);
        boolean[] corner = new boolean[mesh.nodeCount()];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; i < 4; i++) {
                corner[mesh.node(t, i)] = true;
            }
        }
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; e < 6; e++) {
                long a = mesh.node(t, TetMesh.edgeEnd(e, 0));
                long b = mesh.node(t, TetMesh.edgeEnd(e, 1));
                int mid = mesh.node(t, 4 + e);
                long edge = Math.min(a, b) << 32 | Math.max(a, b);
                if (corner[mid] || edges[mid] != -1 && edges[mid] != edge) {
                    violated("node %d is the middle of two edges, or a corner as well", mid);
                }
                edges[mid] = edge;
            }
        }
        long[] distinct = Arrays.stream(edges).filter(e -> e != -1).sorted().toArray();
        for (int i = 1; i < distinct.length; i++) {
            if (distinct[i] == distinct[i - 1]) {
                violated("the edge of nodes %d, %d has two mid nodes", distinct[i] >> 32, distinct[i] & 0xFFFFFFFFL);
            }
        }
    }
}
