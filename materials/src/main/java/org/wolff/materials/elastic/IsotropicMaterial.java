package org.wolff.materials.elastic;

/**
 * Hooke's law in its isotropic form.
 *
 * @param youngsModulus E in MPa, &gt; 0
 * @param poissonsRatio ν, in −1 &lt; ν &lt; ½
 */
public record IsotropicMaterial(double youngsModulus, double poissonsRatio) implements ElasticMaterial {
    /** Checks that the law is positive definite. */
    public IsotropicMaterial {
        if (!(youngsModulus > 0) || Double.isInfinite(youngsModulus)) {
            throw new IllegalArgumentException("Young's modulus " + youngsModulus + " MPa is not above 0");
        }
        if (!(poissonsRatio > -1 && poissonsRatio < 0.5)) {
            throw new IllegalArgumentException("Poisson's ratio " + poissonsRatio + " is not between -1 and 0.5");
        }
    }

    /** Returns Lamé's first parameter λ = E ν / ((1 + ν)(1 − 2ν)) in MPa. */
    public double lambda() {
        return youngsModulus * poissonsRatio / ((1 + poissonsRatio) * (1 - 2 * poissonsRatio));
    }

    /** Returns the shear modulus μ = E / (2 (1 + ν)) in MPa. */
    public double shearModulus() {
        return youngsModulus / (2 * (1 + poissonsRatio));
    }

    @Override
    public double[] stiffness() {
        double[] c = new double[36];
        double lambda = lambda();
        double mu = shearModulus();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[6 * i + j] = lambda;
            }
            c[7 * i] += 2 * mu;
            c[7 * (i + 3)] = mu;
        }
        return c;
    }

    @Override
    public double poissonsRatioForEquivalentStrain() {
        return poissonsRatio;
    }

    @Override
    public double greatestYoungsModulus() {
        return youngsModulus;
    }

    @Override
    public IsotropicMaterial scaled(double factor) {
        return new IsotropicMaterial(factor * youngsModulus, poissonsRatio);
    }
}
