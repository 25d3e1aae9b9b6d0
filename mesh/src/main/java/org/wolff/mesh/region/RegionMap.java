package org.wolff.mesh.region;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Ordered named regions that share space out among them: a point belongs to the last one that contains it. Immutable.
 */
public final class RegionMap {
    /** The label of a point in no region. */
    public static final int OUTSIDE = -1;

    /**
     * A region and what the user calls it.
     *
     * @param name unique within the map
     * @param region the space it claims; later regions take precedence
     */
    public record Named(String name, Region region) {}

    private final List<Named> parts;
    private final List<BoundingBox> bounds;

    /**
     * Orders the regions; the last wins where they overlap.
     *
     * @throws IllegalArgumentException if there is none, more than 32,766, or a name is given twice
     */
    public RegionMap(List<Named> parts) {
        this.parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() >= Short.MAX_VALUE) {
            throw new IllegalArgumentException(parts.size() + " regions");
        }
        this.bounds = parts.stream().map(part -> part.region().bounds()).toList();
        Set<String> seen = new HashSet<>();
        for (Named part : parts) {
            if (!seen.add(part.name())) {
                throw new IllegalArgumentException("two regions are called " + part.name());
            }
        }
    }

    /** Returns the number of regions. */
    public int size() {
        return parts.size();
    }

    /** Returns the name of a label; {@code "outside"} for {@link #OUTSIDE}. */
    public String name(int label) {
        return label == OUTSIDE ? "outside" : parts.get(label).name();
    }

    /** Returns the names in order. */
    public List<String> names() {
        return parts.stream().map(Named::name).toList();
    }

    /** Returns the region of a label, as it is before later ones take their share. */
    public Region region(int label) {
        return parts.get(label).region();
    }

    /** Returns a box that holds the region of a label; it may be infinite. */
    public BoundingBox bounds(int label) {
        return bounds.get(label);
    }

    /** Returns a box that holds all regions; it may be infinite. */
    public BoundingBox bounds() {
        BoundingBox box = BoundingBox.EMPTY;
        for (BoundingBox own : bounds) {
            box = box.union(own);
        }
        return box;
    }

    /** Returns true where the distance of every region is zero on all of its boundary: no surface has a hole. */
    public boolean isDistanceBound() {
        return parts.stream().allMatch(part -> part.region().isDistanceBound());
    }

    /** Returns the index of the last region that contains the point, or {@link #OUTSIDE}. */
    public int label(double x, double y, double z) {
        for (int k = parts.size() - 1; k >= 0; k--) {
            if (parts.get(k).region().contains(x, y, z)) {
                return k;
            }
        }
        return OUTSIDE;
    }

    /** Returns the label of a point that lies on no surface: {@link #label} without distances. */
    public int labelOffSurfaces(double x, double y, double z) {
        for (int k = parts.size() - 1; k >= 0; k--) {
            if (bounds.get(k).contains(x, y, z) && parts.get(k).region().encloses(x, y, z)) {
                return k;
            }
        }
        return OUTSIDE;
    }

    /**
     * Returns a probe for one thread.
     *
     * @param reach regions whose bounds are farther away than this, in mm, are not asked; their distance is then
     *     replaced by that to their bounds, which changes no label and no boundary within reach
     */
    public RegionProbe probe(double reach) {
        return new RegionProbe(this, reach);
    }
}
