package org.wolff.solver.analysis;

import java.util.Locale;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.metric.Envelope;
import org.wolff.solver.multigrid.Multigrid;

/** How much memory the solve of a mesh will take, said before it is allocated. */
final class MemoryForecast {
    /** Vectors of the solve (right-hand sides, iterates, smoothing), in doubles an unknown. */
    private static final int SOLVER_VECTORS = 12;

    /** Vectors that each load case adds: forces, two of the solution space, and the nodal fields. */
    private static final int CASE_VECTORS = 10;

    /** Stress, strain and volume at the integration points of one element. */
    private static final int FIELD_DOUBLES = 13;

    /** A block of the matrix in double precision and in the smoother. */
    private static final long BLOCK = 76 + 40;

    private MemoryForecast() {}

    static long bytes(TetMesh mesh, int loadCases, Equations equations) {
        long unknowns = 3L * mesh.nodeCount();
        int points = mesh.order() == ElementOrder.TET10 ? 4 : 1;
        // The matrix is gone when the fields of the last load case come.
        long fields = loadCases > 1
                ? (8L * FIELD_DOUBLES + Envelope.BYTES_PER_POINT) * points * mesh.tetCount()
                        + (long) Envelope.BYTES_PER_POINT * mesh.nodeCount()
                : 0;
        return StiffnessMatrix.forecastBytes(mesh.order(), mesh.nodeCount())
                + Multigrid.forecastBytes(mesh.order(), mesh.nodeCount())
                + BLOCK * couplings(mesh.order(), equations)
                + 8 * unknowns * (SOLVER_VECTORS + (long) CASE_VECTORS * loadCases)
                + fields;
    }

    /** Each node that a dependent one hangs on takes its neighbours over; half of them are its own already. */
    private static long couplings(ElementOrder order, Equations equations) {
        long pairs = 0;
        for (int e = 0; e < equations.size(); e++) {
            pairs += equations.firstTerm(e + 1) - equations.firstTerm(e);
        }
        return pairs / 3 * (order == ElementOrder.TET10 ? 28 : 15);
    }

    static void check(TetMesh mesh, int loadCases, Equations equations) {
        long needed = bytes(mesh, loadCases, equations);
        if (needed > free()) {
            tidy();
        }
        long free = free();
        if (needed > free) {
            throw new MemoryException(Problem.of(
                    String.format(
                            Locale.ROOT,
                            "%,d unknowns need about %.1f GB to solve, and %.1f GB are free",
                            3L * mesh.nodeCount(),
                            needed / 1e9,
                            free / 1e9),
                    String.format(
                            Locale.ROOT,
                            "make the mesh size %.2g times larger, use element: tet4, or give wolff more memory"
                                    + " (WOLFF_HEAP=20g)",
                            Math.cbrt((double) needed / free) * 1.05)));
        }
    }

    /**
     * Collects garbage where large arrays were let go and others follow: the heap, which grows before it collects, then
     * stays smaller (with the matrix let go 1.02 GB for 1.21 at 486,000 unknowns), for some hundredths of a second.
     */
    static void tidy() {
        System.gc();
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
