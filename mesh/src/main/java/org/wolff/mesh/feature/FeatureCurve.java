package org.wolff.mesh.feature;

/**
 * A line along which the boundary between the parts is sharp, or where three or more parts meet, between two corners or
 * closed. The arrays belong to it.
 *
 * @param xyz points on the curve in order, mm; the first is not repeated at the end of a closed one
 * @param closed the last point is joined to the first
 * @param labels what meets here, ascending, {@link org.wolff.mesh.region.RegionMap#OUTSIDE} among them where it does
 * @param sides the labels on the two sides of each sheet of boundary that ends here, the lesser first; two per sheet
 * @param sheets at each point the direction of each sheet, of length one and at right angles to the curve
 */
public record FeatureCurve(double[] xyz, boolean closed, short[] labels, short[] sides, double[] sheets) {
    /** Returns the number of points. */
    public int points() {
        return xyz.length / 3;
    }

    /** Returns the number of straight pieces. */
    public int pieces() {
        return closed ? points() : points() - 1;
    }

    /** Returns the number of sheets of boundary that meet here. */
    public int sheetCount() {
        return sides.length / 2;
    }

    /** Returns the point at which a piece ends. */
    public int end(int piece) {
        return (piece + 1) % points();
    }

    /** Returns the length of a piece, mm. */
    public double length(int piece) {
        int a = 3 * piece;
        int b = 3 * end(piece);
        return Math.sqrt((xyz[b] - xyz[a]) * (xyz[b] - xyz[a])
                + (xyz[b + 1] - xyz[a + 1]) * (xyz[b + 1] - xyz[a + 1])
                + (xyz[b + 2] - xyz[a + 2]) * (xyz[b + 2] - xyz[a + 2]));
    }

    /** Fills in the direction of a piece, of length one. */
    public void tangent(int piece, double[] direction) {
        int a = 3 * piece;
        int b = 3 * end(piece);
        double length = Math.max(length(piece), Double.MIN_NORMAL);
        for (int k = 0; k < 3; k++) {
            direction[k] = (xyz[b + k] - xyz[a + k]) / length;
        }
    }

    /** Returns the length in mm. */
    public double length() {
        double sum = 0;
        for (int i = 0; i < pieces(); i++) {
            sum += length(i);
        }
        return sum;
    }

    /** Returns true where a label meets others here. */
    public boolean has(int label) {
        for (short own : labels) {
            if (own == label) {
                return true;
            }
        }
        return false;
    }
}
