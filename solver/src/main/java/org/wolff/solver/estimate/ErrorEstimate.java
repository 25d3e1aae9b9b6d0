package org.wolff.solver.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.wolff.solver.metric.Metric;

/**
 * The estimate of Zienkiewicz and Zhu for one solution: the stress of the elements held against one that is recovered from
 * patches and is smoother, region by region.
 *
 * @param mesh the mesh
 * @param energy ∫ (σ* − σ):C⁻¹(σ* − σ) dV of each element, N·mm
 * @param deviation ∫ σ_vM(σ* − σ)² dV of each element, MPa²·mm³
 * @param norm ∫ σ:C⁻¹σ dV of each element, N·mm
 * @param volume of each element, mm³
 */
public record ErrorEstimate(TetMesh mesh, double[] energy, double[] deviation, double[] norm, double[] volume) {
    private static final int GRAIN = 256;

    /**
     * Estimates.
     *
     * @param u displacement, mm, {@code 3·node + axis}
     * @param fields stress at the integration points
     * @param nodes the points of recovered fields
     */
    public static ErrorEstimate of(
            MaterialAssignment materials, RegionNodes nodes, double[] u, IntegrationFields fields, Workers workers) {
        TetMesh mesh = materials.mesh();
        double[] recovered = new PatchRecovery(nodes, workers).stress(fields);
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
            for (int tet = from; tet < to; tet++) {
                map.moveTo(mesh, tet);
                double[] law = laws.of(tet, scratch);
                boolean varies = law == scratch;
                double[] compliance = varies ? inverse(law) : compliances[mesh.region()[tet]];
                estimate.add(map, tet, u, law, compliance, nodes, recovered);
            }
        });
        return estimate;
    }

    private static double[] inverse(double[] law) {
        DMatrixRMaj inverse = new DMatrixRMaj(6, 6);
        CommonOps_DDRM.invert(new DMatrixRMaj(6, 6, true, law), inverse);
        return inverse.getData();
    }

    private void add(
            ElementMap map,
            int tet,
            double[] u,
            double[] law,
            double[] compliance,
            RegionNodes nodes,
            double[] recovered) {
        int perTet = mesh.order().nodes();
        double[] strain = new double[6];
        double[] stress = new double[6];
        double[] error = new double[6];
        for (int q = 0; q < map.points(); q++) {
            double dV = map.at(q);
            map.strain(u, strain);
            for (int i = 0; i < 6; i++) {
                stress[i] = 0;
                for (int j = 0; j < 6; j++) {
                    stress[i] += law[6 * i + j] * strain[j];
                }
                error[i] = -stress[i];
                for (int local = 0; local < perTet; local++) {
                    error[i] += map.shape(q, local) * recovered[6 * nodes.connectivity()[perTet * tet + local] + i];
                }
            }
            double vonMises = Tensors.vonMises(error, 0);
            energy[tet] += dV * product(compliance, error);
            deviation[tet] += dV * vonMises * vonMises;
            norm[tet] += dV * product(compliance, stress);
            volume[tet] += dV;
        }
    }

    private static double product(double[] matrix, double[] v) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                sum += v[i] * matrix[6 * i + j] * v[j];
            }
        }
        return sum;
    }

    /** Returns half the energy of the error over the volume of each element, MPa: comparable to the energy density. */
    public double[] density() {
        double[] density = new double[energy.length];
        for (int tet = 0; tet < density.length; tet++) {
            density[tet] = 0.5 * energy[tet] / volume[tet];
        }
        return density;
    }

    /** Returns ‖e‖ / √(‖σ‖² + ‖e‖²) over all elements, in the norm of energy; 0 where there is no stress. */
    public double relative() {
        double error = 0;
        double size = 0;
        for (int tet = 0; tet < energy.length; tet++) {
            error += energy[tet];
            size += norm[tet];
        }
        return ratio(error, size);
    }

    private static double ratio(double error, double size) {
        return error == 0 ? 0 : Math.sqrt(error / (size + error));
    }

    /** Returns the error of each part, and of all. */
    public List<Metric> metrics(String loadCase, Optional<String> caveat) {
        int regions = mesh.regionNames().size();
        double[] error = new double[regions];
        double[] size = new double[regions];
        double[] square = new double[regions];
        double[] space = new double[regions];
        for (int tet = 0; tet < energy.length; tet++) {
            int region = mesh.region()[tet];
            error[region] += energy[tet];
            size[region] += norm[tet];
            square[region] += deviation[tet];
            space[region] += volume[tet];
        }
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            if (space[region] > 0) {
                String part = mesh.regionNames().get(region);
                metrics.add(relative(part, loadCase, ratio(error[region], size[region])));
                metrics.add(new Metric(
                        "error.von-mises.rms",
                        part,
                        loadCase,
                        Math.sqrt(square[region] / space[region]),
                        "MPa",
                        "estimated error of the stress (Zienkiewicz-Zhu): root of the volume mean of the squared von"
                                + " Mises stress of the difference",
                        Optional.empty()));
            }
        }
        metrics.add(relative(
                "*",
                loadCase,
                ratio(Arrays.stream(error).sum(), Arrays.stream(size).sum())));
        return metrics.stream().map(metric -> metric.withCaveat(caveat)).toList();
    }

    private static Metric relative(String part, String loadCase, double value) {
        return new Metric(
                "error.energy",
                part,
                loadCase,
                value,
                "1",
                "estimated relative error in the norm of energy (Zienkiewicz-Zhu, stress recovered from patches)",
                Optional.empty());
    }
}
