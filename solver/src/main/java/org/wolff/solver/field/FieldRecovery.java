package org.wolff.solver.field;

import java.util.Arrays;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;

/**
 * From displacements to strain and stress: σ = C ε at the integration points of the stiffness; from there to the nodes
 * by the linear function through an element's points, averaged over the elements of one region with their volumes.
 */
public final class FieldRecovery {
    /** Elements a chunk, so that the work of a chunk outweighs its start. */
    private static final int GRAIN = 512;

    private final MaterialAssignment materials;
    private final TetMesh mesh;
    private final TetElement element;
    private final Workers workers;
    private final RegionNodes points;
    private final int[] tetsOfPointStart;
    private final int[] tetsOfPoint;
    /** Weights of the integration points at each local node, {@code points·local + point}. */
    private final double[] extrapolation;

    /** Prepares recovery on a mesh. */
    public FieldRecovery(MaterialAssignment materials, Workers workers) {
        this.materials = materials;
        this.mesh = materials.mesh();
        this.element = TetElement.of(mesh.order());
        this.workers = workers;
        this.points = RegionNodes.of(mesh);
        this.extrapolation = extrapolation(mesh.order());
        this.tetsOfPointStart = new int[points.count() + 1];
        for (int point : points.connectivity()) {
            tetsOfPointStart[point + 1]++;
        }
        for (int p = 0; p < points.count(); p++) {
            tetsOfPointStart[p + 1] += tetsOfPointStart[p];
        }
        this.tetsOfPoint = new int[points.connectivity().length];
        int[] next = Arrays.copyOf(tetsOfPointStart, points.count());
        for (int i = 0; i < points.connectivity().length; i++) {
            tetsOfPoint[next[points.connectivity()[i]]++] = i;
        }
    }

    /** Returns the points at which nodal fields are given. */
    public RegionNodes points() {
        return points;
    }

    /**
     * Returns stress and strain at the integration points.
     *
     * @param u displacement in mm, {@code 3·node + axis}
     */
    public IntegrationFields atIntegrationPoints(double[] u) {
        int perTet = element.stiffnessRule().count();
        int count = perTet * mesh.tetCount();
        double[] volume = new double[count];
        double[] stress = new double[6 * count];
        double[] strain = new double[6 * count];
        ElementLaws laws = materials.laws();
        workers.forEach(mesh.tetCount(), GRAIN, (from, to) -> {
            ElementMap map = new ElementMap(element, element.stiffnessRule());
            double[] e = new double[6];
            double[] scratch = new double[36];
            for (int tet = from; tet < to; tet++) {
                double[] law = laws.of(tet, scratch);
                map.moveTo(mesh, tet);
                for (int q = 0; q < perTet; q++) {
                    int point = perTet * tet + q;
                    volume[point] = map.at(q);
                    map.strain(u, e);
                    System.arraycopy(e, 0, strain, 6 * point, 6);
                    multiply(law, e, stress, 6 * point);
                }
            }
        });
        return new IntegrationFields(perTet, volume, stress, strain);
    }

    private static void multiply(double[] law, double[] e, double[] stress, int at) {
        for (int i = 0; i < 6; i++) {
            double sum = 0;
            for (int j = 0; j < 6; j++) {
                sum += law[6 * i + j] * e[j];
            }
            stress[at + i] = sum;
        }
    }

    /** Returns all fields at the points of {@link #points()}. */
    public NodalFields atNodes(double[] u, IntegrationFields fields) {
        int n = points.count();
        double[] displacement = new double[3 * n];
        double[] stress = new double[6 * n];
        double[] strain = new double[6 * n];
        double[] vonMises = new double[n];
        double[] principal = new double[3 * n];
        double[] equivalentStrain = new double[n];
        double[] energyDensity = new double[n];
        workers.forEach(n, GRAIN, (from, to) -> {
            for (int p = from; p < to; p++) {
                System.arraycopy(u, 3 * points.node()[p], displacement, 3 * p, 3);
                average(p, fields, stress, strain);
                double nu =
                        materials.ofRegion().get(points.region()[p]).elastic().poissonsRatioForEquivalentStrain();
                vonMises[p] = Tensors.vonMises(stress, 6 * p);
                Tensors.principal(stress, 6 * p, principal, 3 * p);
                equivalentStrain[p] = Tensors.equivalentStrain(strain, 6 * p, nu);
                energyDensity[p] = Tensors.energyDensity(stress, 6 * p, strain, 6 * p);
            }
        });
        return new NodalFields(
                points, displacement, stress, strain, vonMises, principal, equivalentStrain, energyDensity);
    }

    /**
     * Returns the stress at the nodes of the mesh as CalculiX averages it: the plain mean over all elements at a node, of
     * whatever region, {@code 6·node + component}, MPa. For comparison; it hides jumps at interfaces.
     */
    public double[] meanStress(IntegrationFields fields) {
        int perTet = fields.pointsPerTet();
        double[] ofPoints = new double[6 * points.count()];
        workers.forEach(points.count(), GRAIN, (from, to) -> {
            for (int p = from; p < to; p++) {
                for (int k = tetsOfPointStart[p]; k < tetsOfPointStart[p + 1]; k++) {
                    int at = tetsOfPoint[k] / element.nodes() * perTet;
                    int weight = tetsOfPoint[k] % element.nodes() * perTet;
                    for (int q = 0; q < perTet; q++) {
                        add(extrapolation[weight + q], fields.stress(), 6 * (at + q), ofPoints, 6 * p);
                    }
                }
            }
        });
        double[] stress = new double[6 * mesh.nodeCount()];
        int[] elements = new int[mesh.nodeCount()];
        for (int p = 0; p < points.count(); p++) {
            int node = points.node()[p];
            elements[node] += tetsOfPointStart[p + 1] - tetsOfPointStart[p];
            add(1, ofPoints, 6 * p, stress, 6 * node);
        }
        for (int i = 0; i < stress.length; i++) {
            stress[i] /= elements[i / 6];
        }
        return stress;
    }

    /** Adds a multiple of the six components of a tensor to another. */
    private static void add(double factor, double[] tensor, int from, double[] sum, int to) {
        for (int i = 0; i < 6; i++) {
            sum[to + i] += factor * tensor[from + i];
        }
    }

    /** Averages what the elements of the region around a point extrapolate to it. */
    private void average(int p, IntegrationFields fields, double[] stress, double[] strain) {
        int perTet = fields.pointsPerTet();
        double total = 0;
        for (int k = tetsOfPointStart[p]; k < tetsOfPointStart[p + 1]; k++) {
            int at = tetsOfPoint[k] / element.nodes() * perTet;
            int weights = tetsOfPoint[k] % element.nodes() * perTet;
            double volume = 0;
            for (int q = 0; q < perTet; q++) {
                volume += fields.volume()[at + q];
            }
            total += volume;
            for (int q = 0; q < perTet; q++) {
                double weight = volume * extrapolation[weights + q];
                add(weight, fields.stress(), 6 * (at + q), stress, 6 * p);
                add(weight, fields.strain(), 6 * (at + q), strain, 6 * p);
            }
        }
        for (int i = 6 * p; i < 6 * p + 6; i++) {
            stress[i] /= total;
            strain[i] /= total;
        }
    }

    /**
     * Returns for each local node the weights of the integration points whose sum is the linear function's value there:
     * with the rule of 4 points at barycentric (a, a, a, b), b = 1 − 3a, corner i has (v_i − a Σv)/(b − a), a mid node the
     * mean of its corners; with one point the value is constant.
     */
    private static double[] extrapolation(ElementOrder order) {
        if (order == ElementOrder.TET4) {
            return new double[] {1, 1, 1, 1};
        }
        double[] weights = new double[4 * order.nodes()];
        for (int local = 0; local < order.nodes(); local++) {
            int one = local < 4 ? local : TetMesh.edgeEnd(local - 4, 0);
            int other = local < 4 ? local : TetMesh.edgeEnd(local - 4, 1);
            addCorner(one, 0.5, weights, 4 * local);
            addCorner(other, 0.5, weights, 4 * local);
        }
        return weights;
    }

    private static void addCorner(int corner, double share, double[] weights, int at) {
        double a = (5 - Math.sqrt(5)) / 20;
        double b = 1 - 3 * a;
        for (int q = 0; q < 4; q++) {
            weights[at + q] += share * ((q == corner ? 1 : 0) - a) / (b - a);
        }
    }
}
