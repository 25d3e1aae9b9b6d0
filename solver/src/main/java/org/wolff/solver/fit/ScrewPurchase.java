package org.wolff.solver.fit;

import java.util.EnumMap;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * How long a screw is held by bone: along its axis, the share of its circumference that touches bone of a kind, integrated.
 * The axis is the principal axis of the screw's volume. Facets that face along the axis do not count.
 */
final class ScrewPurchase {
    private static final int SLICES = 60;
    private static final double LATERAL = Math.cos(Math.toRadians(45));

    private final double[] all = new double[SLICES];
    private final Map<FitPlan.BoneKind, double[]> held = new EnumMap<>(FitPlan.BoneKind.class);
    private final double length;

    ScrewPurchase(ImplantSurface surface, FitPlan plan, int screw) {
        for (FitPlan.BoneKind kind : FitPlan.BoneKind.values()) {
            held.put(kind, new double[SLICES]);
        }
        TetMesh mesh = surface.mesh();
        Vector3 axis = axis(mesh, screw);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; mesh.region()[tet] == screw && i < 4; i++) {
                double along = node(mesh, mesh.node(tet, i)).dot(axis);
                low = Math.min(low, along);
                high = Math.max(high, along);
            }
        }
        this.length = high - low;
        for (int f = 0; f < surface.count(); f++) {
            if (surface.region(f) == screw && Math.abs(surface.normal(f).dot(axis)) < LATERAL) {
                int slice = Math.min(
                        SLICES - 1, (int) (SLICES * (surface.centroid(f).dot(axis) - low) / length));
                all[slice] += surface.area()[f];
                if (surface.touches()[f] >= 0) {
                    FitPlan.BoneKind kind = plan.bones().get(mesh.regionNames().get(surface.touches()[f]));
                    held.get(kind)[slice] += surface.area()[f];
                }
            }
        }
    }

    /** Returns the length held by bone of a kind, mm. */
    double of(FitPlan.BoneKind kind) {
        double sum = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            sum += all[slice] == 0 ? 0 : held.get(kind)[slice] / all[slice] * length / SLICES;
        }
        return sum;
    }

    private static Vector3 node(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }

    private static Vector3 axis(TetMesh mesh, int region) {
        double[] sums = new double[10];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            if (mesh.region()[tet] == region) {
                Vector3 c = node(mesh, mesh.node(tet, 0))
                        .plus(node(mesh, mesh.node(tet, 1)))
                        .plus(node(mesh, mesh.node(tet, 2)))
                        .plus(node(mesh, mesh.node(tet, 3)))
                        .times(0.25);
                double v = mesh.cornerVolume(tet);
                double[] moments = {
                    1,
                    c.x(),
                    c.y(),
                    c.z(),
                    c.x() * c.x(),
                    c.y() * c.y(),
                    c.z() * c.z(),
                    c.x() * c.y(),
                    c.y() * c.z(),
                    c.x() * c.z()
                };
                for (int i = 0; i < 10; i++) {
                    sums[i] += v * moments[i];
                }
            }
        }
        double x = sums[1] / sums[0];
        double y = sums[2] / sums[0];
        double z = sums[3] / sums[0];
        double xy = sums[7] / sums[0] - x * y;
        double yz = sums[8] / sums[0] - y * z;
        double xz = sums[9] / sums[0] - x * z;
        DMatrixRMaj covariance = new DMatrixRMaj(3, 3, true, new double[] {
            sums[4] / sums[0] - x * x, xy, xz, xy, sums[5] / sums[0] - y * y, yz, xz, yz, sums[6] / sums[0] - z * z
        });
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, true, true);
        eigen.decompose(covariance);
        int longest = 0;
        for (int i = 1; i < 3; i++) {
            longest = eigen.getEigenvalue(i).getReal()
                            > eigen.getEigenvalue(longest).getReal()
                    ? i
                    : longest;
        }
        DMatrixRMaj v = eigen.getEigenVector(longest);
        return new Vector3(v.get(0), v.get(1), v.get(2)).unit();
    }
}
