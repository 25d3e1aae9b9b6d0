package org.wolff.solver.estimate;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.RegionNodes;

/**
 * Recovers stress at the nodes from patches: around every vertex a polynomial of the element's degree is fitted to the
 * stresses at the integration points of the elements of one region. A vertex has the value of its own patch, a mid node
 * the mean of those of its ends.
 */
final class PatchRecovery {
    private static final int GRAIN = 128;

    /** A patch with fewer elements is widened; on the hollow sphere 20 gives the truest estimate among 6, 20 and 40. */
    private static final int LEAST_OF_QUADRATIC = 20;

    private static final int LEAST_OF_LINEAR = 8;

    private final TetMesh mesh;
    private final RegionNodes nodes;
    private final Workers workers;
    private final int perTet;
    private final int degree;
    /** For each point of {@link RegionNodes}, the elements of its region that have it as a corner. */
    private final int[] start;

    private final int[] tets;
    private final double[] places;
    /** For each mid node, the points at the ends of its edge and how many elements have it; nothing for vertices. */
    private final int[] ends;

    private final int[] sharing;

    PatchRecovery(RegionNodes nodes, Workers workers) {
        this.mesh = nodes.mesh();
        this.nodes = nodes;
        this.workers = workers;
        this.degree = mesh.order() == ElementOrder.TET4 ? 1 : 2;
        TetElement element = TetElement.of(mesh.order());
        this.perTet = element.stiffnessRule().count();
        this.start = new int[nodes.count() + 1];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; i < 4; i++) {
                start[point(tet, i) + 1]++;
            }
        }
        for (int p = 0; p < nodes.count(); p++) {
            start[p + 1] += start[p];
        }
        this.tets = new int[4 * mesh.tetCount()];
        int[] next = Arrays.copyOf(start, nodes.count());
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; i < 4; i++) {
                tets[next[point(tet, i)]++] = tet;
            }
        }
        this.ends = new int[degree == 1 ? 0 : 2 * nodes.count()];
        this.sharing = new int[degree == 1 ? 0 : nodes.count()];
        for (int tet = 0; degree == 2 && tet < mesh.tetCount(); tet++) {
            for (int e = 0; e < 6; e++) {
                int mid = point(tet, 4 + e);
                ends[2 * mid] = point(tet, TetMesh.edgeEnd(e, 0));
                ends[2 * mid + 1] = point(tet, TetMesh.edgeEnd(e, 1));
                sharing[mid]++;
            }
        }
        this.places = new double[3 * perTet * mesh.tetCount()];
        workers.forEach(mesh.tetCount(), GRAIN, (from, to) -> {
            ElementMap map = new ElementMap(element, element.stiffnessRule());
            double[] x = new double[3];
            for (int tet = from; tet < to; tet++) {
                map.moveTo(mesh, tet);
                for (int q = 0; q < perTet; q++) {
                    map.position(q, x);
                    System.arraycopy(x, 0, places, 3 * (perTet * tet + q), 3);
                }
            }
        });
    }

    private int point(int tet, int local) {
        return nodes.connectivity()[mesh.order().nodes() * tet + local];
    }

    /** Returns the stress at the points of {@link RegionNodes}, MPa, {@code 6·point + component}. */
    double[] stress(IntegrationFields fields) {
        double[] stress = new double[6 * nodes.count()];
        int[] kept = new int[degree == 1 ? 0 : nodes.count()]; // place of each vertex's polynomial
        int vertices = 0;
        for (int p = 0; p < kept.length; p++) {
            kept[p] = vertices;
            vertices += start[p] < start[p + 1] ? 1 : 0;
        }
        double[] polynomials = new double[Patch.KEPT * vertices];
        workers.forEach(nodes.count(), GRAIN, (from, to) -> {
            Patch patch = new Patch(degree);
            int[] reached = new int[64];
            for (int p = from; p < to; p++) {
                if (start[p] < start[p + 1]) {
                    reached = fit(p, fields, patch, reached);
                    double[] x = place(p);
                    patch.addTo(1, x[0], x[1], x[2], stress, 6 * p);
                    if (degree == 2) {
                        patch.keep(polynomials, Patch.KEPT * kept[p]);
                    }
                }
            }
        });
        workers.forEach(sharing.length, GRAIN, (from, to) -> {
            Patch patch = new Patch(degree);
            double[] half = new double[12];
            for (int mid = from; mid < to; mid++) {
                if (sharing[mid] > 0) {
                    Arrays.fill(half, 0);
                    double[] x = place(mid);
                    for (int end = 0; end < 2; end++) {
                        int vertex = ends[2 * mid + end];
                        double[] origin = place(vertex);
                        patch.recall(polynomials, Patch.KEPT * kept[vertex], origin[0], origin[1], origin[2]);
                        patch.addTo(0.5, x[0], x[1], x[2], half, 6 * end);
                    }
                    mean(half, sharing[mid], stress, 6 * mid);
                }
            }
        });
        return stress;
    }

    /** Writes the mean of a sum of two tensors that several elements have; not the sum alone, for its last bit's sake. */
    private static void mean(double[] two, int elements, double[] stress, int at) {
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < elements; k++) {
                stress[at + i] += two[i] + two[6 + i];
            }
            stress[at + i] /= elements;
        }
    }

    private double[] place(int point) {
        int at = 3 * nodes.node()[point];
        return new double[] {mesh.xyz()[at], mesh.xyz()[at + 1], mesh.xyz()[at + 2]};
    }

    /** Fits the patch of a vertex; one with too few samples takes the elements around its elements' corners too. */
    private int[] fit(int p, IntegrationFields fields, Patch patch, int[] buffer) {
        int[] around = buffer;
        int n = start[p + 1] - start[p];
        if (around.length < n) {
            around = new int[2 * n];
        }
        System.arraycopy(tets, start[p], around, 0, n);
        if (n < (degree == 1 ? LEAST_OF_LINEAR : LEAST_OF_QUADRATIC)) {
            around = widened(around, n);
            n = around.length;
        }
        double[] x = place(p);
        double size = 0;
        for (int k = 0; k < n; k++) {
            size = Math.max(size, reach(around[k], x[0], x[1], x[2]));
        }
        patch.clear(x[0], x[1], x[2], size);
        for (int k = 0; k < n; k++) {
            for (int q = perTet * around[k]; q < perTet * (around[k] + 1); q++) {
                patch.add(places[3 * q], places[3 * q + 1], places[3 * q + 2], fields.stress(), 6 * q);
            }
        }
        patch.fit();
        return around;
    }

    /** Returns how far the integration points of an element lie from a place along the axis where that is farthest. */
    private double reach(int tet, double x, double y, double z) {
        double most = 0;
        for (int q = perTet * tet; q < perTet * (tet + 1); q++) {
            most = Math.max(most, Math.abs(places[3 * q] - x));
            most = Math.max(most, Math.abs(places[3 * q + 1] - y));
            most = Math.max(most, Math.abs(places[3 * q + 2] - z));
        }
        return most;
    }

    /** Returns the elements around all corners of some elements, ascending. */
    private int[] widened(int[] around, int n) {
        int[] corners = new int[4 * n];
        for (int k = 0; k < 4 * n; k++) {
            corners[k] = point(around[k / 4], k % 4);
        }
        int[] distinct = ascending(corners);
        int count = 0;
        for (int q : distinct) {
            count += start[q + 1] - start[q];
        }
        int[] all = new int[count];
        int to = 0;
        for (int q : distinct) {
            System.arraycopy(tets, start[q], all, to, start[q + 1] - start[q]);
            to += start[q + 1] - start[q];
        }
        return ascending(all);
    }

    /** Sorts numbers in place, and returns each once. */
    private static int[] ascending(int[] numbers) {
        Arrays.sort(numbers);
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[count++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
