package org.wolff.solver.assembly;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * The linear system of a supported model, K' w = b with
 * <pre>
 *   K' = P Tᵀ K T P + S (I − P)      b = P Tᵀ (f − K (T g + h))      u = T (P w + g) + h
 * </pre>
 * where T and h are those of {@link Equations} (I and 0 where there are none; their dependent degrees of freedom count as
 * held), P projects onto what the supports leave free, g is what they prescribe, and S is, node by node, the mean of the
 * diagonal. K' keeps the 3×3 blocks, is symmetric, and is positive definite when nothing can move freely.
 *
 * <p>The rows of K of held and dependent nodes are kept as they were: they give K g (by symmetry) and the reactions.
 */
public final class SupportedSystem {
    private final StiffnessMatrix matrix;
    private final Constraints constraints;
    private final Transformation transformation;
    private final KeptRows kept;

    private SupportedSystem(
            StiffnessMatrix matrix, Constraints constraints, Transformation transformation, KeptRows kept) {
        this.matrix = matrix;
        this.constraints = constraints;
        this.transformation = transformation;
        this.kept = kept;
    }

    /**
     * Assembles the stiffness with its springs and applies the constraints with their equations.
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
        Transformation transformation = new Transformation(constraints.equations());
        StiffnessMatrix matrix = new StiffnessMatrix(mesh, materials, springs, workers, transformation::missing);
        SweptPattern pattern = matrix.swept();
        double[] values = matrix.values();
        IntStream held = IntStream.range(0, constraints.heldCount()).map(constraints::node);
        int[] nodes = IntStream.concat(held, Arrays.stream(transformation.nodes()))
                .sorted()
                .distinct()
                .toArray();
        KeptRows kept = new KeptRows(pattern, nodes, values);
        transformation.apply(pattern, values, kept);
        project(pattern, values, constraints);
        return new SupportedSystem(matrix, constraints, transformation, kept);
    }

    /**
     * Applies constraints without equations to a matrix that is there.
     *
     * @param matrix belongs to the system from now on, and is changed
     */
    public static SupportedSystem of(StiffnessMatrix matrix, Constraints constraints) {
        if (constraints.equations().size() > 0) {
            throw new IllegalArgumentException("equations need couplings that the matrix may lack");
        }
        int[] nodes = IntStream.range(0, constraints.heldCount())
                .map(constraints::node)
                .toArray();
        KeptRows kept = new KeptRows(matrix.swept(), nodes, matrix.values());
        project(matrix.swept(), matrix.values(), constraints);
        return new SupportedSystem(matrix, constraints, new Transformation(constraints.equations()), kept);
    }

    /**
     * Returns the same system with other prescribed displacements; the matrix is shared.
     *
     * @param other holds the same nodes along the same directions, with the same equations but for their offsets
     */
    public SupportedSystem with(Constraints other) {
        if (!constraints.holdsLike(other)) {
            throw new IllegalArgumentException("other directions are held: the matrix would be another");
        }
        return new SupportedSystem(matrix, other, transformation, kept);
    }

    /** Returns K'. */
    public StiffnessMatrix matrix() {
        return matrix;
    }

    /** Returns the constraints. */
    public Constraints constraints() {
        return constraints;
    }

    /** Returns T, the identity where no equation touches a node. */
    public Transformation transformation() {
        return transformation;
    }

    /** Returns which unknowns are solved for. */
    public FreeDirections free() {
        return new FreeDirections(constraints, transformation);
    }

    /** Returns b = P Tᵀ (f − K (T g + h)) in N for nodal forces f, which stay as they are. */
    public double[] rightHandSide(double[] f) {
        double[] b = f.clone();
        if (constraints.anyPrescribed()) {
            kept.subtractProduct(prescribed(new double[f.length]), b);
        }
        constraints.equations().reduce(b);
        constraints.project(b);
        return b;
    }

    /** Returns u = T (P w + g) + h in mm for a solution w of K' w = b. */
    public double[] displacement(double[] w) {
        double[] u = w.clone();
        constraints.project(u);
        return prescribed(u);
    }

    /** v ← T (v + g) + h. */
    private double[] prescribed(double[] v) {
        constraints.addPrescribed(v);
        constraints.equations().expand(v);
        constraints.equations().addOffsets(v);
        return v;
    }

    /**
     * Returns the forces of the supports on the nodes, (I − P) Tᵀ (K u − f) in N, {@code 3·node + axis}; zero where
     * nothing is held. The forces of springs are not among them: see {@link Springs#addForces}; nor are those of
     * equations: see {@link #equationForces}.
     *
     * @param u displacement, mm
     * @param f nodal forces of the loads, N
     */
    public double[] reactions(double[] u, double[] f) {
        double[] residual = new double[u.length];
        kept.residual(u, f, residual);
        constraints.equations().reduce(residual);
        double[] reactions = new double[u.length];
        for (int h = 0; h < constraints.heldCount(); h++) {
            int at = 3 * constraints.node(h);
            double[] free = Arrays.copyOfRange(residual, at, at + 3);
            constraints.projectAt(h, free, 0, 1);
            for (int i = 0; i < 3; i++) {
                reactions[at + i] = residual[at + i] - free[i];
            }
        }
        return reactions;
    }

    /**
     * Returns the forces on the nodes that make the equations hold, N, {@code 3·node + axis}: λ at a dependent degree of
     * freedom and −t λ at those it depends on. They do no work but on the offsets of equations.
     *
     * @param u displacement, mm
     * @param f nodal forces of the loads, N
     */
    public double[] equationForces(double[] u, double[] f) {
        Equations equations = constraints.equations();
        double[] forces = new double[u.length];
        if (equations.size() == 0) {
            return forces;
        }
        double[] residual = new double[u.length];
        kept.residual(u, f, residual);
        for (int e = 0; e < equations.size(); e++) {
            double force = residual[equations.dependent(e)];
            forces[equations.dependent(e)] += force;
            for (int k = equations.firstTerm(e); k < equations.firstTerm(e + 1); k++) {
                forces[equations.dof(k)] -= equations.factor(k) * force;
            }
        }
        return forces;
    }

    private static void project(SweptPattern swept, double[] values, Constraints constraints) {
        BlockPattern pattern = swept.full();
        for (int h = 0; h < constraints.heldCount(); h++) {
            int node = constraints.node(h);
            int diagonal = 9 * swept.slot(node, node);
            double scale = (values[diagonal] + values[diagonal + 4] + values[diagonal + 8]) / 3;
            for (int position = pattern.rowStart(node); position < pattern.rowStart(node + 1); position++) {
                int slot = swept.slot(position);
                if (slot >= 0) {
                    projectColumns(constraints, h, values, 9 * slot);
                }
                if (slot < 0 || pattern.column(position) == node) {
                    projectRows(constraints, h, values, 9 * (slot < 0 ? ~slot : slot));
                }
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
