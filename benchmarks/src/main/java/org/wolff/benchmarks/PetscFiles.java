package org.wolff.benchmarks;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.StiffnessMatrix;

/**
 * Writes a system in PETSc's binary format, for {@code MatLoad} and {@code VecLoad}: big-endian, four-byte indices,
 * number by number.
 */
final class PetscFiles {
    private static final int MATRIX = 1211216;
    private static final int VECTOR = 1211214;
    private static final int BUFFER = 1 << 20;

    private PetscFiles() {}

    /**
     * Writes a matrix.
     *
     * @throws ArithmeticException if it has more numbers than a four-byte index counts
     */
    static void write(Path file, StiffnessMatrix k) throws IOException {
        BlockPattern pattern = k.pattern();
        try (DataOutputStream out = open(file)) {
            out.writeInt(MATRIX);
            out.writeInt(k.size());
            out.writeInt(k.size());
            out.writeInt(Math.multiplyExact(9, pattern.blocks()));
            for (int row = 0; row < k.size(); row++) {
                out.writeInt(3 * (pattern.rowStart(row / 3 + 1) - pattern.rowStart(row / 3)));
            }
            for (int row = 0; row < k.size(); row++) {
                for (int at = pattern.rowStart(row / 3); at < pattern.rowStart(row / 3 + 1); at++) {
                    for (int j = 0; j < 3; j++) {
                        out.writeInt(3 * pattern.column(at) + j);
                    }
                }
            }
            for (int row = 0; row < k.size(); row++) {
                for (int at = pattern.rowStart(row / 3); at < pattern.rowStart(row / 3 + 1); at++) {
                    for (int j = 0; j < 3; j++) {
                        out.writeDouble(k.value(at, row % 3, j));
                    }
                }
            }
        }
    }

    /** Writes a vector. */
    static void write(Path file, double[] x) throws IOException {
        try (DataOutputStream out = open(file)) {
            out.writeInt(VECTOR);
            out.writeInt(x.length);
            for (double value : x) {
                out.writeDouble(value);
            }
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }
}
