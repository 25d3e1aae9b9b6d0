package org.wolff.solver.assembly;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.krylov.CompressedRows;
import org.wolff.solver.krylov.LinearOperator;
import org.wolff.solver.krylov.Renumbering;

/**
 * The stiffness matrix in 3×3 blocks, N/mm. It is symmetric, and of two blocks that mirror one another one is stored
 * ({@link SweptPattern}). Its product is parallel over chunks of rows and bitwise the same for any number of threads.
 */
public final class StiffnessMatrix implements LinearOperator {
    private static final int GRAIN = 512;

    private final SweptPattern pattern;
    private final double[] values;
    private final Workers workers;

    /** Vectors in the order of the rows that a product is done with. */
    private final Queue<double[]> idle = new ConcurrentLinkedQueue<>();

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

    private StiffnessMatrix(SweptPattern pattern, double[] values, Workers workers) {
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
        this.pattern = new SweptPattern(ofMesh.with(couplings.apply(ofMesh)), SpaceCurve.order(mesh.xyz()), workers);
        this.values = allocate(pattern);
        new ElementGroups(mesh, workers).forEach(workers, () -> new GroupAssembly(mesh, laws, pattern, values));
        for (int e = 0; e < springs.size(); e++) {
            int at = 9 * pattern.slot(springs.node(e), springs.node(e));
            for (int i = 0; i < 9; i++) {
                values[at + i] += springs.stiffness(e, i / 3, i % 3);
            }
        }
    }

    /** Returns the bytes of the matrix of a pattern: values, columns, places and row offsets. */
    public static long forecastBytes(SweptPattern pattern) {
        return 76L * pattern.stored()
                + 8L * pattern.full().blocks()
                + 16L * pattern.full().nodes();
    }

    /** Returns the expected bytes of the matrix of a mesh that is not there yet, from the usual 28 and 15 blocks a row. */
    public static long forecastBytes(ElementOrder order, long nodes) {
        int blocks = order == ElementOrder.TET10 ? 28 : 15;
        return nodes * (76L * (blocks + 1) / 2 + 8L * blocks + 16);
    }

    @Override
    public int size() {
        return 3 * pattern().nodes();
    }

    /** Returns which nodes are coupled. */
    public BlockPattern pattern() {
        return pattern.full();
    }

    /** Returns where the blocks are stored. */
    public SweptPattern swept() {
        return pattern;
    }

    /** Returns K(3·row + i, 3·column + j) for the block at a position of the pattern. */
    public double value(int position, int i, int j) {
        int slot = pattern.slot(position);
        return slot >= 0 ? values[9 * slot + 3 * i + j] : values[9 * ~slot + 3 * j + i];
    }

    /** Returns a copy number by number, for the libraries of others. */
    public CompressedRows compressedRows() {
        BlockPattern full = pattern();
        int[] rowStart = new int[size() + 1];
        for (int row = 0; row < size(); row++) {
            rowStart[row + 1] = rowStart[row] + 3 * (full.rowStart(row / 3 + 1) - full.rowStart(row / 3));
        }
        int[] columns = new int[rowStart[size()]];
        double[] numbers = new double[columns.length];
        for (int row = 0; row < size(); row++) {
            int to = rowStart[row];
            for (int position = full.rowStart(row / 3); position < full.rowStart(row / 3 + 1); position++) {
                for (int j = 0; j < 3; j++) {
                    columns[to] = 3 * full.column(position) + j;
                    numbers[to++] = value(position, row % 3, j);
                }
            }
        }
        return new CompressedRows(rowStart, columns, numbers);
    }

    /** Returns the entry on the diagonal of an unknown, N/mm. */
    public double diagonal(int unknown) {
        int node = unknown / 3;
        return value(pattern().position(node, node), unknown % 3, unknown % 3);
    }

    /** Returns a copy of the diagonal blocks, row by row, {@code 9·node + 3·i + j}. */
    public double[] diagonalBlocks() {
        double[] diagonal = new double[9 * pattern().nodes()];
        workers.forEach(pattern().nodes(), GRAIN, (from, to) -> {
            for (int node = from; node < to; node++) {
                System.arraycopy(values, 9 * pattern.slot(node, node), diagonal, 9 * node, 9);
            }
        });
        return diagonal;
    }

    @Override
    public void multiply(double[] x, double[] y) {
        multiply(new double[][] {x}, new double[][] {y});
    }

    /**
     * Some rows for each vector, then the next rows: those rows come from memory once and from the cache after that. A
     * block also gives its mirror image's part, to a row before its own, in an order that is always the same.
     */
    @Override
    public void multiply(double[][] x, double[][] y) {
        double[][] from = new double[x.length][];
        double[][] to = new double[x.length][];
        for (int c = 0; c < x.length; c++) {
            from[c] = scratch();
            to[c] = scratch();
        }
        Renumbering order = new Renumbering(pattern.order().row(), workers);
        order.toNumbers(x, from);
        multiplySwept(from, to);
        order.toNodes(to, y);
        idle.addAll(Arrays.asList(from));
        idle.addAll(Arrays.asList(to));
    }

    /** Returns the product with vectors in the order of the rows, which need not be moved. */
    public LinearOperator inSweepOrder() {
        return new LinearOperator() {
            @Override
            public int size() {
                return StiffnessMatrix.this.size();
            }

            @Override
            public void multiply(double[] x, double[] y) {
                multiplySwept(new double[][] {x}, new double[][] {y});
            }

            @Override
            public void multiply(double[][] x, double[][] y) {
                multiplySwept(x, y);
            }
        };
    }

    private void multiplySwept(double[][] x, double[][] y) {
        pattern.order().forEachChunk(true, workers, (first, last) -> {
            for (int c = 0; c < x.length; c++) {
                SweptProduct.rows(pattern, values, x[c], y[c], first, last);
            }
        });
    }

    private double[] scratch() {
        double[] known = idle.poll();
        return known == null ? new double[size()] : known;
    }

    /** Returns the array of stored values itself, for kernels; only the makers of the system change it. */
    public double[] values() {
        return values;
    }

    private static double[] allocate(SweptPattern pattern) {
        long limit = Runtime.getRuntime().maxMemory();
        long needed = forecastBytes(pattern);
        if (needed <= limit) {
            try {
                return new double[9 * pattern.stored()];
            } catch (OutOfMemoryError full) {
                throw tooLarge(pattern, needed, limit, full);
            }
        }
        throw tooLarge(pattern, needed, limit, null);
    }

    private static MemoryException tooLarge(SweptPattern pattern, long needed, long limit, Throwable cause) {
        MemoryException refused = new MemoryException(Problem.of(
                String.format(
                        Locale.ROOT,
                        "the stiffness matrix of %,d unknowns takes %,d MB; the heap is %,d MB with other things in it",
                        3L * pattern.full().nodes(),
                        needed >> 20,
                        limit >> 20),
                "use a larger mesh size, the element tet4 (about a seventh), or give Java a larger heap"));
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
