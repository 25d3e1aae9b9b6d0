package org.wolff.mesh.region;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * The regions of a map that may own points of a cube, found by halving: the size of a signed distance bounds the way to
 * the boundary, so one question answers for all points of a cube. Immutable.
 */
public final class Claimants {
    private final RegionMap map;
    private final int[] open;
    private final int below;

    private Claimants(RegionMap map, int[] open, int below) {
        this.map = map;
        this.open = open;
        this.below = below;
    }

    /** Returns all regions, which is what is known of all space. */
    public static Claimants all(RegionMap map) {
        int[] open = new int[map.size()];
        for (int k = 0; k < open.length; k++) {
            open[k] = open.length - 1 - k;
        }
        return new Claimants(map, open, RegionMap.OUTSIDE);
    }

    /**
     * Returns those of a cube within the present one.
     *
     * @param half half the side, mm
     */
    public Claimants within(double x, double y, double z, double half) {
        double radius = half * Math.sqrt(3) * (1 + 1e-9);
        int[] left = new int[open.length];
        int count = 0;
        int under = below;
        for (int region : open) {
            if (isApart(map.bounds(region), x, y, z, half)) {
                continue;
            }
            if (map.region(region).isDistanceBound()) {
                double d = map.region(region).signedDistance(x, y, z);
                if (d > radius) {
                    continue;
                }
                if (d < -radius) {
                    under = region;
                    break;
                }
            }
            left[count++] = region;
        }
        return new Claimants(map, Arrays.copyOf(left, count), under);
    }

    /** Returns true where all points of the cube wear one label. */
    public boolean isSettled() {
        return open.length == 0;
    }

    /** Returns the number of regions whose boundary may pass through the cube. */
    public int openCount() {
        return open.length;
    }

    /** Returns one of the regions whose boundary may pass through the cube, the last of the map first. */
    public int open(int index) {
        return open[index];
    }

    /** Returns the label of the points that are in none of the open regions. */
    public int below() {
        return below;
    }

    /** Returns the label of a point of the cube. */
    public int label(double x, double y, double z) {
        for (int region : open) {
            if (map.bounds(region).contains(x, y, z) && map.region(region).contains(x, y, z)) {
                return region;
            }
        }
        return below;
    }

    private static boolean isApart(BoundingBox b, double x, double y, double z, double half) {
        return x + half < b.minX()
                || x - half > b.maxX()
                || y + half < b.minY()
                || y - half > b.maxY()
                || z + half < b.minZ()
                || z - half > b.maxZ();
    }
}
