package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * Step 4: the tetrahedra of the lattice that touch a part and all their neighbours, so that the star of every vertex
 * that may come to lie on a boundary is whole; with a label at every vertex. Each joins the centres of two
 * cubes with a common face and one edge of that face: dihedral angles of 60° and 90° alone.
 *
 * @param h long edge, mm
 * @param xyz vertices in the order of the lattice
 * @param label of each vertex
 * @param tets four vertices each, positively oriented
 */
record Background(double h, double[] xyz, short[] label, int[] tets) {
    static Background of(Lattice lattice, short[] latticeLabel, Workers workers) {
        int nx = lattice.nx();
        int ny = lattice.ny();
        int nz = lattice.nz();
        byte[] near = new byte[lattice.points()]; // of a tetrahedron that touches a part
        byte[] used = new byte[lattice.points()];
        int[] layerTets = new int[nz];
        workers.forEach(nz - 1, 1, (from, to) -> {
            int[] corners = new int[4];
            for (int k = from; k < to; k++) {
                for (int at = 0; at < 12 * (nx - 1) * (ny - 1); at++) {
                    if (tet(lattice, at, k, corners) && touches(latticeLabel, corners)) {
                        for (int c : corners) {
                            near[c] = 1; // threads may race here, all to write the same
                        }
                    }
                }
            }
        });
        workers.forEach(nz - 1, 1, (from, to) -> {
            int[] corners = new int[4];
            for (int k = from; k < to; k++) {
                for (int at = 0; at < 12 * (nx - 1) * (ny - 1); at++) {
                    if (tet(lattice, at, k, corners) && touches(near, corners)) {
                        layerTets[k]++;
                        for (int c : corners) {
                            used[c] = 1; // as above
                        }
                    }
                }
            }
        });
        int[] number = new int[lattice.points()];
        int vertices = 0;
        for (int p = 0; p < number.length; p++) {
            number[p] = vertices;
            vertices += used[p];
        }
        double[] xyz = new double[3 * vertices];
        short[] label = new short[vertices];
        for (int p = 0; p < number.length; p++) {
            if (used[p] == 1) {
                int v = number[p];
                int slot = p / 2;
                xyz[3 * v] = lattice.x(slot % nx, p & 1);
                xyz[3 * v + 1] = lattice.y(slot / nx % ny, p & 1);
                xyz[3 * v + 2] = lattice.z(slot / (nx * ny), p & 1);
                label[v] = latticeLabel[p];
            }
        }
        int[] start = new int[nz + 1];
        for (int k = 0; k < nz; k++) {
            start[k + 1] = Math.addExact(start[k], layerTets[k]);
        }
        int[] tets = new int[Math.multiplyExact(4, start[nz])];
        workers.forEach(nz - 1, 1, (from, to) -> {
            int[] corners = new int[4];
            for (int k = from; k < to; k++) {
                int t = 4 * start[k];
                for (int at = 0; at < 12 * (nx - 1) * (ny - 1); at++) {
                    if (tet(lattice, at, k, corners) && touches(near, corners)) {
                        for (int c : corners) {
                            tets[t++] = number[c];
                        }
                    }
                }
            }
        });
        return new Background(lattice.h(), xyz, label, tets);
    }

    private static boolean touches(short[] label, int[] corners) {
        return label[corners[0]] != RegionMap.OUTSIDE
                || label[corners[1]] != RegionMap.OUTSIDE
                || label[corners[2]] != RegionMap.OUTSIDE
                || label[corners[3]] != RegionMap.OUTSIDE;
    }

    private static boolean touches(byte[] near, int[] corners) {
        return near[corners[0]] + near[corners[1]] + near[corners[2]] + near[corners[3]] > 0;
    }

    /** Fills in one tetrahedron of layer k; false where the neighbouring cube lies beyond the lattice. */
    private static boolean tet(Lattice lattice, int at, int k, int[] corners) {
        int side = at % 4;
        int axis = at / 4 % 3;
        int i = at / 12 % (lattice.nx() - 1);
        int j = at / 12 / (lattice.nx() - 1);
        int[] a = {i, j, k};
        a[axis]++;
        if (a[0] >= lattice.nx() - 1 || a[1] >= lattice.ny() - 1 || a[2] >= lattice.nz() - 1) {
            return false;
        }
        corners[0] = 2 * lattice.slot(i, j, k) + 1;
        corners[1] = 2 * lattice.slot(a[0], a[1], a[2]) + 1;
        corners[2] = 2 * faceCorner(lattice, a, axis, side);
        corners[3] = 2 * faceCorner(lattice, a, axis, (side + 1) % 4);
        return true;
    }

    /** Returns the slot of one of the four corners of the low face of cube a, counter-clockwise about the axis. */
    private static int faceCorner(Lattice lattice, int[] a, int axis, int side) {
        int[] c = a.clone();
        c[(axis + 1) % 3] += side == 1 || side == 2 ? 1 : 0;
        c[(axis + 2) % 3] += side >= 2 ? 1 : 0;
        return lattice.slot(c[0], c[1], c[2]);
    }
}
