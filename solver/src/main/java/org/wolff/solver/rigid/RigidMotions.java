package org.wolff.solver.rigid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.assembly.Springs;

/** Finds the rigid motions that nothing holds. */
public final class RigidMotions {
    private static final int MOST_HINGED = 500;
    private static final int SHOWN = 5;

    private final TetMesh mesh;
    private final Bodies bodies;
    private final BodyFrames frames;

    private RigidMotions(TetMesh mesh) {
        this.mesh = mesh;
        this.bodies = new Bodies(mesh);
        this.frames = new BodyFrames(mesh, bodies);
    }

    /**
     * Returns the bodies that can move freely, in the order of their first elements; empty when all are held.
     *
     * @throws NoSolutionException if more bodies are hinged to one another than can be judged
     */
    public static List<FreeBody> find(TetMesh mesh, Constraints constraints, Springs springs) {
        return new RigidMotions(mesh).freeBodies(constraints, springs);
    }

    /**
     * Requires that nothing can move freely.
     *
     * @throws NoSolutionException naming the bodies that can, with their motions
     */
    public static void requireNone(TetMesh mesh, Constraints constraints, Springs springs) {
        List<FreeBody> free = find(mesh, constraints, springs);
        if (free.isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (FreeBody body : free.subList(0, Math.min(SHOWN, free.size()))) {
            problems.add(Problem.of(
                    body.toString(),
                    "support it against this motion, or join it to a part that is held: parts are joined where they"
                            + " share faces; touching in an edge or a point makes a hinge only"));
        }
        if (free.size() > SHOWN) {
            problems.add(Problem.of(
                    (free.size() - SHOWN) + " more bodies can move freely",
                    "islands of a few elements come from thin or ragged parts: a smaller mesh size, or a part that"
                            + " overlaps its neighbours more, removes them"));
        }
        throw new NoSolutionException(problems);
    }

    private List<FreeBody> freeBodies(Constraints constraints, Springs springs) {
        DisjointSets clusters = new DisjointSets(bodies.count());
        bodies.joints().forEach(joint -> clusters.unite(joint.bodyA(), joint.bodyB()));
        List<Link> links = links(constraints.equations());
        links.forEach(link -> link.rows().keySet().forEach(body -> clusters.unite(link.first(), body)));
        DMatrixRMaj[] holds = holds(constraints, springs);
        List<List<Integer>> members = new ArrayList<>();
        int[] numbers = clusters.numbers();
        for (int body = 0; body < bodies.count(); body++) {
            if (numbers[body] == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(numbers[body]).add(body);
        }
        List<DMatrixRMaj> motions = new ArrayList<>();
        List<Integer> moving = new ArrayList<>();
        List<List<Bodies.Joint>> joints = new ArrayList<>();
        members.forEach(cluster -> joints.add(new ArrayList<>()));
        bodies.joints().forEach(joint -> joints.get(numbers[joint.bodyA()]).add(joint));
        List<List<Link>> linksOf = new ArrayList<>();
        members.forEach(cluster -> linksOf.add(new ArrayList<>()));
        links.forEach(link -> linksOf.get(numbers[link.first()]).add(link));
        for (int c = 0; c < members.size(); c++) {
            freeIn(members.get(c), joints.get(c), linksOf.get(c), holds, moving, motions);
        }
        List<TreeSet<Short>> regions = new ArrayList<>();
        moving.forEach(body -> regions.add(new TreeSet<>()));
        int[] order = new int[bodies.count()];
        Arrays.fill(order, -1);
        for (int i = 0; i < moving.size(); i++) {
            order[moving.get(i)] = i;
        }
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            if (order[bodies.of(tet)] >= 0) {
                regions.get(order[bodies.of(tet)]).add(mesh.region()[tet]);
            }
        }
        List<FreeBody> free = new ArrayList<>();
        for (int i = 0; i < moving.size(); i++) {
            int body = moving.get(i);
            List<String> parts = regions.get(i).stream()
                    .map(region -> mesh.regionNames().get(region))
                    .toList();
            free.add(new FreeBody(
                    parts,
                    frames.tetCount(body),
                    frames.centre(body),
                    MotionText.of(motions.get(i), frames.centre(body), frames.length(body))));
        }
        return free;
    }

    /** Sums, per body, rᵀr over held directions and springs, as means so that many nodes weigh no more than few. */
    private DMatrixRMaj[] holds(Constraints constraints, Springs springs) {
        DMatrixRMaj[] holds = new DMatrixRMaj[bodies.count()];
        int[] rows = new int[bodies.count()];
        for (int h = 0; h < constraints.heldCount(); h++) {
            int body = frames.bodyOf(constraints.node(h));
            for (int which = 0; body >= 0 && which < constraints.directionCount(h); which++) {
                Vector3 direction = new Vector3(
                        constraints.direction(h, which, 0),
                        constraints.direction(h, which, 1),
                        constraints.direction(h, which, 2));
                double[] row = frames.row(body, constraints.node(h), direction);
                holds[body] = holds[body] == null ? new DMatrixRMaj(6, 6) : holds[body];
                Subspaces.addSquare(holds[body], row, 0, row, 0, 1);
                rows[body]++;
            }
        }
        for (int e = 0; e < springs.size(); e++) {
            int body = frames.bodyOf(springs.node(e));
            double trace = springs.stiffness(e, 0, 0) + springs.stiffness(e, 1, 1) + springs.stiffness(e, 2, 2);
            if (body < 0 || trace <= 0) {
                continue;
            }
            holds[body] = holds[body] == null ? new DMatrixRMaj(6, 6) : holds[body];
            rows[body]++;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double[] left = frames.row(body, springs.node(e), BodyFrames.axis(i));
                    double[] right = frames.row(body, springs.node(e), BodyFrames.axis(j));
                    Subspaces.addSquare(holds[body], left, 0, right, 0, springs.stiffness(e, i, j) / trace);
                }
            }
        }
        for (int body = 0; body < rows.length; body++) {
            if (rows[body] > 0) {
                CommonOps_DDRM.scale(1.0 / rows[body], holds[body]);
            }
        }
        return holds;
    }

    /** What an equation says of the motions of bodies: Σ rows · motions = 0. */
    private record Link(TreeMap<Integer, double[]> rows, double weight) {
        int first() {
            return rows.firstKey();
        }
    }

    /** The links that equations make, weighed so that many between the same bodies weigh no more than few. */
    private List<Link> links(Equations equations) {
        List<TreeMap<Integer, double[]>> all = new ArrayList<>();
        Map<Set<Integer>, Integer> alike = new HashMap<>();
        for (int e = 0; e < equations.size(); e++) {
            TreeMap<Integer, double[]> rows = new TreeMap<>();
            double square = addTerm(equations.dependent(e), 1, rows);
            for (int k = equations.firstTerm(e); k < equations.firstTerm(e + 1); k++) {
                square += addTerm(equations.dof(k), -equations.factor(k), rows);
            }
            for (double[] row : rows.values()) {
                for (int i = 0; i < 6; i++) {
                    row[i] /= Math.sqrt(square);
                }
            }
            all.add(rows);
            alike.merge(rows.keySet(), 1, Integer::sum);
        }
        return all.stream()
                .map(rows -> new Link(rows, 1.0 / alike.get(rows.keySet())))
                .toList();
    }

    private double addTerm(int dof, double factor, Map<Integer, double[]> rows) {
        int body = frames.bodyOf(dof / 3);
        double[] term = frames.row(body, dof / 3, BodyFrames.axis(dof % 3));
        double[] sum = rows.computeIfAbsent(body, key -> new double[6]);
        for (int i = 0; i < 6; i++) {
            sum[i] += factor * term[i];
        }
        return factor * factor;
    }

    /** Finds the free motions of bodies that hang together by joints; adds the bodies that move, each with its own. */
    private void freeIn(
            List<Integer> cluster,
            List<Bodies.Joint> joints,
            List<Link> links,
            DMatrixRMaj[] holds,
            List<Integer> moving,
            List<DMatrixRMaj> motions) {
        if (cluster.size() > MOST_HINGED) {
            throw new NoSolutionException(Problem.of(
                    cluster.size() + " bodies hang together by single nodes or edges only, among them the body at "
                            + MotionText.point(frames.centre(cluster.get(0))) + " mm",
                    "the mesh is ragged there: use a smaller mesh size, or thicker parts"));
        }
        int n = 6 * cluster.size();
        DMatrixRMaj squares = new DMatrixRMaj(n, n);
        for (int i = 0; i < cluster.size(); i++) {
            DMatrixRMaj hold = holds[cluster.get(i)];
            if (hold != null) {
                CommonOps_DDRM.insert(hold, squares, 6 * i, 6 * i);
            }
        }
        for (Bodies.Joint joint : joints) {
            int a = 6 * cluster.indexOf(joint.bodyA());
            int b = 6 * cluster.indexOf(joint.bodyB());
            double weight = 1.0 / joint.nodes().length;
            for (int node : joint.nodes()) {
                for (int axis = 0; axis < 3; axis++) {
                    double[] rowA = frames.row(joint.bodyA(), node, BodyFrames.axis(axis));
                    double[] rowB = frames.row(joint.bodyB(), node, BodyFrames.axis(axis));
                    Subspaces.addSquare(squares, rowA, a, rowA, a, weight);
                    Subspaces.addSquare(squares, rowB, b, rowB, b, weight);
                    Subspaces.addSquare(squares, rowA, a, rowB, b, -weight);
                    Subspaces.addSquare(squares, rowB, b, rowA, a, -weight);
                }
            }
        }
        for (Link link : links) {
            link.rows().forEach((bodyA, rowA) -> link.rows()
                    .forEach((bodyB, rowB) -> Subspaces.addSquare(
                            squares,
                            rowA,
                            6 * cluster.indexOf(bodyA),
                            rowB,
                            6 * cluster.indexOf(bodyB),
                            link.weight())));
        }
        DMatrixRMaj free = Subspaces.nullSpace(squares);
        for (int i = 0; i < cluster.size() && free.numCols > 0; i++) {
            DMatrixRMaj own = Subspaces.columnSpace(CommonOps_DDRM.extract(free, 6 * i, 6 * i + 6, 0, free.numCols));
            if (own.numCols > 0) {
                moving.add(cluster.get(i));
                motions.add(own);
            }
        }
    }
}
