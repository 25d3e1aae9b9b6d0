package org.wolff.solver.analysis;

import java.util.Locale;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Heap;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.metric.Envelope;
import org.wolff.solver.multigrid.Multigrid;

/**
 * How much memory a run will take from the assembly on, said before it is allocated: matrix, preconditioner, vectors and
 * fields beside what is held already. The report comes when the matrix is gone, and takes less.
 */
final class MemoryForecast {
    /** The most load cases solved at once: more save little, and each takes its vectors. */
    private static final int MOST_TOGETHER = 4;

    /** Vectors of one of the load cases that are solved at once (iterates, cycles of all levels), in doubles an unknown. */
    private static final int SOLVER_VECTORS = 11;

    /** Vectors that each load case adds: its forces, and then two of the solution space with its answer or nodal fields. */
    private static final int CASE_VECTORS = 8;

    /** Vectors of GMRES until it starts again, in doubles an unknown. */
    private static final int KRYLOV_VECTORS = 62;

    /** Vectors of a Newton step, of its drag and of the states and loads that it starts from and leads to. */
    private static final int CONTACT_VECTORS = 28;

    /** Rigid motions of a part that interfaces alone hold, and what the tangent makes of them. */
    private static final int MOTION_VECTORS = 12;

    /** A block of the matrix with springs across the interfaces, of which half is stored. */
    private static final long LINKED_BLOCK = 36;

    /** The same of the smoother that is made of it. */
    private static final long SMOOTHER_BLOCK = 18;

    /** At an integration point: stress, strain and volume, and its place among the averages and the patches. */
    private static final int FIELD_DOUBLES = 21;

    /** Bytes an element that files, pictures and the report take beside the results: measured on a million TET4, 3 load cases. */
    private static final int REPORT = 180;

    /** A block of the matrix: the half that is stored in double precision, that of the smoother in single, and its place. */
    private static final long BLOCK = 38 + 18 + 8;

    private MemoryForecast() {}

    /**
     * Returns the expected bytes of a solve.
     *
     * @param together how many of the load cases are solved at once
     */
    static long bytes(TetMesh mesh, int loadCases, int together, Equations equations) {
        return bytes(mesh.order(), mesh.nodeCount(), mesh.tetCount(), loadCases, together)
                + BLOCK * couplings(mesh.order(), equations);
    }

    /** Returns the same for a mesh of so many nodes and elements, without equations. */
    static long bytes(ElementOrder order, int nodes, long tets, int loadCases, int together) {
        int points = order == ElementOrder.TET10 ? 4 : 1;
        // Fields of load cases with another matrix are there beside this one.
        long fields = loadCases > 1
                ? (8L * FIELD_DOUBLES + Envelope.BYTES_PER_POINT) * points * tets
                        + (long) Envelope.BYTES_PER_POINT * nodes
                : 0;
        long solve = StiffnessMatrix.forecastBytes(order, nodes)
                + Multigrid.forecastBytes(order, nodes)
                + 24L * nodes * ((long) SOLVER_VECTORS * together + (long) CASE_VECTORS * loadCases)
                + fields;
        return Math.max(solve, REPORT * tets + 24L * nodes * CASE_VECTORS * loadCases);
    }

    /** Each node that a dependent one hangs on takes its neighbours over; half of them are its own already. */
    private static long couplings(ElementOrder order, Equations equations) {
        long pairs = 0;
        for (int e = 0; e < equations.size(); e++) {
            pairs += equations.firstTerm(e + 1) - equations.firstTerm(e);
        }
        return pairs / 3 * (order == ElementOrder.TET10 ? 28 : 15);
    }

    /**
     * Returns what the iterations with interfaces hold besides: while a step is set up, the matrix once more with springs
     * across them; while it is solved, the vectors of GMRES, where what only the set-up of the levels needs (600 and
     * 1,140 bytes a node) is gone. Two blocks that rub: the forecast of the whole is 1.26 times the
     * peak with 17,954 nodes and TET4 (115 MB), 1.26 times with 18,364 nodes and TET10 (83 MB).
     */
    static long contactBytes(ElementOrder order, long nodes) {
        long vector = 8L * 3 * nodes;
        long blocks = (order == ElementOrder.TET10 ? 28L : 15L) * nodes;
        long setUp = LINKED_BLOCK * blocks + SMOOTHER_BLOCK * blocks;
        long solve =
                LINKED_BLOCK * blocks + vector * KRYLOV_VECTORS - (order == ElementOrder.TET10 ? 600 : 1140) * nodes;
        return vector * (CONTACT_VECTORS + MOTION_VECTORS) + Math.max(setUp, solve);
    }

    /**
     * Returns how many load cases of a model can be solved at once in the memory that is free.
     *
     * @throws MemoryException if there is not enough for one after the other; says what would help
     */
    static int together(DiscreteModel model) {
        Equations equations = model.steps().get(0).supports().constraints().equations();
        if (model.interfaces().isEmpty()) {
            return together(model.mesh(), model.steps().size(), equations);
        }
        long needed = bytes(model.mesh(), model.steps().size(), 1, equations)
                + contactBytes(model.mesh().order(), model.mesh().nodeCount());
        if (needed > free()) {
            Heap.tidy();
        }
        require(model.mesh(), needed);
        return 1;
    }

    /**
     * Returns how many load cases can be solved at once in the memory that is free.
     *
     * @throws MemoryException if there is not enough for one after the other; says what would help
     */
    static int together(TetMesh mesh, int loadCases, Equations equations) {
        if (bytes(mesh, loadCases, Math.min(loadCases, MOST_TOGETHER), equations) > free()) {
            Heap.tidy();
        }
        for (int together = Math.min(loadCases, MOST_TOGETHER); together > 1; together--) {
            if (bytes(mesh, loadCases, together, equations) <= free()) {
                return together;
            }
        }
        require(mesh, bytes(mesh, loadCases, 1, equations));
        return 1;
    }

    private static void require(TetMesh mesh, long needed) {
        long free = free();
        if (needed > free) {
            String what = String.format(
                    Locale.ROOT,
                    "%,d unknowns need about %,d MB of the heap, and %,d MB of it are free",
                    3L * mesh.nodeCount(),
                    needed >> 20,
                    free >> 20);
            String coarser = String.format(
                    Locale.ROOT,
                    "make the mesh size %.2g times larger%s, or give wolff a heap of %,d MB (WOLFF_HEAP=%dm)",
                    Math.cbrt((double) needed / free) * 1.05,
                    mesh.order() == ElementOrder.TET10 ? ", use element: tet4" : "",
                    heapFor(needed, free),
                    heapFor(needed, free));
            throw new MemoryException(Problem.of(what, coarser));
        }
    }

    /** Returns the heap, in MB, in which so much would be free: with a tenth to spare. */
    private static long heapFor(long needed, long free) {
        return (Runtime.getRuntime().maxMemory() + (long) (1.1 * needed) - free) >> 20;
    }

    static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
