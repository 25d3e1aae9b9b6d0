package org.wolff.solver.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.tetmesh.TetMesh;
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
