package org.wolff.materials.assignment;

import java.util.Arrays;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;

/** The stiffness of each element: the law of its region, turned to its axes and multiplied by its factor. */
public final class ElementLaws {
    private final short[] region;
    private final ElementVariation variation;
    private final double[][] ofRegion;
    private final ElasticMaterial[] laws;
    private final double[][] inOwnAxes;

    ElementLaws(MaterialAssignment materials) {
        this.region = materials.mesh().region();
        this.variation = materials.variation();
        int regions = materials.ofRegion().size();
        this.ofRegion = new double[regions][];
        this.laws = new ElasticMaterial[regions];
        this.inOwnAxes = new double[regions][];
        for (int r = 0; r < regions; r++) {
            laws[r] = materials.ofRegion().get(r).elastic();
            ofRegion[r] = laws[r].stiffness();
            if (laws[r] instanceof OrthotropicMaterial orthotropic) {
                inOwnAxes[r] = orthotropic.constants().stiffness();
            }
        }
    }

    /** Returns C of a region before it varies, MPa, 36 values row by row; not to be written to. */
    public double[] ofRegion(int index) {
        return ofRegion[index];
    }

    /**
     * Returns C of an element, MPa, 36 values row by row; not to be written to.
     *
     * @param scratch 36 values that this may use, and return; one for each thread
     */
    public double[] of(int tet, double[] scratch) {
        double[] law = ofRegion[region[tet]];
        double factor = variation.factor(tet);
        double[] own = inOwnAxes[region[tet]];
        if (own != null && variation.hasAxes(tet)) {
            OrthotropicMaterial.Constants.turn(own, variation.axes(), 6 * tet, scratch);
            law = scratch;
        }
        if (factor == 1) {
            return law;
        }
        for (int i = 0; i < 36; i++) {
            scratch[i] = factor * law[i];
        }
        return scratch;
    }

    /**
     * Returns the Young's modulus of an element, MPa: of an orthotropic one the greatest of the three along its axes.
     */
    public double youngsModulus(int tet) {
        double reference = laws[region[tet]].greatestYoungsModulus();
        return variation.factor(tet) * reference;
    }

    /**
     * Writes material axis 3 of an element; zeros where its law has no axes.
     *
     * @param axes receives three values from {@code to} on
     * @return whether the law has axes
     */
    public boolean axis3(int tet, double[] axes, int to) {
        double[] two = axes12(tet);
        if (two.length == 0) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            axes[to + i] = two[j] * two[3 + k] - two[k] * two[3 + j];
        }
        return true;
    }

    /** Returns axes 1 and 2 of an element, six values; none where its law has no axes. */
    public double[] axes12(int tet) {
        if (!(laws[region[tet]] instanceof OrthotropicMaterial law)) {
            return new double[0];
        }
        if (variation.hasAxes(tet)) {
            return Arrays.copyOfRange(variation.axes(), 6 * tet, 6 * tet + 6);
        }
        return new double[] {
            law.axis1().x(),
            law.axis1().y(),
            law.axis1().z(),
            law.axis2().x(),
            law.axis2().y(),
            law.axis2().z()
        };
    }
}
