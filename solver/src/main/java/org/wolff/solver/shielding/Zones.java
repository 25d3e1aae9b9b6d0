package org.wolff.solver.shielding;

import java.util.List;
import java.util.stream.IntStream;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Region;

/** A way to share bone out into zones by the place of an element's centroid. */
public sealed interface Zones {
    /** Returns the names of the zones. */
    List<String> names();

    /** Returns the zone of a place, mm; −1 for none. */
    int of(Vector3 place);

    /** Sine of the least angle at which two directions can be told apart. */
    double LEAST_SINE = 0.05;

    /**
     * Returns the part of a direction that is square to an axis, as a unit vector.
     *
     * @throws IllegalArgumentException if it lies along the axis
     */
    private static Vector3 square(String name, Vector3 direction, String axisName, Vector3 axis) {
        Vector3 along = axis.unit();
        Vector3 unit = direction.unit();
        Vector3 across = unit.minus(along.times(unit.dot(along)));
        if (across.norm() < LEAST_SINE) {
            throw new IllegalArgumentException("'" + name + "' lies along " + axisName + ": no side can be told");
        }
        return across.unit();
    }

    /**
     * Gruen's zones around a stem: seven in the frontal view, or 8 to 14 in the lateral one. Thirds of the stem from its top
     * to its tip on the first side (1, 2, 3), beyond the tip (4), and thirds up the other side (5, 6, 7).
     *
     * @param top where the thirds begin, on the stem's axis, mm
     * @param tip of the stem, mm
     * @param side towards zone 1 (lateral), or towards zone 8 (anterior)
     * @param first 1 or 8
     * @param below how far zone 4 or 11 reaches beyond the tip, mm
     * <p>Source: Gruen, McNeice, Amstutz, Clin. Orthop. 141:17–27, 1979.
     */
    record Gruen(Vector3 top, Vector3 tip, Vector3 side, int first, double below) implements Zones {
        /**
         * Takes what lies along the stem off the side.
         *
         * @throws IllegalArgumentException if the stem has no length, or the side lies along it
         */
        public Gruen {
            if (tip.minus(top).norm() == 0) {
                throw new IllegalArgumentException("the stem has no length: its top is its tip");
            }
            side = square(first == 1 ? "lateral" : "anterior", side, "the stem", tip.minus(top));
        }

        @Override
        public List<String> names() {
            return List.of(0, 1, 2, 3, 4, 5, 6).stream()
                    .map(i -> "gruen-" + (first + i))
                    .toList();
        }

        @Override
        public int of(Vector3 place) {
            Vector3 axis = tip.minus(top);
            double along = place.minus(top).dot(axis) / axis.dot(axis);
            if (along < 0 || (along - 1) * axis.norm() > below) {
                return -1;
            }
            if (along > 1) {
                return 3;
            }
            int third = Math.min(2, (int) (3 * along));
            return place.minus(top).dot(side) >= 0 ? third : 6 - third;
        }
    }

    /**
     * The three zones of DeLee and Charnley around a cup, by a vertical and a horizontal line through its centre in the
     * frontal view: I above and lateral, II above and medial, III below and medial.
     *
     * @param centre of the cup, mm
     * @param superior direction
     * @param medial direction
     * @param reach how far the zones reach from the centre, mm
     * <p>Source: DeLee and Charnley, Clin. Orthop. 121:20–32, 1976.
     */
    record DeLeeCharnley(Vector3 centre, Vector3 superior, Vector3 medial, double reach) implements Zones {
        /**
         * Makes the horizontal square to the vertical.
         *
         * @throws IllegalArgumentException if medial lies along superior
         */
        public DeLeeCharnley {
            superior = superior.unit();
            medial = square("medial", medial, "'superior'", superior);
        }

        @Override
        public List<String> names() {
            return List.of("delee-charnley-1", "delee-charnley-2", "delee-charnley-3");
        }

        @Override
        public int of(Vector3 place) {
            Vector3 from = place.minus(centre);
            if (from.norm() > reach) {
                return -1;
            }
            boolean above = from.dot(superior) >= 0;
            boolean inner = from.dot(medial) >= 0;
            return above ? inner ? 1 : 0 : inner ? 2 : -1;
        }
    }

    /**
     * Quadrants of a tibia around its axis (medial, anterior, lateral, posterior, parted at 45°) times levels from the joint
     * downwards.
     *
     * @param point on the axis at the joint, mm
     * @param distal direction of the axis
     * @param medial direction
     * @param anterior direction
     * @param levels depths that bound the levels, ascending, mm
     */
    record Tibia(Vector3 point, Vector3 distal, Vector3 medial, Vector3 anterior, List<Double> levels)
            implements Zones {
        private static final List<String> QUADRANTS = List.of("medial", "anterior", "lateral", "posterior");

        /**
         * Copies the list and makes the directions square: medial to the axis, anterior to both.
         *
         * @throws IllegalArgumentException if two of the directions are one
         */
        public Tibia {
            levels = List.copyOf(levels);
            distal = distal.unit();
            medial = square("medial", medial, "'distal'", distal);
            Vector3 third = distal.cross(medial);
            // On one side of the body the three directions are right-handed, on the other left-handed.
            if (Math.abs(square("anterior", anterior, "'distal'", distal).dot(third)) < LEAST_SINE) {
                throw new IllegalArgumentException("'anterior' lies along 'medial': no quadrants can be told");
            }
            anterior = anterior.dot(third) > 0 ? third : third.times(-1);
        }

        @Override
        public List<String> names() {
            return IntStream.range(0, 4 * (levels.size() - 1))
                    .mapToObj(i -> "tibia-" + QUADRANTS.get(i % 4) + "-" + (i / 4 + 1))
                    .toList();
        }

        @Override
        public int of(Vector3 place) {
            Vector3 from = place.minus(point);
            double depth = from.dot(distal);
            int level = -1;
            for (int i = 0; i + 1 < levels.size(); i++) {
                level = depth >= levels.get(i) && depth < levels.get(i + 1) ? i : level;
            }
            double m = from.dot(medial);
            double a = from.dot(anterior);
            int quadrant = Math.abs(m) >= Math.abs(a) ? m >= 0 ? 0 : 2 : a >= 0 ? 1 : 3;
            return level < 0 ? -1 : 4 * level + quadrant;
        }
    }

    /**
     * Thirds of a vertebral endplate from its posterior to its anterior edge.
     *
     * @param posterior middle of the posterior edge, mm
     * @param anterior middle of the anterior edge, mm
     * @param normal of the endplate, into the vertebra
     * @param depth how deep the zones reach, mm
     */
    record Endplate(Vector3 posterior, Vector3 anterior, Vector3 normal, double depth) implements Zones {
        /**
         * Makes the normal square to the way from the posterior to the anterior edge.
         *
         * @throws IllegalArgumentException if both edges are one, or the normal lies along the way between them
         */
        public Endplate {
            if (posterior.minus(anterior).norm() == 0) {
                throw new IllegalArgumentException("the endplate has no length: its edges are one");
            }
            normal = square("normal", normal, "the endplate", anterior.minus(posterior));
        }

        @Override
        public List<String> names() {
            return List.of("endplate-posterior", "endplate-middle", "endplate-anterior");
        }

        @Override
        public int of(Vector3 place) {
            Vector3 axis = anterior.minus(posterior);
            double along = place.minus(posterior).dot(axis) / axis.dot(axis);
            double deep = place.minus(posterior).dot(normal);
            return deep < 0 || deep > depth || along < 0 || along > 1 ? -1 : Math.min(2, (int) (3 * along));
        }
    }

    /**
     * A zone of the user's own.
     *
     * @param name its name
     * @param region the space that it takes
     */
    record Own(String name, Region region) implements Zones {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public int of(Vector3 place) {
            return region.signedDistance(place.x(), place.y(), place.z()) <= 0 ? 0 : -1;
        }
    }
}
