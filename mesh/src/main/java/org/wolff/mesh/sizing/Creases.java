package org.wolff.mesh.sizing;

import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
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
            for (double[] edge : SharpEdges.turning(surface.tree().surface(), least)) {
                add(
                        motion.apply(new Vector3(edge[0], edge[1], edge[2])),
                        motion.apply(new Vector3(edge[3], edge[4], edge[5])),
                        motion.turn(new Vector3(edge[6], edge[7], edge[8])),
                        2 * tolerance / Math.sin(0.5 * edge[9]));
            }
        }
        RigidMotion inner = region instanceof Moved moved ? moved.motion().then(motion) : motion;
        region.operands().forEach(operand -> collect(operand, inner));
    }

    private void add(Vector3 from, Vector3 to, Vector3 normal, double size) {
        double norm = normal.norm();
        Vector3 aside = norm > 0 ? normal.times(ASIDE * size / norm) : normal;
        int pieces = (int) Math.ceil(to.minus(from).norm() / (0.5 * size));
        for (int i = 0; i < pieces; i++) {
            Vector3 p = from.plus(to.minus(from).times((i + 0.5) / pieces));
            if (label(p.plus(aside)) == label(p.minus(aside))) {
                continue; // under another part, or in the fold of a sheet
            }
            points.add(p.x(), p.y(), p.z(), size);
        }
    }

    private int label(Vector3 p) {
        return map.label(p.x(), p.y(), p.z());
    }
}
