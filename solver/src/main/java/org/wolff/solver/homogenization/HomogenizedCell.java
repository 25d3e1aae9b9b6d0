package org.wolff.solver.homogenization;

import java.util.Arrays;
import org.wolff.materials.catalogue.StrutStress;
import org.wolff.materials.elastic.DirectionalModuli;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.Tensors;
import org.wolff.solver.metric.VolumeStatistics;

/** The elastic law of a unit cell, and the stress in its metal under any mean stress. Immutable. */
public final class HomogenizedCell {
    private static final int UNITS = 6;

    private final UnitCell cell;
    private final double[][] displacements;
    private final double volumeFraction;
    private final double asymmetry;
    private final DirectionalModuli moduli;
    private final FieldRecovery recovery;

    /**
     * Puts the answers to the unit strains together.
     *
     * @param displacements by unit strain, mm, {@code 3·node + axis}
     * @param stiffness mean stresses as columns, MPa
     * @param volumeFraction metal over cell
     * @param recovery finds stresses on the mesh of the cell
     */
    HomogenizedCell(
            UnitCell cell,
            double[][] displacements,
            double[] stiffness,
            double volumeFraction,
            FieldRecovery recovery) {
        this.cell = cell;
        this.displacements = displacements;
        this.volumeFraction = volumeFraction;
        this.recovery = recovery;
        double[] symmetric = new double[36];
        double off = 0;
        double largest = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                symmetric[6 * i + j] = 0.5 * (stiffness[6 * i + j] + stiffness[6 * j + i]);
                off = Math.max(off, Math.abs(stiffness[6 * i + j] - stiffness[6 * j + i]));
                largest = Math.max(largest, Math.abs(stiffness[6 * i + j]));
            }
        }
        this.asymmetry = off / largest;
        this.moduli = new DirectionalModuli(symmetric);
    }

    /** Returns the cell. */
    public UnitCell cell() {
        return cell;
    }

    /** Returns the elastic law, by direction. */
    public DirectionalModuli moduli() {
        return moduli;
    }

    /** Returns the metal's part of the volume of the cell, as meshed: 1 less the porosity. */
    public double volumeFraction() {
        return volumeFraction;
    }

    /** Returns how far the mean stresses were from a symmetric matrix, over the largest entry; 0 but for the solves. */
    public double asymmetry() {
        return asymmetry;
    }

    /**
     * Returns what a mean stress becomes in the metal.
     *
     * @param stress mean stress, MPa, xx, yy, zz, xy, yz, xz; not hydrostatic
     */
    public StressRaise raise(double[] stress) {
        double mean = Tensors.vonMises(stress, 0);
        if (!(mean > 0)) {
            throw new IllegalArgumentException("the von Mises stress of the mean stress " + Arrays.toString(stress)
                    + " is not above 0: nothing to relate the stress of the struts to");
        }
        IntegrationFields points = recovery.atIntegrationPoints(displacement(stress));
        double[] local = new double[points.count()];
        for (int p = 0; p < local.length; p++) {
            local[p] = Tensors.vonMises(points.stress(), 6 * p);
        }
        VolumeStatistics statistics = VolumeStatistics.of(local, points.volume());
        return new StressRaise(statistics.p99() / mean, statistics.max() / mean);
    }

    /** Returns how any mean stress is raised in the metal, by which it can be judged at every point of a part. */
    public StrutStress strutStress() {
        IntegrationFields[] units = new IntegrationFields[UNITS];
        for (int i = 0; i < UNITS; i++) {
            double[] unit = new double[UNITS];
            unit[i] = 1;
            units[i] = recovery.atIntegrationPoints(displacement(unit));
        }
        return StrutStresses.of(cell.materials().ofRegion().get(0), units);
    }

    /** Returns displacement, stress and strain at the nodes under a mean stress, MPa. */
    public NodalFields fields(double[] stress) {
        double[] u = displacement(stress);
        return recovery.atNodes(u, recovery.atIntegrationPoints(u));
    }

    private double[] displacement(double[] stress) {
        double[] compliance = moduli.compliance();
        double[] u = new double[displacements[0].length];
        for (int k = 0; k < 6; k++) {
            double strain = 0;
            for (int j = 0; j < 6; j++) {
                strain += compliance[6 * k + j] * stress[j];
            }
            for (int d = 0; d < u.length; d++) {
                u[d] += strain * displacements[k][d];
            }
        }
        return u;
    }
}
