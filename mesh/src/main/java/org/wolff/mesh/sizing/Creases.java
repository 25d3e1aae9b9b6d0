package org.wolff.mesh.sizing;

import java.util.List;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.SelfCrossings;
import org.wolff.mesh.surface.SharpEdges;

/**
 * The edges between triangles of smooth surfaces, as points that each ask for a size. The mesh does not follow these
 * edges: a facet with vertices to both sides of one, half a size away from it, cuts it off by half the size times the
 * sine of half the angle by which the surface turns.
 */
final class Creases {
    /** To both sides of an exposed edge, at this part of the size that it asks for, labels differ. */
    private static final double ASIDE = 0.02;

    private final RegionMap map;
    private final double tolerance;
    private final double most;
    private final SizePoints points;

    private Creases(RegionMap map, Sizing sizing, double most, SizePoints points) {
        this.points = points;
        this.map = map;
        this.tolerance = sizing.crease();
        this.most = most;
    }

    /**
     * Finds the edges of all smooth surfaces that ask for elements smaller than {@code most}.
     *
     * @param points receives what is asked for
     */
    static void collect(RegionMap map, Sizing sizing, double most, SizePoints points) {
        Creases creases = new Creases(map, sizing, most, points);
        for (int k = 0; k < map.size() && sizing.crease() < Double.POSITIVE_INFINITY; k++) {
            creases.collect(map.region(k), RigidMotion.NONE);
        }
    }

    private void collect(Region region, RigidMotion motion) {
        if (region instanceof SurfaceRegion surface
                && SharpEdges.of(surface.tree().surface(), surface.edges()).isEmpty()) {
            double least = 2 * Math.asin(Math.min(1, 2 * tolerance / most));
            List<double[]> edges = SharpEdges.turning(surface.tree().surface(), least);
            CreaseTurns turns = new CreaseTurns(edges, tolerance, most);
            for (int e = 0; e < edges.size(); e++) {
                int own = e;
                add(edges.get(e), motion, turns.size(edges.get(e)[9]), p -> turns.size(own, p));
            }
            for (double[] crossing : SelfCrossings.turning(surface.tree().surface(), least)) {
                double size = turns.size(crossing[9]);
                add(crossing, motion, size, p -> size);
            }
        }
        RigidMotion inner = region instanceof Moved moved ? moved.motion().then(motion) : motion;
        region.operands().forEach(operand -> collect(operand, inner));
    }

    /** What is asked for at a point of an edge. */
    @FunctionalInterface
    private interface Asked {
        double at(Vector3 p);
    }

    private void add(double[] edge, RigidMotion motion, double usual, Asked asked) {
        Vector3 from = new Vector3(edge[0], edge[1], edge[2]);
        Vector3 way = new Vector3(edge[3], edge[4], edge[5]).minus(from);
        Vector3 normal = motion.turn(new Vector3(edge[6], edge[7], edge[8]));
        double norm = normal.norm();
        double at = 0;
        double length = way.norm();
        while (at < length) {
            double step = 0.5 * Math.min(usual, asked.at(from.plus(way.times(at / length))));
            Vector3 own = from.plus(way.times(Math.min(1, (at + 0.5 * step) / length)));
            double size = asked.at(own);
            Vector3 aside = norm > 0 ? normal.times(ASIDE * size / norm) : normal;
            Vector3 p = motion.apply(own);
            if (label(p.plus(aside)) != label(p.minus(aside))) { // not under another part, nor in the fold of a sheet
                points.add(p.x(), p.y(), p.z(), size);
            }
            at += step;
        }
    }

    private int label(Vector3 p) {
        return map.label(p.x(), p.y(), p.z());
    }
}
