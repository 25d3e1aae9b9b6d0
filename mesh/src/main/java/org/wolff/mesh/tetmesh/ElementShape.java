package org.wolff.mesh.tetmesh;

/**
 * All shape measures of one straight-sided tetrahedron at a time, from what they have in common: four face normals and
 * six edges. Mutable, for one thread; the values are those of the last {@link #measure}.
 */
public final class ElementShape {
    private static final double SQRT2 = Math.sqrt(2);
    private static final double SLENDER = 2 * Math.sqrt(6);

    /** Cosines of the dihedral angles, in the order of {@link TetMesh#edgeEnd}; −1 at a face without area. */
    final double[] cosine = new double[6];

    private final double[] normal = new double[12];
    private final double[] area = new double[4];
    private final double[] square = new double[6];
    private double sixVolume;
    private double greatestCosine;
    private double leastCosine;
    private double meanRatio;
    private double aspectRatio;
    private double scaledJacobian;

    /** Measures the tetrahedron of four nodes of a coordinate array, {@code 3·node + axis}. */
    public void measure(double[] x, int a, int b, int c, int d) {
        sixVolume = TetShape.sixVolume(x, a, b, c, d);
        TetShape.normal(x, b, c, d, normal, 0);
        TetShape.normal(x, a, d, c, normal, 3);
        TetShape.normal(x, a, b, d, normal, 6);
        TetShape.normal(x, a, c, b, normal, 9);
        double surface = 0;
        for (int f = 0; f < 4; f++) {
            double nx = normal[3 * f];
            double ny = normal[3 * f + 1];
            double nz = normal[3 * f + 2];
            area[f] = Math.sqrt(nx * nx + ny * ny + nz * nz);
            surface += area[f];
        }
        greatestCosine = -1;
        leastCosine = 1;
        angle(0, 2, 3);
        angle(1, 0, 3);
        angle(2, 1, 3);
        angle(3, 1, 2);
        angle(4, 0, 2);
        angle(5, 0, 1);
        square[0] = TetShape.square(x, a, b);
        square[1] = TetShape.square(x, b, c);
        square[2] = TetShape.square(x, c, a);
        square[3] = TetShape.square(x, a, d);
        square[4] = TetShape.square(x, b, d);
        square[5] = TetShape.square(x, c, d);
        double sum = 0;
        double longest = 0;
        for (double s : square) {
            sum += s;
            longest = Math.max(longest, s);
        }
        meanRatio = TetShape.meanRatio(sixVolume, sum);
        aspectRatio = Math.sqrt(longest) * surface / (SLENDER * Math.abs(sixVolume));
        double corners = Math.max(
                Math.max(square[0] * square[2] * square[3], square[0] * square[1] * square[4]),
                Math.max(square[1] * square[2] * square[5], square[3] * square[4] * square[5]));
        scaledJacobian = corners > 0 ? SQRT2 * sixVolume / Math.sqrt(corners) : 0;
    }

    /** Returns six times the signed volume. */
    public double sixVolume() {
        return sixVolume;
    }

    /** Returns the cosine of the smallest dihedral angle. */
    public double greatestCosine() {
        return greatestCosine;
    }

    /** Returns the cosine of the greatest dihedral angle; −1 where a face has no area. */
    public double leastCosine() {
        return leastCosine;
    }

    /** Returns the mean ratio η = 12 (3V)^(2/3) / Σ l², 1 for the regular tetrahedron, 0 or less when inverted. */
    public double meanRatio() {
        return meanRatio;
    }

    /** Returns l_max / (2√6 r_in), 1 for the regular tetrahedron, infinite for a flat one. */
    public double aspectRatio() {
        return aspectRatio;
    }

    /**
     * Returns six volumes times √2 over the greatest product of the three edges at a corner: 1 for the regular
     * tetrahedron, 0 for a flat one, negative when inverted.
     */
    public double scaledJacobian() {
        return scaledJacobian;
    }

    /** Finds the angle at an edge: that between the two faces, which lie opposite the other two corners. */
    private void angle(int edge, int k, int l) {
        double dot = normal[3 * k] * normal[3 * l]
                + normal[3 * k + 1] * normal[3 * l + 1]
                + normal[3 * k + 2] * normal[3 * l + 2];
        double length = area[k] * area[l];
        double c = length > 0 ? -dot / length : -1;
        cosine[edge] = c;
        greatestCosine = Math.max(greatestCosine, c);
        leastCosine = Math.min(leastCosine, c);
    }
}
