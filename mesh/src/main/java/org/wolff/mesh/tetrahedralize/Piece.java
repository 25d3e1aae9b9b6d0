package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * The tetrahedra of one region that hang together by faces around one of them, as long as they are few: it grows from
 * there until it is too large for an island. What it has found to be large stays marked, so that later ones end where
 * they meet it: all tetrahedra together are looked at about once. Mutable, for one thread.
 */
final class Piece {
    private static final int FEW = 8;
    /** Lattice cubes that a piece must hold to be large before shaping. */
    private static final double SMALL = 0.5;
    /** The same afterwards: all that is around one vertex of the lattice. */
    private static final double SMALL_SHAPED = 2;
    /** By so much more than what is small, a piece is large however its volumes are added. */
    private static final double SURE = 1 + 1e-9;

    private final WorkMesh mesh;
    private final FaceAdjacency faces;
    private final byte[] large;
    private final boolean shaped;
    private int[] tets = new int[16];
    private int count;
    private double volume;
    private double side;

    /**
     * Takes a mesh.
     *
     * @param large 1 at tetrahedra of pieces that are large; threads may race here, all to write the same
     * @param shaped true where pieces at the rim of the mesh and all pieces of the outside stay
     */
    Piece(WorkMesh mesh, FaceAdjacency faces, byte[] large, boolean shaped) {
        this.mesh = mesh;
        this.faces = faces;
        this.large = large;
        this.shaped = shaped;
    }

    /** Returns true where a tetrahedron is the first of those at the border of a small piece, and grows the piece. */
    boolean begins(int t) {
        if (large[t] == 1 || shaped && mesh.region()[t] < 0 || !isAtBorder(t) || !grow(t)) {
            return false;
        }
        for (int i = 0; tets[i] < t; i++) {
            if (isAtBorder(tets[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the tetrahedra, ascending. */
    int[] tets() {
        return Arrays.copyOf(tets, count);
    }

    /** Returns the volume, mm³. */
    double volume() {
        return volume;
    }

    /** Returns true where the piece would not have been small before shaping. */
    boolean isResolved() {
        return count >= FEW && volume >= SMALL * side * side * side;
    }

    private boolean isAtBorder(int t) {
        for (int f = 0; f < 4; f++) {
            int across = faces.across(4 * t + f);
            if (across < 0 || mesh.region()[across >> 2] != mesh.region()[t]) {
                return true;
            }
        }
        return false;
    }

    /** Grows the piece around a tetrahedron; returns true where it is small, and whole then. */
    private boolean grow(int t) {
        short label = mesh.region()[t];
        count = 0;
        volume = 0;
        side = Double.POSITIVE_INFINITY;
        take(t);
        for (int i = 0; i < count; i++) {
            for (int f = 0; f < 4; f++) {
                int across = faces.across(4 * tets[i] + f);
                int other = across >> 2;
                if (across < 0) {
                    if (shaped || label < 0) {
                        return mark();
                    }
                } else if (mesh.region()[other] == label && !has(other)) {
                    take(other);
                    if (large[other] == 1 || isLarge(SURE)) {
                        return mark();
                    }
                }
            }
        }
        Arrays.sort(tets, 0, count); // one order of adding, wherever it has begun to grow
        volume = 0;
        for (int i = 0; i < count; i++) {
            volume += volume(tets[i]);
        }
        return !isLarge(1) || mark();
    }

    private boolean isLarge(double factor) {
        return count >= FEW && volume >= factor * (shaped ? SMALL_SHAPED : SMALL) * side * side * side;
    }

    private boolean mark() {
        for (int i = 0; i < count; i++) {
            large[tets[i]] = 1;
        }
        return false;
    }

    private boolean has(int t) {
        for (int i = count - 1; i >= 0; i--) {
            if (tets[i] == t) {
                return true;
            }
        }
        return false;
    }

    private void take(int t) {
        tets = count == tets.length ? Arrays.copyOf(tets, 2 * count) : tets;
        tets[count++] = t;
        volume += volume(t);
        side = Math.min(side, mesh.sizeOf(t));
    }

    private double volume(int t) {
        int[] c = mesh.tets();
        return TetShape.sixVolume(mesh.xyz(), c[4 * t], c[4 * t + 1], c[4 * t + 2], c[4 * t + 3]) / 6;
    }
}
