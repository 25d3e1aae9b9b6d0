package org.wolff.mesh.certify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Collects the samples of surfaces that are off the mesh in cubes as large as an edge, so that memory goes with the
 * cubes and not with the samples. Each cube keeps what its worst sample tells. Mutable, for one thread.
 */
final class OffSamples {
    /** A sample is looked at again where it is so much farther off than the last that was. */
    private static final double WORSE = 1.2;

    private final double cell;
    private final Map<CubeGroups.Key, Cell> cells = new LinkedHashMap<>();

    /**
     * What a look at a sample tells.
     *
     * @param part what is too thin; below outside where nothing is
     * @param low the lower of the labels to both sides
     * @param high the higher of them
     * @param thickness of what is too thin, mm
     */
    record Found(OffCause cause, int part, int low, int high, double thickness) {
        boolean isThin() {
            return cause == OffCause.WALL || cause == OffCause.GAP;
        }
    }

    /** Looks at a sample. */
    @FunctionalInterface
    interface Look {
        Found at(double x, double y, double z);
    }

    /** What is known of the samples of a cube. */
    static final class Cell {
        Found found;
        double looked;
        double distance;
        double x;
        double y;
        double z;
        double area;
        double thinnest = Double.POSITIVE_INFINITY;
        double thickest = Double.NEGATIVE_INFINITY;
        BoundingBox box = BoundingBox.EMPTY;

        private void take(Found own, double far) {
            found = own;
            looked = far;
            if (own.isThin()) {
                thinnest = Math.min(thinnest, own.thickness);
                thickest = Math.max(thickest, own.thickness);
            }
        }

        private void join(Cell other) {
            area += other.area;
            box = box.union(other.box);
            thinnest = Math.min(thinnest, other.thinnest);
            thickest = Math.max(thickest, other.thickest);
            if (other.looked > looked) {
                found = other.found;
                looked = other.looked;
            }
            if (other.distance > distance) {
                distance = other.distance;
                x = other.x;
                y = other.y;
                z = other.z;
            }
        }
    }

    /** Begins with none; cubes are {@code cell} mm wide. */
    OffSamples(double cell) {
        this.cell = cell;
    }

    /** Takes a sample that is off; {@code area} is what it stands for of the input, mm². */
    void add(int surface, double distance, double area, double x, double y, double z, Look look) {
        Cell own = cells.computeIfAbsent(CubeGroups.Key.at(surface, x, y, z, cell), k -> new Cell());
        if (own.found == null || distance > WORSE * own.looked) {
            own.take(look.at(x, y, z), distance);
        }
        own.area += area;
        own.box = own.box.union(new BoundingBox(x, y, z, x, y, z));
        if (distance > own.distance) {
            own.distance = distance;
            own.x = x;
            own.y = y;
            own.z = z;
        }
    }

    /** Takes over what another has collected; in the same order, the same comes out. */
    void join(OffSamples other) {
        other.cells.forEach(
                (key, cell) -> cells.computeIfAbsent(key, k -> new Cell()).join(cell));
    }

    /** Returns the cubes in the order in which they were found. */
    Map<CubeGroups.Key, Cell> cells() {
        return cells;
    }
}
