package org.wolff.materials.elastic;

/**
 * A linear elastic law. Tensor order xx, yy, zz, xy, yz, xz; shear strains are engineering strains.
 */
public sealed interface ElasticMaterial permits IsotropicMaterial, OrthotropicMaterial {
    /** Returns the stiffness C with σ = C ε in MPa, row by row, 36 values, symmetric and positive definite. */
    double[] stiffness();

    /** Returns Poisson's ratio for the equivalent strain ε_eq = σ_vM-form / (1 + ν) of the ANSYS definition. */
    double poissonsRatioForEquivalentStrain();

    /** Returns the greatest Young's modulus along its axes, MPa. */
    double greatestYoungsModulus();

    /** Returns the law with all moduli multiplied by a factor above 0. */
    ElasticMaterial scaled(double factor);
}
