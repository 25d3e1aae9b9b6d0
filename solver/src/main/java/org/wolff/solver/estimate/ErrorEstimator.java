package org.wolff.solver.estimate;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.field.Tensors;

/** Makes estimates of solutions on one mesh: what hangs on the mesh alone is found once. */
public final class ErrorEstimator {
    private static final int GRAIN = 256;

    private final MaterialAssignment materials;
    private final RegionNodes nodes;
    private final PatchRecovery patches;
    private final Workers workers;

    /**
     * Ready to estimate.
     *
     * @param nodes the points of recovered fields
     */
    public ErrorEstimator(MaterialAssignment materials, RegionNodes nodes, Workers workers) {
        this.materials = materials;
        this.nodes = nodes;
        this.patches = new PatchRecovery(nodes, workers);
        this.workers = workers;
    }

    /**
     * Estimates.
     *
     * @param u displacement, mm, {@code 3·node + axis}
     * @param fields stress at the integration points
     */
    public ErrorEstimate of(double[] u, IntegrationFields fields) {
        TetMesh mesh = materials.mesh();
        double[] recovered = patches.stress(fields);
        ElementLaws laws = materials.laws();
        double[][] compliances = new double[materials.ofRegion().size()][];
        for (int r = 0; r < compliances.length; r++) {
            compliances[r] = inverse(laws.ofRegion(r));
        }
        int n = mesh.tetCount();
        ErrorEstimate estimate = new ErrorEstimate(mesh, new double[n], new double[n], new double[n], new double[n]);
        TetElement element = TetElement.of(mesh.order());
        TetQuadrature rule = mesh.order() == ElementOrder.TET4 ? TetQuadrature.degree2() : TetQuadrature.degree5();
        workers.forEach(n, GRAIN, (from, to) -> {
            ElementMap map = new ElementMap(element, rule);
            double[] scratch = new double[36];
            double[] strain = new double[6];
            double[] stress = new double[6];
            double[] error = new double[6];
            double[] atNodes = new double[6 * mesh.order().nodes()];
            for (int tet = from; tet < to; tet++) {
                map.moveTo(mesh, tet);
                gather(tet, recovered, atNodes);
                double[] law = laws.of(tet, scratch);
                boolean varies = law == scratch;
                double[] compliance = varies ? inverse(law) : compliances[mesh.region()[tet]];
                for (int q = 0; q < map.points(); q++) {
                    double dV = map.at(q);
                    map.strain(u, strain);
                    multiply(law, strain, stress);
                    differ(map, q, atNodes, stress, error);
                    double vonMises = Tensors.vonMises(error, 0);
                    estimate.energy()[tet] += dV * energy(compliance, error);
                    estimate.deviation()[tet] += dV * vonMises * vonMises;
                    estimate.norm()[tet] += dV * product(strain, stress);
                    estimate.volume()[tet] += dV;
                }
            }
        });
        return estimate;
    }

    private static void multiply(double[] law, double[] strain, double[] stress) {
        for (int i = 0; i < 6; i++) {
            stress[i] = 0;
            for (int j = 0; j < 6; j++) {
                stress[i] += law[6 * i + j] * strain[j];
            }
        }
    }

    /** Collects the recovered stress at the nodes of an element, {@code 6·local + component}. */
    private void gather(int tet, double[] recovered, double[] atNodes) {
        int perTet = materials.mesh().order().nodes();
        for (int local = 0; local < perTet; local++) {
            System.arraycopy(recovered, 6 * nodes.connectivity()[perTet * tet + local], atNodes, 6 * local, 6);
        }
    }

    /** Forms the recovered stress at a point of an element, less the element's own. */
    private static void differ(ElementMap map, int q, double[] atNodes, double[] stress, double[] error) {
        for (int i = 0; i < 6; i++) {
            error[i] = -stress[i];
        }
        for (int at = 0; at < atNodes.length; at += 6) {
            double shape = map.shape(q, at / 6);
            for (int i = 0; i < 6; i++) {
                error[i] += shape * atNodes[at + i];
            }
        }
    }

    private static double[] inverse(double[] law) {
        DMatrixRMaj inverse = new DMatrixRMaj(6, 6);
        CommonOps_DDRM.invert(new DMatrixRMaj(6, 6, true, law), inverse);
        return inverse.getData();
    }

    private static double product(double[] strain, double[] stress) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += strain[i] * stress[i];
        }
        return sum;
    }

    private static double energy(double[] matrix, double[] v) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                sum += v[i] * matrix[6 * i + j] * v[j];
            }
        }
        return sum;
    }
}
