package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * How much of the feature curves a mesh has as chains of its edges. A stretch of a curve is recovered where an edge of
 * the mesh joins two nodes on the curve, and elements of all parts that meet there hang on the edge; a corner is
 * recovered where a node lies on it. The end of a lone curve, which fades where its faces go over into one another, is no
 * corner.
 *
 * @param sharp edges of one part towards another or the outside
 * @param junctions curves where three parts or more meet, the outside counted
 * @param corners how many there are
 * @param cornersRecovered how many of them
 * @param missing the stretches and corners that are not, longest first
 */
public record EdgeRecovery(Share sharp, Share junctions, int corners, int cornersRecovered, List<Missing> missing) {
    /**
     * How much of some curves is recovered.
     *
     * @param length of all of them, mm
     * @param recovered of it, mm
     */
    public record Share(double length, double recovered) {
        /** Returns the part that is recovered, 0 to 1; 1 where there is no curve. */
        public double part() {
            return length == 0 ? 1 : recovered / length;
        }

        private Share plus(double more, double moreRecovered) {
            return new Share(length + more, recovered + moreRecovered);
        }
    }

    /** Returns sharp edges and junctions together. */
    public Share all() {
        return sharp.plus(junctions.length, junctions.recovered);
    }

    /**
     * What was not recovered.
     *
     * @param length of the stretch, mm; 0 for a corner
     * @param x of its middle, mm
     * @param y of its middle, mm
     * @param z of its middle, mm
     * @param labels what meets there, ascending; empty for a corner
     */
    public record Missing(double length, double x, double y, double z, List<Short> labels) {
        /** Keeps the labels. */
        public Missing {
            labels = List.copyOf(labels);
        }
    }

    private record End(int curve, double along) {}

    private record Stretch(double from, double to) {}

    /** Keeps the list. */
    public EdgeRecovery {
        missing = List.copyOf(missing);
    }

    /**
     * Measures a mesh.
     *
     * @param tolerance how far a node on a curve may be from it, mm
     */
    public static EdgeRecovery of(FeatureCurves features, TetMesh mesh, double tolerance) {
        return new Survey(features, mesh, tolerance).result();
    }

    private static final class Survey {
        private final FeatureCurves features;
        private final TetMesh mesh;
        private final double tolerance;
        private final double[][] start;
        private final List<List<Stretch>> covered = new ArrayList<>();
        private final Map<Integer, List<End>> ends = new HashMap<>();

        Survey(FeatureCurves features, TetMesh mesh, double tolerance) {
            this.features = features;
            this.mesh = mesh;
            this.tolerance = tolerance;
            this.start = new double[features.curves().size()][];
            for (int c = 0; c < start.length; c++) {
                FeatureCurve curve = features.curves().get(c);
                start[c] = new double[curve.pieces() + 1];
                for (int i = 0; i < curve.pieces(); i++) {
                    start[c][i + 1] = start[c][i] + curve.length(i);
                }
                covered.add(new ArrayList<>());
            }
        }

        EdgeRecovery result() {
            boolean[] corner = new boolean[mesh.nodeCount()];
            for (int t = 0; t < mesh.tetCount(); t++) {
                for (int i = 0; i < 4; i++) {
                    corner[mesh.node(t, i)] = true;
                }
            }
            CurveIndex.Nearest near = new CurveIndex.Nearest();
            for (int v = 0; v < corner.length; v++) {
                if (corner[v]) {
                    place(v, near);
                }
            }
            edges().forEach(this::cover);
            List<Missing> missing = new ArrayList<>();
            Share[] share = {new Share(0, 0), new Share(0, 0)};
            for (int c = 0; c < start.length; c++) {
                double length = start[c][start[c].length - 1];
                int kind = features.curves().get(c).labels().length > 2 ? 1 : 0;
                share[kind] = share[kind].plus(length, length - gaps(c, missing));
            }
            int[] corners = IntStream.range(0, features.cornerCount())
                    .filter(c -> !features.isFading(c))
                    .toArray();
            int found = found(corners, missing);
            missing.sort((a, b) -> Double.compare(b.length, a.length));
            return new EdgeRecovery(share[0], share[1], corners.length, found, missing);
        }

        /** Notes the curves on which a node lies. */
        private void place(int v, CurveIndex.Nearest near) {
            double x = mesh.xyz()[3 * v];
            double y = mesh.xyz()[3 * v + 1];
            double z = mesh.xyz()[3 * v + 2];
            List<End> own = new ArrayList<>(2);
            while (features.nearest(x, y, z, tolerance, c -> own.stream().noneMatch(e -> e.curve == c), near)) {
                double from = start[near.curve][near.piece];
                own.add(new End(near.curve, from + near.part * (start[near.curve][near.piece + 1] - from)));
            }
            if (!own.isEmpty()) {
                ends.put(v, own);
            }
        }

        /** Returns the edges between nodes on curves, and the labels of the elements around each. */
        private Map<Long, List<Short>> edges() {
            Map<Long, List<Short>> labels = new HashMap<>();
            for (int t = 0; t < mesh.tetCount(); t++) {
                for (int e = 0; e < 6; e++) {
                    int a = mesh.node(t, TetMesh.edgeEnd(e, 0));
                    int b = mesh.node(t, TetMesh.edgeEnd(e, 1));
                    if (ends.containsKey(a) && ends.containsKey(b)) {
                        List<Short> own = labels.computeIfAbsent(
                                (long) Math.min(a, b) << 32 | Math.max(a, b), k -> new ArrayList<>(2));
                        if (!own.contains(mesh.region()[t])) {
                            own.add(mesh.region()[t]);
                        }
                    }
                }
            }
            return labels;
        }

        private void cover(long edge, List<Short> labels) {
            int v = (int) (edge >>> 32);
            int w = (int) edge;
            double chord = 0;
            for (int a = 0; a < 3; a++) {
                chord += (mesh.xyz()[3 * v + a] - mesh.xyz()[3 * w + a])
                        * (mesh.xyz()[3 * v + a] - mesh.xyz()[3 * w + a]);
            }
            chord = Math.sqrt(chord);
            for (End one : ends.get(v)) {
                for (End two : ends.get(w)) {
                    FeatureCurve curve = features.curves().get(one.curve);
                    if (one.curve != two.curve || !meets(curve, labels)) {
                        continue;
                    }
                    double from = Math.min(one.along, two.along);
                    double to = Math.max(one.along, two.along);
                    double all = start[one.curve][curve.pieces()];
                    double most = 1.3 * chord + 2 * tolerance; // a chord, not a short cut across a bend
                    if (to - from <= most) {
                        covered.get(one.curve).add(new Stretch(from, to));
                    } else if (curve.closed() && from + all - to <= most) {
                        covered.get(one.curve).add(new Stretch(0, from));
                        covered.get(one.curve).add(new Stretch(to, all));
                    }
                }
            }
        }

        private static boolean meets(FeatureCurve curve, List<Short> labels) {
            for (short label : curve.labels()) {
                if (label >= 0 && !labels.contains(label)) {
                    return false;
                }
            }
            return true;
        }

        private double gaps(int c, List<Missing> missing) {
            List<Stretch> own = covered.get(c);
            double all = start[c][start[c].length - 1];
            own.sort((a, b) -> Double.compare(a.from, b.from));
            own.add(new Stretch(all, all));
            double reached = 0;
            double lost = 0;
            for (Stretch s : own) {
                if (s.from > reached + tolerance) {
                    lost += s.from - reached;
                    double[] p = point(c, 0.5 * (s.from + reached));
                    List<Short> labels = new ArrayList<>();
                    for (short label : features.curves().get(c).labels()) {
                        labels.add(label);
                    }
                    missing.add(new Missing(s.from - reached, p[0], p[1], p[2], labels));
                }
                reached = Math.max(reached, s.to);
            }
            return lost;
        }

        private double[] point(int c, double along) {
            int i = Arrays.binarySearch(start[c], along);
            FeatureCurve curve = features.curves().get(c);
            i = Math.min(i < 0 ? -i - 2 : i, curve.pieces() - 1);
            double t = (along - start[c][i]) / (start[c][i + 1] - start[c][i]);
            double[] p = new double[3];
            for (int a = 0; a < 3; a++) {
                p[a] = curve.xyz()[3 * i + a] + t * (curve.xyz()[3 * curve.end(i) + a] - curve.xyz()[3 * i + a]);
            }
            return p;
        }

        private int found(int[] corners, List<Missing> missing) {
            int found = 0;
            for (int c : corners) {
                double least = Double.POSITIVE_INFINITY;
                for (int v : ends.keySet()) {
                    double square = 0;
                    for (int a = 0; a < 3; a++) {
                        double d = mesh.xyz()[3 * v + a] - features.corner(c, a);
                        square += d * d;
                    }
                    least = Math.min(least, square);
                }
                if (least <= tolerance * tolerance) {
                    found++;
                } else {
                    missing.add(new Missing(
                            0, features.corner(c, 0), features.corner(c, 1), features.corner(c, 2), List.of()));
                }
            }
            return found;
        }
    }
}
