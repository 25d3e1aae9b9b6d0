package org.wolff.solver.assembly;

import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * The linear system of a supported model, K' w = b with
 * <pre>
 *   K' = P K P + S (I − P)      b = P (f − K g)      u = P w + g
 * </pre>
 * where P projects onto what the supports leave free, g is what they prescribe, and S is, node by node, the mean of the
 * diagonal of K. K' keeps the 3×3 blocks, is symmetric, and is positive definite when nothing can move freely.
 *
 * <p>The rows of K of held nodes are kept as they were: they give K g (by symmetry) and the reactions.
 */
public final class SupportedSystem {
    private final StiffnessMatrix matrix;
    private final Constraints constraints;
    private final int[] keptStart;
    private final double[] kept;

    private SupportedSystem(StiffnessMatrix matrix, Constraints constraints, int[] keptStart, double[] kept) {
        this.matrix = matrix;
        this.constraints = constraints;
        this.keptStart = keptStart;
        this.kept = kept;
    }

    /**
     * Assembles the stiffness with its springs and applies the constraints.
     *
     * @throws org.wolff.mesh.problem.NoSolutionException if an element is inverted or a material not positive definite
     * @throws org.wolff.mesh.problem.MemoryException if the matrix does not fit
     */
    public static SupportedSystem assemble(
            TetMesh mesh, MaterialAssignment materials, Springs springs, Constraints constraints, Workers workers) {
        if (constraints.nodeCount() != mesh.nodeCount()) {
            throw new IllegalArgumentException(
                    "constraints of " + constraints.nodeCount() + " nodes, mesh of " + mesh.nodeCount());
        }
        StiffnessMatrix matrix = new StiffnessMatrix(mesh, materials, springs, workers);
        BlockPattern pattern = matrix.pattern();
        double[] values = matrix.values();
        int held = constraints.heldCount();
        int[] keptStart = new int[held + 1];
        for (int h = 0; h < held; h++) {
            int node = constraints.node(h);
            keptStart[h + 1] = keptStart[h] + pattern.rowStart(node + 1) - pattern.rowStart(node);
        }
        double[] kept = new double[9 * keptStart[held]];
        for (int h = 0; h < held; h++) {
            int from = 9 * pattern.rowStart(constraints.node(h));
            System.arraycopy(values, from, kept, 9 * keptStart[h], 9 * (keptStart[h + 1] - keptStart[h]));
        }
        project(pattern, values, constraints);
        return new SupportedSystem(matrix, constraints, keptStart, kept);
    }

    /**
     * Returns the same system with other prescribed displacements; the matrix is shared.
     *
     * @param other holds the same nodes along the same directions
     */
    public SupportedSystem with(Constraints other) {
        if (!constraints.holdsLike(other)) {
            throw new IllegalArgumentException("other directions are held: the matrix would be another");
        }
        return new SupportedSystem(matrix, other, keptStart, kept);
    }

    /** Returns K'. */
    public StiffnessMatrix matrix() {
        return matrix;
    }

    /** Returns the constraints. */
    public Constraints constraints() {
        return constraints;
    }

    /** Returns b = P (f − K g) in N for nodal forces f, which stay as they are. */
    public double[] rightHandSide(double[] f) {
        double[] b = f.clone();
        if (constraints.anyPrescribed()) {
            BlockPattern pattern = matrix.pattern();
            for (int h = 0; h < constraints.heldCount(); h++) {
                int first = pattern.rowStart(constraints.node(h));
                for (int k = keptStart[h]; k < keptStart[h + 1]; k++) {
                    int column = 3 * pattern.column(first + k - keptStart[h]);
                    for (int i = 0; i < 3; i++) {
                        for (int j = 0; j < 3; j++) {
                            b[column + j] -= kept[9 * k + 3 * i + j] * constraints.prescribed(h, i);
                        }
                    }
                }
            }
        }
        constraints.project(b);
        return b;
    }

    /** Returns u = P w + g in mm for a solution w of K' w = b. */
    public double[] displacement(double[] w) {
        double[] u = w.clone();
        constraints.project(u);
        constraints.addPrescribed(u);
        return u;
    }

    /**
     * Returns the forces of the supports on the nodes, (I − P)(K u − f) in N, {@code 3·node + axis}; zero where nothing
     * is held. The forces of springs are not among them: see {@link Springs#addForces}.
     *
     * @param u displacement, mm
     * @param f nodal forces of the loads, N
     */
    public double[] reactions(double[] u, double[] f) {
        BlockPattern pattern = matrix.pattern();
        double[] reactions = new double[u.length];
        for (int h = 0; h < constraints.heldCount(); h++) {
            int node = constraints.node(h);
            int first = pattern.rowStart(node);
            double[] force = {-f[3 * node], -f[3 * node + 1], -f[3 * node + 2]};
            for (int k = keptStart[h]; k < keptStart[h + 1]; k++) {
                int column = 3 * pattern.column(first + k - keptStart[h]);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        force[i] += kept[9 * k + 3 * i + j] * u[column + j];
                    }
                }
            }
            double[] free = force.clone();
            constraints.projectAt(h, free, 0, 1);
            for (int i = 0; i < 3; i++) {
                reactions[3 * node + i] = force[i] - free[i];
            }
        }
        return reactions;
    }

    private static void project(BlockPattern pattern, double[] values, Constraints constraints) {
        for (int h = 0; h < constraints.heldCount(); h++) {
            int node = constraints.node(h);
            int diagonal = 9 * pattern.position(node, node);
            double scale = (values[diagonal] + values[diagonal + 4] + values[diagonal + 8]) / 3;
            for (int position = pattern.rowStart(node); position < pattern.rowStart(node + 1); position++) {
                projectColumns(constraints, h, values, 9 * position);
                int mirrored = 9 * pattern.position(pattern.column(position), node);
                projectRows(constraints, h, values, mirrored);
            }
            for (int which = 0; which < constraints.directionCount(h); which++) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        values[diagonal + 3 * i + j] +=
                                scale * constraints.direction(h, which, i) * constraints.direction(h, which, j);
                    }
                }
            }
        }
    }

    /** B ← P B of the block at {@code block}: projects each column. */
    private static void projectColumns(Constraints constraints, int held, double[] values, int block) {
        for (int j = 0; j < 3; j++) {
            constraints.projectAt(held, values, block + j, 3);
        }
    }

    /** B ← B P of the block at {@code block}: projects each row. */
    private static void projectRows(Constraints constraints, int held, double[] values, int block) {
        for (int i = 0; i < 3; i++) {
            constraints.projectAt(held, values, block + 3 * i, 1);
        }
    }
}
