package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.work.Workers;

/** Products against dense ones, small inverses against the identity. */
class SparseBlocksTest {
    private static SparseBlocks random(int rows, int columns, int height, int width, long seed) {
        Random random = new Random(seed);
        int[] start = new int[rows + 1];
        int[] found = new int[rows * columns];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(3) == 0) {
                    found[count++] = column;
                }
            }
            start[row + 1] = count;
        }
        double[] values = random.doubles((long) count * height * width, -1, 1).toArray();
        return new SparseBlocks(height, width, columns, start, Arrays.copyOf(found, count), values);
    }

    static DMatrixRMaj dense(SparseBlocks a) {
        DMatrixRMaj dense = new DMatrixRMaj(a.height() * a.rowCount(), a.width() * a.columnCount());
        for (int row = 0; row < a.rowCount(); row++) {
            for (int k = a.rowStart()[row]; k < a.rowStart()[row + 1]; k++) {
                for (int i = 0; i < a.height(); i++) {
                    for (int j = 0; j < a.width(); j++) {
                        dense.set(
                                a.height() * row + i,
                                a.width() * a.columns()[k] + j,
                                a.values()[a.height() * a.width() * k + a.width() * i + j]);
                    }
                }
            }
        }
        return dense;
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 6", "6, 3, 6", "6, 6, 6", "3, 3, 3"})
    void productsAreThoseOfDenseMatrices(int height, int inner, int width) {
        SparseBlocks a = random(9, 7, height, inner, 1);
        SparseBlocks b = random(7, 5, inner, width, 2);
        try (Workers workers = new Workers(2)) {
            SparseBlocks product = a.times(b, workers);
            DMatrixRMaj expected = new DMatrixRMaj(9 * height, 5 * width);
            CommonOps_DDRM.mult(dense(a), dense(b), expected);
            assertEquals(true, MatrixFeatures_DDRM.isIdentical(expected, dense(product), 1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 6", "6, 6", "3, 3"})
    void galerkinProductsAreThoseOfDenseMatricesAndSymmetric(int height, int width) {
        SparseBlocks p = random(9, 5, height, width, 3);
        SparseBlocks a = symmetric(random(9, 9, height, height, 4));
        try (Workers workers = new Workers(2)) {
            DMatrixRMaj found = dense(GalerkinProduct.of(p, a, workers));
            assertArrayEquals(
                    found.data,
                    dense(GalerkinProduct.of(p, a, 2, workers)).data,
                    0,
                    "the rows that are there at a time do not matter");
            DMatrixRMaj ap = new DMatrixRMaj(9 * height, 5 * width);
            CommonOps_DDRM.mult(dense(a), dense(p), ap);
            DMatrixRMaj expected = new DMatrixRMaj(5 * width, 5 * width);
            CommonOps_DDRM.multTransA(dense(p), ap, expected);
            assertTrue(MatrixFeatures_DDRM.isIdentical(expected, found, 1e-12));
            for (int i = 0; i < found.numRows; i++) {
                for (int j = 0; j < width * (i / width); j++) {
                    assertEquals(found.get(i, j), found.get(j, i), 0);
                }
            }
        }
    }

    /** All blocks of a square matrix, those below the diagonal replaced by the mirror images of those above. */
    private static SparseBlocks symmetric(SparseBlocks a) {
        DMatrixRMaj dense = dense(a);
        int n = a.rowCount();
        int size = a.height();
        int[] start = new int[n + 1];
        int[] columns = new int[n * n];
        double[] values = new double[size * size * n * n];
        for (int k = 0; k < n * n; k++) {
            start[k / n + 1] = k + 1;
            columns[k] = k % n;
            for (int i = 0; i < size * size; i++) {
                int row = size * (k / n) + i / size;
                int column = size * (k % n) + i % size;
                values[size * size * k + i] = dense.get(Math.min(row, column), Math.max(row, column));
            }
        }
        return new SparseBlocks(size, size, n, start, columns, values);
    }

    @Test
    void moreBlocksThanAnArrayHoldsAreRefusedInWords() {
        assertEquals(2147483628, SparseBlocks.length(59652323, 36));
        MemoryException refused = assertThrows(MemoryException.class, () -> SparseBlocks.length(59652324, 36));
        assertTrue(refused.getMessage().contains("59652323"), refused.getMessage());
        int[] counts = {1 << 30, 1 << 30, 1 << 30};
        assertThrows(MemoryException.class, () -> SparseBlocks.offsets(counts, 1));
    }

    @Test
    void inverseOfASmallBlock() {
        double[] block = {4, 1, -1, 1, 3, 0.5, -1, 0.5, 2};
        double[] inverse = new double[9];
        assertEquals(true, SmallBlocks.invert(block, 0, 3, inverse, 0));
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                product[i] += block[3 * (i / 3) + k] * inverse[3 * k + i % 3];
            }
        }
        assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, product, 1e-15);
        block[8] = -2;
        assertFalse(SmallBlocks.invert(block, 0, 3, inverse, 0), "not positive definite");
        block[8] = Double.NaN;
        assertFalse(SmallBlocks.invert(block, 0, 3, inverse, 0), "not a number");
    }
}
