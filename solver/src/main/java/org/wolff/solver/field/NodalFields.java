package org.wolff.solver.field;

/**
 * Fields recovered at {@link RegionNodes}. Tensors in the order xx, yy, zz, xy, yz, xz, shear strains engineering.
 *
 * @param points where
 * @param displacement mm, {@code 3·point + axis}
 * @param stress MPa, {@code 6·point + component}
 * @param strain {@code 6·point + component}
 * @param vonMises MPa
 * @param principal principal stresses MPa, {@code 3·point + i}, greatest first
 * @param equivalentStrain von Mises equivalent strain with the material's ν
 * @param energyDensity strain energy density N·mm/mm³ = MPa
 */
public record NodalFields(
        RegionNodes points,
        double[] displacement,
        double[] stress,
        double[] strain,
        double[] vonMises,
        double[] principal,
        double[] equivalentStrain,
        double[] energyDensity) {}
