package org.wolff.materials.assignment;

/**
 * How the laws of parts vary from element to element.
 *
 * @param factors what the stiffness of the part's material is multiplied by, &gt; 0, by element; empty where it is one
 *     everywhere
 * @param axes material axes 1 and 2 by element, {@code 6·tet + component}, unit vectors at right angles; NaN in elements
 *     whose material keeps its own axes; empty where all do
 */
public record ElementVariation(double[] factors, double[] axes) {
    /** No variation: each part has one law. */
    public static final ElementVariation NONE = new ElementVariation(new double[0], new double[0]);

    /** Returns the factor of an element. */
    public double factor(int tet) {
        return factors.length == 0 ? 1 : factors[tet];
    }

    /** Returns true where an element has axes of its own. */
    public boolean hasAxes(int tet) {
        return axes.length > 0 && !Double.isNaN(axes[6 * tet]);
    }
}
