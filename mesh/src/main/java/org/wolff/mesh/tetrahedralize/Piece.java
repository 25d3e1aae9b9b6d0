package org.wolff.mesh.tetrahedralize;

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
    private final double least;
    private final double wanted;
    private final TetSet tets = new TetSet();
    private double volume;
    private double side;
    private double longest;

    /**
     * Takes a mesh.
     *
     * @param large 1 at tetrahedra of pieces that are large; threads may race here, all to write the same
     * @param shaped true where pieces at the rim of the mesh and all pieces of the outside stay
     * @param least size of the smallest elements, mm, that are there to resolve something
     * @param wanted size of elements where nothing asks for smaller ones, mm
     */
    Piece(WorkMesh mesh, FaceAdjacency faces, byte[] large, boolean shaped, double least, double wanted) {
        this.mesh = mesh;
        this.faces = faces;
        this.large = large;
        this.shaped = shaped;
        this.least = least;
        this.wanted = wanted;
    }

    /** Returns true where a tetrahedron is the first of those at the border of a small piece, and grows the piece. */
    boolean begins(int t) {
        if (large[t] == 1 || shaped && mesh.region()[t] < 0 || !isAtBorder(t) || !grow(t)) {
            return false;
        }
        for (int i = 0; tets.get(i) < t; i++) {
            if (isAtBorder(tets.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the tetrahedra, ascending. */
    int[] tets() {
        return tets.toArray();
    }

    /** Returns the volume, mm³. */
    double volume() {
        return volume;
    }

    /** Returns true where the piece would not have been small before shaping. */
    boolean isResolved() {
        return tets.count() >= FEW && volume >= SMALL * side * side * side;
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
        tets.clear();
        volume = 0;
        side = Double.POSITIVE_INFINITY;
        longest = 0;
        take(t);
        for (int i = 0; i < tets.count(); i++) {
            for (int f = 0; f < 4; f++) {
                int across = faces.across(4 * tets.get(i) + f);
                int other = across >> 2;
                if (across < 0) {
                    if (shaped || label < 0) {
                        return mark();
                    }
                } else if (mesh.region()[other] == label && take(other) && (large[other] == 1 || isLarge(SURE))) {
                    return mark();
                }
            }
        }
        tets.sort(); // one order of adding, wherever it has begun to grow
        volume = 0;
        for (int i = 0; i < tets.count(); i++) {
            volume += volume(tets.get(i));
        }
        return isSmall() || mark();
    }

    /** Returns true where the piece is large, whatever else may belong to it. */
    private boolean isLarge(double factor) {
        double cube = isFiner() ? wanted : side;
        return tets.count() >= FEW && volume >= factor * (shaped ? SMALL_SHAPED : SMALL) * cube * cube * cube;
    }

    /** Returns true where all elements are smaller than any that are there to resolve something. */
    private boolean isFiner() {
        return longest < least;
    }

    /** Returns true where the piece, whole now, is small, or thinner everywhere than what elements are there to resolve. */
    private boolean isSmall() {
        return !isLarge(1)
                && (!isFiner() || volume < SMALL_SHAPED * least * least * least || 6 * volume < least * area());
    }

    private boolean mark() {
        for (int i = 0; i < tets.count(); i++) {
            large[tets.get(i)] = 1;
        }
        return false;
    }

    private boolean take(int t) {
        if (!tets.add(t)) {
            return false;
        }
        volume += volume(t);
        double own = mesh.sizeOf(t);
        side = Math.min(side, own);
        longest = Math.max(longest, own);
        return true;
    }

    private double area() {
        double area = 0;
        double[] n = new double[3];
        for (int i = 0; i < tets.count(); i++) {
            int t = tets.get(i);
            for (int f = 0; f < 4; f++) {
                int across = faces.across(4 * t + f);
                if (across < 0 || mesh.region()[across >> 2] != mesh.region()[t]) {
                    TetShape.faceNormal(mesh.xyz(), mesh.tets(), 4 * t, f, n);
                    area += 0.5 * Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
                }
            }
        }
        return area;
    }

    private double volume(int t) {
        return TetShape.sixVolume(mesh.xyz(), mesh.tets(), 4 * t) / 6;
    }
}
