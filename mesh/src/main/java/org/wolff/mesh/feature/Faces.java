package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cone;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Offset;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.region.Union;

/**
 * Takes regions apart: the smooth faces that any of them may be bounded by, each once, and the triangle surfaces among
 * them. A level t of a Boolean operation lies on the level t or −t of an operand; that of a box, a cylinder or a cone
 * lies on shifted planes and walls inside, and is smooth outside.
 */
final class Faces {
    /** A triangle surface that bounds a region as it is, and how it was moved. */
    record Placed(SurfaceRegion surface, RigidMotion motion) {}

    private final Map<Face.Field, BoundingBox> found = new LinkedHashMap<>();
    private final Set<Placed> surfaces = new LinkedHashSet<>();
    private final List<RigidMotion> motions = new ArrayList<>();

    private Faces() {}

    static Faces of(RegionMap map) {
        Faces faces = new Faces();
        for (int k = 0; k < map.size(); k++) {
            faces.take(map.region(k), 0, RigidMotion.NONE);
        }
        return faces;
    }

    /** Returns the faces, those that are soon evaluated first and levels of one region together. */
    List<Face> all() {
        List<Face> all = new ArrayList<>();
        found.forEach((field, bounds) -> all.add(new Face(field, bounds)));
        List<Region> order = new ArrayList<>();
        all.sort(Comparator.comparingInt(
                face -> face.field() instanceof Face.Level level ? rank(order, level.of()) : -1));
        return all;
    }

    private static int rank(List<Region> order, Region region) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).equals(region)) {
                return i;
            }
        }
        order.add(region);
        return order.size() - 1;
    }

    /** Returns the triangle surfaces. */
    List<Placed> surfaces() {
        return List.copyOf(surfaces);
    }

    private void take(Region region, double level, RigidMotion motion) {
        if (region instanceof Moved moved) {
            take(
                    moved.of(),
                    level,
                    motion.equals(RigidMotion.NONE)
                            ? moved.motion()
                            : moved.motion().then(motion));
        } else if (region instanceof Union union) {
            union.operands().forEach(one -> take(one, level, motion));
        } else if (region instanceof Intersection intersection) {
            intersection.operands().forEach(one -> take(one, level, motion));
        } else if (region instanceof Difference difference) {
            take(difference.first(), level, motion);
            difference.minus().forEach(one -> take(one, -level, motion));
        } else if (region instanceof Offset offset) {
            take(offset.of(), -level, motion);
            take(offset.of(), offset.thickness() + level, motion);
        } else if (region instanceof Shell shell) {
            take(shell.of(), level, motion);
            take(shell.of(), -shell.thickness() - level, motion);
        } else if (region instanceof HalfSpace half) {
            plane(half.point().plus(half.normal().times(level)), half.normal(), motion, BoundingBox.ALL);
        } else if (region instanceof Box box && level <= 0) {
            box(box, level, motion);
        } else if (region instanceof Cylinder c && level <= 0) {
            frustum(c.from(), c.to(), c.radius(), c.radius(), level, motion, c.bounds());
        } else if (region instanceof Cone c && level <= 0) {
            frustum(c.from(), c.to(), c.fromRadius(), c.toRadius(), level, motion, c.bounds());
        } else {
            whole(region, level, motion);
        }
    }

    private void add(Face.Field field, BoundingBox bounds) {
        found.merge(field, bounds, BoundingBox::union);
    }

    private void whole(Region region, double level, RigidMotion motion) {
        Region placed = motion.equals(RigidMotion.NONE) ? region : new Moved(region, known(motion));
        add(new Face.Level(placed, level), placed.bounds().grown(Math.max(0, level)));
        if (region instanceof SurfaceRegion surface && level == 0) {
            surfaces.add(new Placed(surface, known(motion)));
        }
    }

    /** Returns the first motion seen that is the same: regions moved alike have their faces in common. */
    private RigidMotion known(RigidMotion motion) {
        for (RigidMotion one : motions) {
            if (one.translation().equals(motion.translation()) && Arrays.equals(one.rotation(), motion.rotation())) {
                return one;
            }
        }
        motions.add(motion);
        return motion;
    }

    private void plane(Vector3 point, Vector3 normal, RigidMotion motion, BoundingBox bounds) {
        add(Face.Plane.through(motion.apply(point), motion.turn(normal)), bounds);
    }

    private void box(Box box, double level, RigidMotion motion) {
        BoundingBox bounds = motion.apply(box.bounds());
        for (int axis = 0; axis < 3; axis++) {
            Vector3 out = new Vector3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
            plane(box.max().plus(out.times(level)), out, motion, bounds);
            plane(box.min().minus(out.times(level)), out, motion, bounds);
        }
    }

    private void frustum(
            Vector3 from, Vector3 to, double r0, double r1, double level, RigidMotion motion, BoundingBox bounds) {
        BoundingBox placed = motion.apply(bounds);
        Vector3 axis = to.minus(from).unit();
        double slope = (r1 - r0) / to.minus(from).norm();
        double radius = r0 + level * Math.sqrt(1 + slope * slope);
        add(new Face.Wall(motion.apply(from), motion.turn(axis), radius, slope), placed);
        plane(from.minus(axis.times(level)), axis, motion, placed);
        plane(to.plus(axis.times(level)), axis, motion, placed);
    }
}
