package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.SharpEdges;
import org.wolff.mesh.work.Workers;

/**
 * The sharp edges of the parts as they are exposed, the curves where three parts or more meet, and the corners where
 * these end. Immutable; found from the regions alone, without a mesh.
 */
public final class FeatureCurves {
    /** Cells in which faces are crossed, per element size. */
    private static final double CELL = 0.5;
    /** Labels around a curve are looked up at this distance, in h. */
    private static final double RING = 1e-3;
    /** Straight pieces are not farther than this, in h, from the curve. */
    private static final double CHORD = 2e-3;

    /** No curve at all. */
    public static final FeatureCurves NONE =
            new FeatureCurves(new CurveNetwork(List.of(), new double[0], new short[0][], new int[0]), 1);

    private final List<FeatureCurve> curves;
    private final double[] corners;
    private final short[][] cornerLabels;
    private final int[] cornerEnds;
    private final CurveIndex index;
    private final double reach;

    private FeatureCurves(CurveNetwork network, double h) {
        this.curves = List.copyOf(network.curves());
        this.corners = network.corners();
        this.cornerLabels = network.cornerLabels();
        this.cornerEnds = network.cornerEnds();
        this.reach = 1.5 * h;
        this.index = new CurveIndex(curves, reach);
    }

    /**
     * Finds the curves of a region map.
     *
     * @param h element size in mm; what is smaller than half of it may be missed
     */
    public static FeatureCurves of(RegionMap map, double h, Workers workers) {
        return of(map, map.bounds(), h, workers);
    }

    /**
     * Finds the curves of a region map in a box, which parts that have no end need.
     *
     * @param box where to look, mm
     * @param h element size in mm; what is smaller than half of it may be missed
     */
    public static FeatureCurves of(RegionMap map, BoundingBox box, double h, Workers workers) {
        Faces faces = Faces.of(map);
        List<Face> all = faces.all();
        List<FeatureCurve> found = new ArrayList<>();
        for (Faces.Placed placed : faces.surfaces()) {
            chains(placed, all, map, h, found);
        }
        List<Polyline> lines = Polyline.of(Crossings.of(all, box.grown(h), CELL * h, workers));
        List<List<FeatureCurve>> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(new ArrayList<>()));
        workers.forEach(lines.size(), 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                Polyline line = lines.get(i);
                Meeting meeting = new FaceMeeting(
                        all.get(line.f()).field(), all.get(line.g()).field(), map.probe(h), CELL * h);
                new Exposure(meeting, all, RING * h, CHORD * h, h, parts.get(i)).cut(line);
            }
        });
        parts.forEach(found::addAll);
        return new FeatureCurves(CurveNetwork.of(found, h), h);
    }

    private static void chains(
            Faces.Placed placed, List<Face> faces, RegionMap map, double h, List<FeatureCurve> found) {
        RigidMotion motion = placed.motion();
        double[] xyz = placed.surface().tree().surface().xyz();
        SurfaceRegion surface = placed.surface();
        for (SharpEdges.Chain chain : SharpEdges.of(surface.tree().surface(), surface.edges())) {
            int n = chain.vertices().length;
            double[] place = new double[3 * n];
            double[] sheets = new double[chain.sheets().length];
            for (int i = 0; i < n; i++) {
                int v = 3 * chain.vertices()[i];
                put(motion.apply(new Vector3(xyz[v], xyz[v + 1], xyz[v + 2])), place, 3 * i);
            }
            for (int i = 0; i < sheets.length; i += 3) {
                double[] s = chain.sheets();
                put(motion.turn(new Vector3(s[i], s[i + 1], s[i + 2])), sheets, i);
            }
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i + 1 < n; i++) {
                double length = 0;
                for (int a = 0; a < 3; a++) {
                    length += (place[3 * i + 3 + a] - place[3 * i + a]) * (place[3 * i + 3 + a] - place[3 * i + a]);
                }
                int steps = (int) Math.max(1, Math.ceil(Math.sqrt(length) / (CELL * h)));
                for (int k = 0; k < steps; k++) {
                    double t = k / (double) steps;
                    points.add(new double[] {
                        place[3 * i] + t * (place[3 * i + 3] - place[3 * i]),
                        place[3 * i + 1] + t * (place[3 * i + 4] - place[3 * i + 1]),
                        place[3 * i + 2] + t * (place[3 * i + 5] - place[3 * i + 2])
                    });
                }
            }
            boolean closed = chain.vertices()[0] == chain.vertices()[n - 1];
            if (!closed) {
                points.add(new double[] {place[3 * n - 3], place[3 * n - 2], place[3 * n - 1]});
            }
            new Exposure(new ChainMeeting(place, sheets, map.probe(h)), faces, RING * h, CHORD * h, h, found)
                    .cut(new Polyline(0, 0, points, closed));
        }
    }

    private static void put(Vector3 p, double[] to, int at) {
        to[at] = p.x();
        to[at + 1] = p.y();
        to[at + 2] = p.z();
    }

    /** Returns the curves. */
    public List<FeatureCurve> curves() {
        return curves;
    }

    /** Returns the number of corners. */
    public int cornerCount() {
        return corners.length / 3;
    }

    /** Returns all labels that meet around a corner, ascending. */
    public short[] cornerLabels(int i) {
        return cornerLabels[i].clone();
    }

    /** Returns true where only one curve ends: its faces go over into one another there, and nothing else is sharp. */
    public boolean isFading(int i) {
        return cornerEnds[i] == 1;
    }

    /** Returns a coordinate of a corner, mm. */
    public double corner(int i, int axis) {
        return corners[3 * i + axis];
    }

    /** Returns the sum of the lengths of all curves, mm. */
    public double length() {
        return curves.stream().mapToDouble(FeatureCurve::length).sum();
    }

    /** Returns how far a point may be from a curve to be found, mm. */
    public double reach() {
        return reach;
    }

    /** Finds the nearest point of the curves that count; {@code within} is at most {@link #reach}. */
    public boolean nearest(
            double x, double y, double z, double within, CurveIndex.Choice choice, CurveIndex.Nearest found) {
        return index.nearest(x, y, z, within, choice, found);
    }
}
