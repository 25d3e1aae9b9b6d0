package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.work.Workers;

/**
 * A place where the mesh does not follow a feature curve, or where an element is badly shaped.
 *
 * @param kind what is wrong
 * @param core vertices: the two ends of an edge across a curve, a vertex off the curve where its regions meet, those
 *     that may go to a corner, the best first, or the four of a badly shaped element
 * @param target the curve, or the corner; −1 for a badly shaped element
 */
record Defect(Kind kind, int[] core, int target) {
    /** What is wrong. */
    enum Kind {
        /** A corner has no vertex. */
        CORNER,
        /** A vertex where three regions meet is off their curve. */
        OFF,
        /** An edge of the boundary cuts across a curve. */
        ACROSS,
        /** An element has a bad angle, or is slender. */
        SHAPE
    }

    /**
     * Returns the badly shaped elements that have one of some vertices, in the order of their numbers.
     *
     * @param near 1 for each of these vertices
     */
    static List<Defect> ofShape(WorkMesh mesh, Ties ties, byte[] near, Workers workers) {
        int[] bad = workers.select(mesh.tetCount(), 4096, () -> {
            BadShape shape = new BadShape(mesh.xyz(), ties.of());
            return t -> mesh.region()[t] >= 0 && hasAny(mesh.tets(), t, near) && shape.isBad(mesh.tets(), t);
        });
        List<Defect> found = new ArrayList<>();
        for (int t : bad) {
            found.add(new Defect(Kind.SHAPE, Arrays.copyOfRange(mesh.tets(), 4 * t, 4 * t + 4), -1));
        }
        return found;
    }

    private static boolean hasAny(int[] tets, int t, byte[] near) {
        return (near[tets[4 * t]] | near[tets[4 * t + 1]] | near[tets[4 * t + 2]] | near[tets[4 * t + 3]]) != 0;
    }

    /** Returns what is wrong near curves. */
    static List<Defect> of(Complex complex, Ties ties, int[] near) {
        List<Defect> found = new ArrayList<>();
        FeatureCurves features = ties.features();
        CornerPlaces places = new CornerPlaces(complex, ties);
        for (int c = 0; c < features.cornerCount(); c++) {
            if (!places.isTaken(near, c)) {
                int[] candidates = places.candidates(near, c);
                if (candidates.length > 0) {
                    found.add(new Defect(Kind.CORNER, candidates, c));
                }
            }
        }
        CurveIndex.Nearest nearest = new CurveIndex.Nearest();
        for (int v : near) {
            if (complex.strata().count()[v] > 2 && !ties.isTied(v) && findCurve(complex, features, v, nearest)) {
                found.add(new Defect(Kind.OFF, new int[] {v}, nearest.curve));
            }
        }
        CutEdges cut = CutEdges.of(complex, ties, near);
        for (int e = 0; e < cut.count(); e++) {
            found.add(new Defect(Kind.ACROSS, new int[] {cut.low(e), cut.high(e)}, cut.curve(e)));
        }
        return found;
    }

    /** Finds the nearest curve where all labels of a vertex meet that are needed there. */
    static boolean findCurve(Complex complex, FeatureCurves features, int v, CurveIndex.Nearest nearest) {
        double[] x = complex.mesh().xyz();
        return features.nearest(
                x[3 * v],
                x[3 * v + 1],
                x[3 * v + 2],
                Math.min(complex.mesh().size(v), features.reach()),
                c -> features.curves().get(c).labels().length > 2
                        && complex.strata().hasAll(v, features.curves().get(c).labels()),
                nearest);
    }
}
