package org.wolff.solver.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.wolff.materials.elastic.IsotropicMaterial;

class TensorsTest {
    @Test
    void uniaxialAndShearStress() {
        assertEquals(7, Tensors.vonMises(new double[] {0, -7, 0, 0, 0, 0}, 0), 1e-14);
        assertEquals(3 * Math.sqrt(3), Tensors.vonMises(new double[] {0, 0, 0, 0, 3, 0}, 0), 1e-14);
        assertEquals(0, Tensors.vonMises(new double[] {4, 4, 4, 0, 0, 0}, 0), 1e-14);
    }

    @Test
    void principalStressesAreTheEigenvaluesThatEjmlFinds() {
        Random random = new Random(11);
        double[] found = new double[3];
        for (int trial = 0; trial < 200; trial++) {
            double[] t = random.doubles(6, -5, 5).toArray();
            if (trial % 4 == 0) {
                t[3] = 0;
                t[4] = 0;
                t[5] = 0;
                t[1] = t[0];
            }
            DMatrixRMaj matrix = new DMatrixRMaj(3, 3, true, t[0], t[3], t[5], t[3], t[1], t[4], t[5], t[4], t[2]);
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, false, true);
            eigen.decompose(matrix);
            double[] expected = {eigen.getEigenvalue(0).real, eigen.getEigenvalue(1).real, eigen.getEigenvalue(2).real};
            java.util.Arrays.sort(expected);
            Tensors.principal(t, 0, found, 0);
            assertArrayEquals(new double[] {expected[2], expected[1], expected[0]}, found, 2e-7);
        }
    }

    @Test
    void equivalentStrainIsVonMisesStressOverYoungsModulus() {
        IsotropicMaterial material = new IsotropicMaterial(1280, 0.37);
        double[] c = material.stiffness();
        double[] strain = {1e-3, -4e-4, 2e-4, 7e-4, -3e-4, 1e-4};
        double[] stress = new double[6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                stress[i] += c[6 * i + j] * strain[j];
            }
        }
        assertEquals(Tensors.vonMises(stress, 0) / 1280, Tensors.equivalentStrain(strain, 0, 0.37), 1e-16);
    }
}
