package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Capsule;
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
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.Union;

/** What the mesher's tests mesh. */
final class Shapes {
    private Shapes() {}

    static Vector3 v(double x, double y, double z) {
        return new Vector3(x, y, z);
    }

    static RegionMap map(Object... namesAndRegions) {
        List<RegionMap.Named> parts = new ArrayList<>();
        for (int i = 0; i < namesAndRegions.length; i += 2) {
            parts.add(new RegionMap.Named((String) namesAndRegions[i], (Region) namesAndRegions[i + 1]));
        }
        return new RegionMap(parts);
    }

    /** Turns all parts alike, about an axis and by an angle that the seed gives; seed 0 leaves them alone. */
    static RegionMap turned(RegionMap map, int seed) {
        List<RegionMap.Named> parts = new ArrayList<>();
        for (int k = 0; k < map.size(); k++) {
            parts.add(new RegionMap.Named(map.name(k), turned(map.region(k), seed)));
        }
        return new RegionMap(parts);
    }

    private static Region turned(Region region, int seed) {
        Random random = new Random(seed);
        Vector3 axis = v(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        return seed == 0
                ? region
                : new Moved(region, RigidMotion.rotation(axis, random.nextDouble(0.2, 3), Vector3.ZERO));
    }

    static RegionMap boxWithScrew() {
        return map(
                "box", new Box(v(-12, -9, -7), v(12, 9, 7)),
                "screw", new Cylinder(v(-6, -5, -12), v(5, 4, 12), 2.5));
    }

    /** A round shaft with a cortex, a segment between two planes, a plate on it and screws through all. */
    static RegionMap shaft() {
        Vector3 z = v(0, 0, 1);
        Region bone = new Capsule(v(0, 0, -70), v(0, 0, 70), 13);
        Region shaft = Intersection.of(bone, HalfSpace.above(v(0, 0, -45), z), HalfSpace.below(v(0, 0, 45), z));
        Region segment = Intersection.of(shaft, HalfSpace.above(v(0, 0, -15), z), HalfSpace.below(v(0, 0, 15), z));
        Region plate = Intersection.of(new Offset(bone, 4), new Box(v(5, -7, -40), v(30, 7, 40)));
        List<Object> parts = new ArrayList<>(List.of("marrow", shaft));
        parts.addAll(List.of("cortex", Intersection.of(new Shell(bone, 5), shaft), "segment", segment, "plate", plate));
        for (double at : new double[] {-34, -24, 0, 24, 34}) {
            parts.addAll(List.of("screw " + at, new Cylinder(v(-14, 0.7, at), v(17.5, 0.3, at), 2.25)));
        }
        return map(parts.toArray());
    }

    /** Five random primitives, turned at random, composed at random into four parts. */
    static RegionMap random(int seed) {
        Random random = new Random(seed);
        Region[] p = new Region[5];
        for (int i = 0; i < p.length; i++) {
            Vector3 c = random(random, -6, 6);
            Vector3 to = c.plus(random(random, -9, 9));
            p[i] = switch (random.nextInt(5)) {
                case 0 -> new Sphere(c, random.nextDouble(3, 8));
                case 1 -> turned(
                        new Box(c.minus(random(random, 2, 7)), c.plus(random(random, 2, 7))), 10 * seed + i + 1);
                case 2 -> new Cylinder(c, to, random.nextDouble(2, 6));
                case 3 -> new Capsule(c, to, random.nextDouble(2, 5));
                default -> new Cone(c, to, random.nextDouble(2, 6), random.nextDouble(1, 3));
            };
        }
        Region b = random.nextBoolean()
                ? Difference.of(p[2], p[3])
                : Intersection.of(Union.of(p[2], p[3]), HalfSpace.below(Vector3.ZERO, v(1, 0.3, -0.5)));
        Region d = random.nextBoolean() ? new Shell(p[0], 2) : new Offset(p[4], 1.5);
        return map("a", Union.of(p[0], p[1]), "b", b, "c", p[4], "d", d);
    }

    private static Vector3 random(Random random, double from, double to) {
        return v(random.nextDouble(from, to), random.nextDouble(from, to), random.nextDouble(from, to));
    }

    static Map<String, RegionMap> all() {
        Map<String, RegionMap> all = new TreeMap<>();
        all.put("ball", map("ball", new Sphere(Vector3.ZERO, 10)));
        all.put(
                "shells",
                map(
                        "outer", new Sphere(Vector3.ZERO, 12),
                        "middle", new Sphere(v(1, 0, 0), 9),
                        "inner", new Sphere(v(0, 1, 0), 5)));
        for (int turn = 0; turn < 4; turn++) {
            all.put("box with screw, turn " + turn, turned(boxWithScrew(), turn));
        }
        for (int turn = 0; turn < 3; turn++) {
            all.put("shaft, turn " + turn, turned(shaft(), turn));
        }
        all.put(
                "touching",
                map(
                        "left", new Sphere(v(-8, 0, 0), 8),
                        "right", new Sphere(v(8, 0, 0), 8),
                        "floor", new Box(v(-16, -8, -12), v(16, 8, -8))));
        all.put("thin plate", turned(map("plate", new Box(v(-20, -10, -0.75), v(20, 10, 0.75))), 5));
        all.put(
                "crossing screws",
                map(
                        "block", new Box(v(-8, -8, -8), v(8, 8, 8)),
                        "one", new Cylinder(v(-10, -1, 0), v(10, 2, 1), 2),
                        "two", new Cylinder(v(0, -10, -1), v(1, 10, 1.5), 2),
                        "three", new Cylinder(v(-7, -7, -8), v(7, 6, 9), 1.7)));
        return all;
    }
}
