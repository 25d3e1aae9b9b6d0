package org.wolff.solver.interfaces;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Region;

/** The gap of an interface when nothing is loaded, mm, by place; negative where the parts overlap (press-fit). */
public sealed interface GapField {
    /** No gap and no interference. */
    GapField CLOSED = new Uniform(0);

    /** Returns the gap at a place, mm. */
    double at(Vector3 place);

    /** Returns the least gap that it gives anywhere, mm. */
    double least();

    /**
     * The same everywhere.
     *
     * @param gap mm
     */
    record Uniform(double gap) implements GapField {
        @Override
        public double at(Vector3 place) {
            return gap;
        }

        @Override
        public double least() {
            return gap;
        }
    }

    /**
     * By zone; the first that holds the place decides.
     *
     * @param zones in order
     * @param elsewhere gap where none does, mm
     */
    record ByZone(List<Zone> zones, double elsewhere) implements GapField {
        /** Copies the list. */
        public ByZone {
            zones = List.copyOf(zones);
        }

        @Override
        public double at(Vector3 place) {
            for (Zone zone : zones) {
                if (zone.region.contains(place.x(), place.y(), place.z())) {
                    return zone.gap;
                }
            }
            return elsewhere;
        }

        @Override
        public double least() {
            return zones.stream().mapToDouble(Zone::gap).reduce(elsewhere, Math::min);
        }
    }

    /**
     * A zone.
     *
     * @param region where
     * @param gap mm
     */
    record Zone(Region region, double gap) {}

    /**
     * By distance to a plane, along its normal: linear from the first gap to the last one, constant beyond.
     *
     * @param point of the plane
     * @param normal of the plane, not zero; distances count along it
     * @param from distance of the first gap, mm
     * @param to distance of the last gap, mm, above {@code from}
     * @param first gap at {@code from}, mm
     * @param last gap at {@code to}, mm
     */
    record ByDistance(Vector3 point, Vector3 normal, double from, double to, double first, double last)
            implements GapField {
        /** Checks the ranges. */
        public ByDistance {
            if (!(from < to)) {
                throw new IllegalArgumentException("distances from " + from + " to " + to);
            }
        }

        @Override
        public double at(Vector3 place) {
            double distance = place.minus(point).dot(normal.unit());
            double t = Math.max(0, Math.min(1, (distance - from) / (to - from)));
            return first + t * (last - first);
        }

        @Override
        public double least() {
            return Math.min(first, last);
        }
    }
}
