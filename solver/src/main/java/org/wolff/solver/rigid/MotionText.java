package org.wolff.solver.rigid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.wolff.mesh.geometry.Vector3;

/**
 * Words for a space of rigid motions u(x) = t + ω × (x − c): its translations, and its rotations with their axes.
 */
final class MotionText {
    private static final double ZERO = 1e-6;

    /** Turn times length over the shift below which a motion is a translation: free motions are known to 1e-5. */
    private static final double TURNS = 1e-4;

    private MotionText() {}

    /**
     * Returns the motions in words.
     *
     * @param motions 6×k, columns orthonormal: t above, ω times {@code length} below
     * @param centre c, mm
     * @param length by which ω is scaled, mm
     */
    static String of(DMatrixRMaj motions, Vector3 centre, double length) {
        int k = motions.numCols;
        if (k == 6) {
            return "in every direction and about every axis; nothing holds it";
        }
        DMatrixRMaj turns = CommonOps_DDRM.extract(motions, 3, 6, 0, k);
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(3, k, false, true, false);
        if (!svd.decompose(turns.copy())) {
            throw new IllegalStateException("no singular values");
        }
        DMatrixRMaj right = svd.getV(null, false);
        double[] sizes = svd.getSingularValues();
        List<Vector3> translations = new ArrayList<>();
        List<Integer> turning = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            if (i < sizes.length && sizes[i] > TURNS) {
                turning.add(i);
            } else {
                translations.add(part(motions, right, i, 0).unit());
            }
        }
        turning.sort((a, b) -> Double.compare(sizes[b], sizes[a]));
        List<String> words = new ArrayList<>();
        if (!translations.isEmpty()) {
            words.add(translationText(translations));
        }
        if (turning.size() == 3 && translations.isEmpty()) {
            ballJoint(motions, right, centre, length, words);
        } else {
            for (int i : turning) {
                words.add(rotationText(
                        part(motions, right, i, 0),
                        part(motions, right, i, 3).times(1 / length),
                        translations,
                        centre));
            }
        }
        return String.join("; ", words);
    }

    /** Rows {@code row … row + 2} of motions × column {@code i} of right. */
    private static Vector3 part(DMatrixRMaj motions, DMatrixRMaj right, int i, int row) {
        double[] sum = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int j = 0; j < motions.numCols; j++) {
                sum[axis] += motions.get(row + axis, j) * right.get(j, i);
            }
        }
        return new Vector3(sum[0], sum[1], sum[2]);
    }

    private static String translationText(List<Vector3> directions) {
        if (directions.size() == 3) {
            return "translation in every direction";
        }
        if (directions.size() == 2) {
            return "translation in the plane at right angles to "
                    + axis(directions.get(0).cross(directions.get(1)));
        }
        return "translation along " + axis(directions.get(0));
    }

    private static String rotationText(Vector3 t, Vector3 omega, List<Vector3> translations, Vector3 centre) {
        Vector3 unit = omega.unit();
        Vector3 shift = t.times(1 / omega.norm());
        for (Vector3 free : translations) {
            shift = shift.minus(free.times(free.dot(shift)));
        }
        double pitch = shift.dot(unit);
        Vector3 through = centre.plus(unit.cross(shift));
        String text = "rotation about the axis " + axis(unit) + " through " + point(through) + " mm";
        return Math.abs(pitch) > ZERO * Math.max(1, shift.norm()) ? text + " while sliding along it" : text;
    }

    /** Three rotations and no translation: about one point when their axes meet, each told alone when they do not. */
    private static void ballJoint(
            DMatrixRMaj motions, DMatrixRMaj right, Vector3 centre, double length, List<String> words) {
        DMatrixRMaj equations = new DMatrixRMaj(9, 3);
        DMatrixRMaj shifts = new DMatrixRMaj(9, 1);
        for (int i = 0; i < 3; i++) {
            Vector3 omega = part(motions, right, i, 3).times(1 / length);
            Vector3 t = part(motions, right, i, 0);
            double[] rows = {0, -omega.z(), omega.y(), omega.z(), 0, -omega.x(), -omega.y(), omega.x(), 0};
            double[] values = {-t.x(), -t.y(), -t.z()};
            for (int axis = 0; axis < 3; axis++) {
                shifts.set(3 * i + axis, 0, values[axis]);
                for (int j = 0; j < 3; j++) {
                    equations.set(3 * i + axis, j, rows[3 * axis + j]);
                }
            }
        }
        DMatrixRMaj point = new DMatrixRMaj(3, 1);
        boolean solved = CommonOps_DDRM.solve(equations, shifts, point);
        DMatrixRMaj rest = shifts.copy();
        CommonOps_DDRM.multAdd(-1, equations, point, rest);
        if (solved && CommonOps_DDRM.elementMaxAbs(rest) < ZERO) {
            Vector3 through = centre.plus(new Vector3(point.get(0), point.get(1), point.get(2)));
            words.add("rotation about every axis through the point " + point(through) + " mm");
            return;
        }
        for (int i = 0; i < 3; i++) {
            words.add(rotationText(
                    part(motions, right, i, 0), part(motions, right, i, 3).times(1 / length), List.of(), centre));
        }
    }

    /** A direction with its largest component positive, small numbers cleaned away. */
    private static String axis(Vector3 direction) {
        Vector3 unit = direction.unit();
        double[] c = {unit.x(), unit.y(), unit.z()};
        int largest = 0;
        for (int i = 1; i < 3; i++) {
            largest = Math.abs(c[i]) > Math.abs(c[largest]) + ZERO ? i : largest;
        }
        return point(unit.times(Math.signum(c[largest])));
    }

    /** A place or direction to three digits after the point. */
    static String point(Vector3 p) {
        return "(" + number(p.x()) + ", " + number(p.y()) + ", " + number(p.z()) + ")";
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000 + 0.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : String.format(Locale.ROOT, "%.3f", rounded).replaceAll("0+$", "");
    }
}
