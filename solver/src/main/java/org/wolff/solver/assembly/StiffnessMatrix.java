package org.wolff.solver.assembly;

import java.util.Locale;
import java.util.function.Function;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.krylov.CompressedRows;
import org.wolff.solver.krylov.LinearOperator;

/**
 * The stiffness matrix in 3×3 blocks, both triangles stored, N/mm: {@code 9·position + 3·i + j} holds
 * K(3·row + i, 3·column + j). Its product is parallel over rows and bitwise the same for any number of threads.
 */
public final class StiffnessMatrix implements LinearOperator {
    private static final int GRAIN = 512;

    /** Rows whose blocks stay in a core's cache, about 0.3 MB, while several vectors are multiplied. */
    private static final int CACHED = 128;

    private final BlockPattern pattern;
    private final double[] values;
    private final Workers workers;

    /**
     * Assembles K = Σ Kₑ + springs.
     *
     * @throws NoSolutionException if a node is loose, an element inverted or a material not positive definite
     * @throws MemoryException if the matrix does not fit
     */
    public StiffnessMatrix(TetMesh mesh, MaterialAssignment materials, Springs springs, Workers workers) {
        this(mesh, materials, springs, workers, pattern -> new long[0]);
    }

    /**
     * Returns K, without links, in a pattern that has room for them: {@link #with} adds them.
     *
     * @throws NoSolutionException if a node is loose, an element inverted or a material not positive definite
     * @throws MemoryException if the matrix does not fit
     */
    public static StiffnessMatrix withRoomFor(
            ElasticLinks links, TetMesh mesh, MaterialAssignment materials, Springs springs, Workers workers) {
        return new StiffnessMatrix(mesh, materials, springs, workers, links::missing);
    }

    private StiffnessMatrix(BlockPattern pattern, double[] values, Workers workers) {
        this.pattern = pattern;
        this.values = values;
        this.workers = workers;
    }

    /** Returns a copy with links, for which the pattern has room. */
    public StiffnessMatrix with(ElasticLinks links) {
        double[] copy = allocate(pattern);
        System.arraycopy(values, 0, copy, 0, values.length);
        links.addTo(pattern, copy);
        return new StiffnessMatrix(pattern, copy, workers);
    }

    /** Assembles into a pattern with further couplings, {@code row << 32 | column}, ascending. */
    StiffnessMatrix(
            TetMesh mesh,
            MaterialAssignment materials,
            Springs springs,
            Workers workers,
            Function<BlockPattern, long[]> couplings) {
        ElementCheck.requireNoLooseNodes(mesh);
        ElementCheck.requirePositiveJacobians(mesh, workers);
        ElementLaws laws = ElementCheck.laws(materials);
        this.workers = workers;
        BlockPattern ofMesh = new BlockPattern(mesh, workers);
        this.pattern = ofMesh.with(couplings.apply(ofMesh));
        this.values = allocate(pattern);
        new ElementGroups(mesh, workers).forEach(workers, () -> new GroupAssembly(mesh, laws, pattern, values));
        for (int e = 0; e < springs.size(); e++) {
            int at = 9 * pattern.position(springs.node(e), springs.node(e));
            for (int i = 0; i < 9; i++) {
                values[at + i] += springs.stiffness(e, i / 3, i % 3);
            }
        }
    }

    /** Returns the bytes of the matrix of a pattern: values, columns and row offsets. */
    public static long forecastBytes(BlockPattern pattern) {
        return 76L * pattern.blocks() + 4L * pattern.nodes();
    }

    /** Returns the expected bytes of the matrix of a mesh that is not there yet, from the usual 28 and 15 blocks a row. */
    public static long forecastBytes(ElementOrder order, long nodes) {
        return nodes * (76L * (order == ElementOrder.TET10 ? 28 : 15) + 4);
    }

    @Override
    public int size() {
        return 3 * pattern.nodes();
    }

    /** Returns the pattern. */
    public BlockPattern pattern() {
        return pattern;
    }

    /** Returns K(3·row + i, 3·column + j) for the block at a position. */
    public double value(int position, int i, int j) {
        return values[9 * position + 3 * i + j];
    }

    /** Returns a copy number by number, for the libraries of others. */
    public CompressedRows compressedRows() {
        int[] rowStart = new int[size() + 1];
        for (int row = 0; row < size(); row++) {
            rowStart[row + 1] = rowStart[row] + 3 * (pattern.rowStart(row / 3 + 1) - pattern.rowStart(row / 3));
        }
        int[] columns = new int[rowStart[size()]];
        double[] numbers = new double[columns.length];
        for (int row = 0; row < size(); row++) {
            int to = rowStart[row];
            for (int position = pattern.rowStart(row / 3); position < pattern.rowStart(row / 3 + 1); position++) {
                for (int j = 0; j < 3; j++) {
                    columns[to] = 3 * pattern.column(position) + j;
                    numbers[to++] = value(position, row % 3, j);
                }
            }
        }
        return new CompressedRows(rowStart, columns, numbers);
    }

    /** Returns the entry on the diagonal of an unknown, N/mm. */
    public double diagonal(int unknown) {
        int node = unknown / 3;
        return value(pattern.position(node, node), unknown % 3, unknown % 3);
    }

    /** Returns a copy of the diagonal blocks, row by row, {@code 9·node + 3·i + j}. */
    public double[] diagonalBlocks() {
        double[] diagonal = new double[9 * pattern.nodes()];
        workers.forEach(pattern.nodes(), GRAIN, (from, to) -> {
            for (int node = from; node < to; node++) {
                System.arraycopy(values, 9 * pattern.position(node, node), diagonal, 9 * node, 9);
            }
        });
        return diagonal;
    }

    @Override
    public void multiply(double[] x, double[] y) {
        multiply(new double[][] {x}, new double[][] {y});
    }

    /** Some rows for each vector, then the next rows: those rows come from memory once and from the cache after that. */
    @Override
    public void multiply(double[][] x, double[][] y) {
        int[] rowStart = pattern.rowStarts();
        int[] columns = pattern.columns();
        workers.forEach(pattern.nodes(), GRAIN, (from, to) -> {
            for (int first = from; first < to; first += CACHED) {
                int last = Math.min(to, first + CACHED);
                for (int c = 0; c < x.length; c++) {
                    multiplyRows(rowStart, columns, values, x[c], y[c], first, last);
                }
            }
        });
    }

    private static void multiplyRows(
            int[] rowStart, int[] columns, double[] values, double[] x, double[] y, int from, int to) {
        for (int row = from; row < to; row++) {
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            int end = rowStart[row + 1];
            for (int position = rowStart[row]; position < end; position++) {
                int column = 3 * columns[position];
                int block = 9 * position;
                double x0 = x[column];
                double x1 = x[column + 1];
                double x2 = x[column + 2];
                sum0 += values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
                sum1 += values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
                sum2 += values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
            }
            y[3 * row] = sum0;
            y[3 * row + 1] = sum1;
            y[3 * row + 2] = sum2;
        }
    }

    /** Returns the array of values itself, for kernels; only the makers of the system change it. */
    public double[] values() {
        return values;
    }

    private static double[] allocate(BlockPattern pattern) {
        long limit = Runtime.getRuntime().maxMemory();
        long needed = forecastBytes(pattern);
        if (needed <= limit) {
            try {
                return new double[9 * pattern.blocks()];
            } catch (OutOfMemoryError full) {
                throw tooLarge(pattern, needed, limit, full);
            }
        }
        throw tooLarge(pattern, needed, limit, null);
    }

    private static MemoryException tooLarge(BlockPattern pattern, long needed, long limit, Throwable cause) {
        MemoryException refused = new MemoryException(Problem.of(
                String.format(
                        Locale.ROOT,
                        "the stiffness matrix of %,d unknowns takes %,d MB; the heap is %,d MB with other things in it",
                        3L * pattern.nodes(),
                        needed >> 20,
                        limit >> 20),
                "use a larger mesh size, the element tet4 (about a seventh), or give Java a larger heap"));
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
