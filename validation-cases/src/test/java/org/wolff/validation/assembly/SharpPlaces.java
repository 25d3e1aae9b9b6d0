package org.wolff.validation.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.tetmesh.ElementShape;
import org.wolff.mesh.tetmesh.TetMesh;

/** Where an input is sharp: edges of its surfaces that turn by more than 30°, and the edges and junctions of its parts. */
final class SharpPlaces {
    private static final double SHARP = Math.cos(Math.toRadians(30));
    /** An element is away from what is farther than this, in its longest edges. */
    private static final double AWAY = 2;

    private static final double SLENDER = 10;
    /** Cosine of a dihedral angle. */
    private static final double NARROW = Math.cos(Math.toRadians(18));

    /** Six coordinates of each straight piece, mm. */
    private final List<double[]> pieces = new ArrayList<>();

    SharpPlaces(RegionMap map, FeatureCurves features) {
        for (int k = 0; k < map.size(); k++) {
            collect(map.region(k), RigidMotion.NONE);
        }
        for (FeatureCurve curve : features.curves()) {
            for (int i = 0; i < curve.pieces(); i++) {
                double[] piece = new double[6];
                System.arraycopy(curve.xyz(), 3 * i, piece, 0, 3);
                System.arraycopy(curve.xyz(), 3 * curve.end(i), piece, 3, 3);
                pieces.add(piece);
            }
        }
    }

    private void collect(Region region, RigidMotion motion) {
        if (region instanceof SurfaceRegion surface) {
            edges(surface.tree().surface(), motion);
        }
        RigidMotion inner = region instanceof Moved moved ? moved.motion().then(motion) : motion;
        region.operands().forEach(operand -> collect(operand, inner));
    }

    private record Edge(Vector3 from, Vector3 to) {}

    private void edges(TriangleSurface surface, RigidMotion motion) {
        Map<Edge, Vector3> normals = new HashMap<>();
        for (int t = 0; t < surface.triangles().length; t += 3) {
            Vector3[] p = new Vector3[3];
            for (int i = 0; i < 3; i++) {
                int v = 3 * surface.triangles()[t + i];
                p[i] = new Vector3(surface.xyz()[v], surface.xyz()[v + 1], surface.xyz()[v + 2]);
            }
            Vector3 normal = p[1].minus(p[0]).cross(p[2].minus(p[0]));
            for (int i = 0; i < 3; i++) {
                Vector3 other = normals.remove(new Edge(p[(i + 1) % 3], p[i]));
                if (other == null) {
                    normals.put(new Edge(p[i], p[(i + 1) % 3]), normal);
                } else if (other.dot(normal) < SHARP * other.norm() * normal.norm()) {
                    add(motion.apply(p[i]), motion.apply(p[(i + 1) % 3]));
                }
            }
        }
        normals.keySet().forEach(edge -> add(motion.apply(edge.from), motion.apply(edge.to))); // the rim of a hole
    }

    private void add(Vector3 p, Vector3 q) {
        pieces.add(new double[] {p.x(), p.y(), p.z(), q.x(), q.y(), q.z()});
    }

    /**
     * How well elements are shaped that are away from all sharp places.
     *
     * @param slender how many have an aspect ratio above 10
     * @param narrow how many have a dihedral angle below 18°
     */
    record Away(long slender, long narrow) {}

    /** Judges the elements that are away from all of these. */
    Away away(TetMesh mesh) {
        ElementShape shape = new ElementShape();
        long slender = 0;
        long narrow = 0;
        for (int t = 0; t < mesh.tetCount(); t++) {
            shape.measure(mesh.xyz(), mesh.node(t, 0), mesh.node(t, 1), mesh.node(t, 2), mesh.node(t, 3));
            boolean isSlender = shape.aspectRatio() > SLENDER;
            boolean isNarrow = shape.greatestCosine() > NARROW;
            if ((isSlender || isNarrow) && isAway(mesh, t)) {
                slender += isSlender ? 1 : 0;
                narrow += isNarrow ? 1 : 0;
            }
        }
        return new Away(slender, narrow);
    }

    private boolean isAway(TetMesh mesh, int t) {
        double longest = 0;
        Vector3 sum = Vector3.ZERO;
        for (int a = 0; a < 4; a++) {
            Vector3 p = place(mesh, mesh.node(t, a));
            sum = sum.plus(p);
            for (int b = 0; b < a; b++) {
                longest =
                        Math.max(longest, p.minus(place(mesh, mesh.node(t, b))).norm());
            }
        }
        Vector3 centre = sum.times(0.25);
        for (double[] piece : pieces) {
            if (distance(centre, piece) <= AWAY * longest) {
                return false;
            }
        }
        return true;
    }

    private static Vector3 place(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }

    private static double distance(Vector3 p, double[] piece) {
        Vector3 from = new Vector3(piece[0], piece[1], piece[2]);
        Vector3 along = new Vector3(piece[3], piece[4], piece[5]).minus(from);
        double square = along.dot(along);
        double part = square == 0 ? 0 : Math.max(0, Math.min(1, p.minus(from).dot(along) / square));
        return p.minus(from.plus(along.times(part))).norm();
    }
}
