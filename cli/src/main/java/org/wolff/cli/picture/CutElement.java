package org.wolff.cli.picture;

import org.wolff.mesh.tetmesh.TetMesh;

/** The polygons that a plane leaves of a tetrahedron: its section, and what is left of a face. Scratch, for one thread. */
final class CutElement {
    /** Corners of the polygon found last. */
    final double[] xyz = new double[3 * 8];

    /** Each corner lies on an edge of the element: at its local end {@code from}, {@code share} of the way to {@code to}. */
    final int[] from = new int[8];

    /** See {@link #from}. */
    final int[] to = new int[8];

    /** See {@link #from}. */
    final double[] share = new double[8];

    private final TetMesh mesh;
    private final CutPlane plane;
    private final double[] beyond = new double[4];

    CutElement(TetMesh mesh, CutPlane plane) {
        this.mesh = mesh;
        this.plane = plane;
    }

    /** Finds the section of a tetrahedron; returns its corners, 3 or 4, or 0 where the plane misses it. */
    int section(int tet) {
        int inside = 0;
        for (int i = 0; i < 4; i++) {
            beyond[i] = plane.beyond(mesh.xyz(), 3 * mesh.node(tet, i));
            inside += beyond[i] <= 0 ? 1 : 0;
        }
        if (inside == 0 || inside == 4) {
            return 0;
        }
        if (inside == 2) {
            int[] in = new int[2];
            int[] out = new int[2];
            int p = 0;
            int q = 0;
            for (int i = 0; i < 4; i++) {
                if (beyond[i] <= 0) {
                    in[p++] = i;
                } else {
                    out[q++] = i;
                }
            }
            crossing(tet, in[0], out[0], 0);
            crossing(tet, in[0], out[1], 1);
            crossing(tet, in[1], out[1], 2);
            crossing(tet, in[1], out[0], 3);
            return 4;
        }
        int single = 0;
        while (beyond[single] <= 0 != (inside == 1)) {
            single++;
        }
        int corner = 0;
        for (int i = 0; i < 4; i++) {
            if (i != single) {
                crossing(tet, single, i, corner++);
            }
        }
        return 3;
    }

    private void crossing(int tet, int i, int j, int corner) {
        int p = 3 * mesh.node(tet, i);
        int q = 3 * mesh.node(tet, j);
        double t = beyond[i] / (beyond[i] - beyond[j]);
        from[corner] = i;
        to[corner] = j;
        share[corner] = t;
        for (int a = 0; a < 3; a++) {
            xyz[3 * corner + a] = mesh.xyz()[p + a] + t * (mesh.xyz()[q + a] - mesh.xyz()[p + a]);
        }
    }

    /** Finds what is left of a face; returns its corners, 3 or 4, or 0 where nothing is. */
    int face(int tet, int face) {
        int n = 0;
        for (int i = 0; i < 3; i++) {
            int here = TetMesh.faceCorner(face, i);
            int next = TetMesh.faceCorner(face, (i + 1) % 3);
            int p = 3 * mesh.node(tet, here);
            beyond[here] = plane.beyond(mesh.xyz(), p);
            beyond[next] = plane.beyond(mesh.xyz(), 3 * mesh.node(tet, next));
            if (beyond[here] <= 0) {
                from[n] = here;
                to[n] = here;
                share[n] = 0;
                System.arraycopy(mesh.xyz(), p, xyz, 3 * n++, 3);
            }
            if (beyond[here] <= 0 != beyond[next] <= 0) {
                crossing(tet, here, next, n++);
            }
        }
        return n;
    }
}
