package org.wolff.mesh.octree;

/** Morton codes of three coordinates of up to ten bits: the bits of x, y and z in turn, those of x the lowest. */
final class Morton {
    private Morton() {}

    static long code(int i, int j, int k) {
        return spread(i) | spread(j) << 1 | spread(k) << 2;
    }

    /** Returns one coordinate of a code: 0 for x, 1 for y, 2 for z. */
    static int axis(long code, int axis) {
        long v = code >>> axis & 0x09249249L;
        v = (v | v >>> 2) & 0x030C30C3L;
        v = (v | v >>> 4) & 0x0300F00FL;
        v = (v | v >>> 8) & 0x030000FFL;
        return (int) ((v | v >>> 16) & 0x3FFL);
    }

    /** Puts two zeros between the bits. */
    private static long spread(int bits) {
        long v = bits & 0x3FFL;
        v = (v | v << 16) & 0x030000FFL;
        v = (v | v << 8) & 0x0300F00FL;
        v = (v | v << 4) & 0x030C30C3L;
        return (v | v << 2) & 0x09249249L;
    }
}
