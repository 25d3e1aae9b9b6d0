package org.wolff.solver.rigid;

import java.util.function.IntPredicate;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The small rigid motion t + ω × (x − c) that fits a displacement best, in the mean square over the corners of elements
 * weighted with their volumes.
 *
 * @param centre c, mm
 * @param shift t, mm
 * @param turn ω, rad
 */
public record RigidFit(Vector3 centre, Vector3 shift, Vector3 turn) {
    /**
     * Fits the motion of some elements.
     *
     * @param u displacement, mm, {@code 3·node + axis}
     * @param tets the elements, some at least
     */
    public static RigidFit of(TetMesh mesh, double[] u, IntPredicate tets) {
        double weight = 0;
        Vector3 centre = Vector3.ZERO;
        Vector3 shift = Vector3.ZERO;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            double w = tets.test(tet) ? mesh.cornerVolume(tet) / 4 : 0;
            for (int i = 0; w > 0 && i < 4; i++) {
                weight += w;
                centre = centre.plus(at(mesh.xyz(), mesh.node(tet, i)).times(w));
                shift = shift.plus(at(u, mesh.node(tet, i)).times(w));
            }
        }
        centre = centre.times(1 / weight);
        shift = shift.times(1 / weight);
        DMatrixRMaj inertia = new DMatrixRMaj(3, 3);
        Vector3 moment = Vector3.ZERO;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            double w = tets.test(tet) ? mesh.cornerVolume(tet) / 4 : 0;
            for (int i = 0; w > 0 && i < 4; i++) {
                Vector3 r = at(mesh.xyz(), mesh.node(tet, i)).minus(centre);
                moment = moment.plus(r.cross(at(u, mesh.node(tet, i))).times(w));
                double[] c = {r.x(), r.y(), r.z()};
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        inertia.add(k, l, w * ((k == l ? r.dot(r) : 0) - c[k] * c[l]));
                    }
                }
            }
        }
        DMatrixRMaj turn = new DMatrixRMaj(3, 1);
        boolean solved = CommonOps_DDRM.solve(
                inertia, new DMatrixRMaj(3, 1, true, new double[] {moment.x(), moment.y(), moment.z()}), turn);
        if (!solved) {
            throw new IllegalStateException("the elements have no extent");
        }
        return new RigidFit(centre, shift, new Vector3(turn.get(0), turn.get(1), turn.get(2)));
    }

    private static Vector3 at(double[] values, int node) {
        return new Vector3(values[3 * node], values[3 * node + 1], values[3 * node + 2]);
    }

    /** Returns the motion of a place, mm. */
    public Vector3 at(Vector3 place) {
        return shift.plus(turn.cross(place.minus(centre)));
    }
}
