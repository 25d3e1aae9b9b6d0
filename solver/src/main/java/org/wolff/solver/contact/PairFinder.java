package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.element.FacetElement;

/**
 * Finds the pairs of interfaces: sums area and normal over the facets, and where more than two nodes meet at a place
 * keeps a tree of pairs between them, those with the largest area first.
 */
final class PairFinder {
    private final TetMesh mesh;
    private final List<ContactInterface> interfaces;
    private final Constraints constraints;
    private final double[] stiffness;
    private final Map<Long, Edge> corners = new TreeMap<>();
    private final Map<Long, Mid> mids = new TreeMap<>();
    private final Map<Integer, Integer> pairTo = new HashMap<>();
    private final List<Edge> pairs = new ArrayList<>();
    private final double[] unpaired;

    /** Two nodes that meet, the lower one first, with what their facets say. */
    private static final class Edge {
        final int near;
        final int far;
        final double[] share;
        final boolean[] reversed;
        Vector3 normal = Vector3.ZERO;
        boolean turned;

        Edge(int near, int far, int interfaces) {
            this.near = near;
            this.far = far;
            this.share = new double[interfaces];
            this.reversed = new boolean[interfaces];
        }

        double area() {
            return Arrays.stream(share).sum();
        }

        int owner() {
            int best = 0;
            for (int i = 1; i < share.length; i++) {
                best = share[i] > share[best] ? i : best;
            }
            return best;
        }

        int parent() {
            return turned ? far : near;
        }

        int child() {
            return turned ? near : far;
        }
    }

    /** Two mid nodes that meet, with the ends of their edge on both sides. */
    private record Mid(int near, int far, int[] nearEnds, int[] farEnds) {}

    PairFinder(MaterialAssignment materials, List<ContactInterface> interfaces, Constraints constraints) {
        this.mesh = materials.mesh();
        this.stiffness = stiffness(materials);
        this.interfaces = interfaces;
        this.unpaired = new double[interfaces.size()];
        this.constraints = constraints;
    }

    /** The largest stiffness along an axis of the materials at each node, MPa. */
    private static double[] stiffness(MaterialAssignment materials) {
        TetMesh mesh = materials.mesh();
        ElementLaws laws = materials.laws();
        double[] scratch = new double[36];
        double[] stiffness = new double[mesh.nodeCount()];
        int nodes = mesh.order().nodes();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            double[] c = laws.of(tet, scratch);
            double greatest = Math.max(c[0], Math.max(c[7], c[14]));
            for (int i = nodes * tet; i < nodes * (tet + 1); i++) {
                int node = mesh.tets()[i];
                stiffness[node] = Math.max(stiffness[node], greatest);
            }
        }
        return stiffness;
    }

    ContactPairs find() {
        for (int i = 0; i < interfaces.size(); i++) {
            gather(i, interfaces.get(i).faces());
        }
        List<int[]> ends = new ArrayList<>();
        List<Edge> all = new ArrayList<>(corners.values());
        all.forEach(edge -> ends.add(new int[] {edge.near, edge.far}));
        double[] areas = all.stream().mapToDouble(Edge::area).toArray();
        for (PairTree.Branch branch : PairTree.of(ends, areas, constraints, stiffness)) {
            Edge edge = all.get(branch.edge());
            edge.turned = branch.turned();
            pairTo.put(edge.child(), pairs.size());
            pairs.add(edge);
            all.set(branch.edge(), null);
        }
        for (Edge left : all) {
            for (int i = 0; left != null && i < unpaired.length; i++) {
                unpaired[i] += left.share[i];
            }
        }
        return assemble();
    }

    private void gather(int which, FacePairs faces) {
        FacetElement element = new FacetElement(mesh.order());
        FacetElement linear = new FacetElement(ElementOrder.TET4);
        int perFacet = faces.perFacet();
        double[] vectors = new double[3 * FacetElement.POINTS];
        for (int f = 0; f < faces.size(); f++) {
            int[] near = Arrays.copyOfRange(faces.nearNodes(), perFacet * f, perFacet * (f + 1));
            int[] far = Arrays.copyOfRange(faces.farNodes(), perFacet * f, perFacet * (f + 1));
            element.areaVectors(mesh, near, vectors);
            for (int i = 0; i < 3; i++) {
                if (near[i] != far[i]) {
                    double area = 0;
                    for (int q = 0; q < FacetElement.POINTS; q++) {
                        area += linear.shape(q, i)
                                * Math.sqrt(vectors[3 * q] * vectors[3 * q]
                                        + vectors[3 * q + 1] * vectors[3 * q + 1]
                                        + vectors[3 * q + 2] * vectors[3 * q + 2]);
                    }
                    Edge edge = corners.computeIfAbsent(
                            key(near[i], far[i]), k -> new Edge((int) (k >> 32), (int) (long) k, interfaces.size()));
                    Vector3 part = partOfNormal(near[i], near[(i + 1) % 3], near[(i + 2) % 3]);
                    edge.normal = edge.normal.plus(edge.near == near[i] ? part : part.times(-1));
                    edge.share[which] += area;
                    edge.reversed[which] = edge.near != near[i];
                }
            }
            for (int i = 3; i < perFacet; i++) {
                if (near[i] != far[i]) {
                    int a = i - 3;
                    int b = (i - 2) % 3;
                    mids.putIfAbsent(
                            key(near[i], far[i]),
                            new Mid(near[i], far[i], new int[] {near[a], near[b]}, new int[] {far[a], far[b]}));
                }
            }
        }
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /** What a facet gives to the normal at its corner a: exact where the corners lie on a sphere (Max 1999). */
    private Vector3 partOfNormal(int a, int b, int c) {
        Vector3 ab = point(b).minus(point(a));
        Vector3 ac = point(c).minus(point(a));
        return ab.cross(ac).times(1 / (ab.dot(ab) * ac.dot(ac)));
    }

    private Vector3 point(int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }

    private ContactPairs assemble() {
        int n = pairs.size();
        double[] frames = new double[9 * n];
        double[] areas = new double[n];
        int[] owner = new int[n];
        double[] gaps = new double[n];
        boolean[] bonded = new boolean[n];
        boolean[] held = new boolean[3 * n];
        boolean[] turned = new boolean[n];
        for (int p = 0; p < n; p++) {
            Edge edge = pairs.get(p);
            ContactInterface of = interfaces.get(edge.owner());
            Vector3 place = point(edge.parent());
            boolean reversed = edge.reversed[edge.owner()];
            turned[p] = edge.turned != reversed;
            Vector3 outward = edge.normal.unit().times(reversed ? -1 : 1);
            Vector3 normal = of.normals().apply(place, outward).unit();
            PairFrame frame =
                    PairFrame.of(turned[p] ? normal.times(-1) : normal, heldWithParent(edge.parent(), edge.child()));
            frame.copyTo(frames, 9 * p, held, 3 * p);
            areas[p] = edge.area();
            owner[p] = edge.owner();
            gaps[p] = of.gap().applyAsDouble(place);
            bonded[p] = of.bonded().test(place);
        }
        return new ContactPairs(
                interfaces,
                pairs.stream().mapToInt(Edge::parent).toArray(),
                pairs.stream().mapToInt(Edge::child).toArray(),
                frames,
                turned,
                areas,
                owner,
                gaps,
                bonded,
                held,
                unpaired,
                midPairs());
    }

    /** The directions along which supports hold a far node; they hold its near node too. */
    private List<Vector3> heldWithParent(int parent, int child) {
        int of = constraints.heldIndex(child);
        List<Vector3> directions = new ArrayList<>();
        for (int which = 0; of >= 0 && which < constraints.directionCount(of); which++) {
            double[] rest = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                rest[axis] = constraints.direction(of, which, axis);
            }
            directions.add(new Vector3(rest[0], rest[1], rest[2]));
            int ofParent = constraints.heldIndex(parent);
            if (ofParent >= 0) {
                constraints.projectAt(ofParent, rest, 0, 1);
            }
            if (ofParent < 0 || new Vector3(rest[0], rest[1], rest[2]).norm() > 1e-6) {
                Vector3 at = point(child);
                throw new InputException(Problem.of(
                        String.format(
                                Locale.ROOT,
                                "supports hold the two sides of an interface at (%.4g, %.4g, %.4g) mm along different"
                                        + " directions",
                                at.x(),
                                at.y(),
                                at.z()),
                        "hold both parts alike where they meet, or keep the supports away from the interface"));
            }
        }
        return directions;
    }

    private ContactPairs.MidPairs midPairs() {
        List<Mid> all = new ArrayList<>(mids.values());
        List<int[]> nodes = new ArrayList<>();
        all.forEach(mid -> nodes.add(new int[] {mid.near, mid.far}));
        List<PairTree.Branch> tree = PairTree.of(nodes, new double[all.size()], constraints, stiffness);
        int n = tree.size();
        int[] near = new int[n];
        int[] far = new int[n];
        int[] start = new int[n + 1];
        List<Integer> terms = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int m = 0; m < n; m++) {
            Mid mid = all.get(tree.get(m).edge());
            boolean turned = tree.get(m).turned();
            near[m] = turned ? mid.far : mid.near;
            far[m] = turned ? mid.near : mid.far;
            heldWithParent(near[m], far[m]);
            TreeMap<Integer, Double> sum = new TreeMap<>();
            for (int end = 0; end < 2; end++) {
                addPath(mid.farEnds[end], turned ? -0.5 : 0.5, sum);
                addPath(mid.nearEnds[end], turned ? 0.5 : -0.5, sum);
            }
            sum.values().removeIf(weight -> weight == 0);
            terms.addAll(sum.keySet());
            weights.addAll(sum.values());
            start[m + 1] = terms.size();
        }
        return new ContactPairs.MidPairs(
                near,
                far,
                start,
                terms.stream().mapToInt(Integer::intValue).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Adds the jumps that lead from the root of its tree to a node. */
    private void addPath(int node, double weight, Map<Integer, Double> sum) {
        Integer pair = pairTo.get(node);
        while (pair != null) {
            sum.merge(pair, weight, Double::sum);
            pair = pairTo.get(pairs.get(pair).parent());
        }
    }
}
