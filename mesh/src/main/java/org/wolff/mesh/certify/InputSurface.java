package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.TriangleTree;

/**
 * A triangle surface that regions are made of, at the place where they use it.
 *
 * @param name what the user calls it; a second place has the name of the part behind it
 * @param tree its triangles
 * @param motion from the coordinates of the triangles to those of the model
 * @param back from the model to the triangles
 * @param bounds a box that holds the triangles in the model
 */
record InputSurface(String name, TriangleTree tree, RigidMotion motion, RigidMotion back, BoundingBox bounds) {
    /** Returns the surfaces of all regions in their order, each place once. */
    static List<InputSurface> of(RegionMap regions) {
        List<InputSurface> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int k = 0; k < regions.size(); k++) {
            collect(regions.region(k), RigidMotion.NONE, regions.name(k), found, names);
        }
        return found;
    }

    private static void collect(
            Region region, RigidMotion motion, String part, List<InputSurface> found, Set<String> names) {
        if (region instanceof SurfaceRegion surface) {
            for (InputSurface known : found) {
                if (known.tree == surface.tree() && known.isAt(motion)) {
                    return;
                }
            }
            String name = names.contains(surface.name()) ? surface.name() + " of " + part : surface.name();
            names.add(name);
            found.add(new InputSurface(name, surface.tree(), motion, motion.inverse(), motion.apply(surface.bounds())));
        }
        RigidMotion inner = region instanceof Moved moved ? moved.motion().then(motion) : motion;
        for (Region operand : region.operands()) {
            collect(operand, inner, part, found, names);
        }
    }

    private boolean isAt(RigidMotion other) {
        Vector3[] frame = {Vector3.ZERO, new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)};
        for (Vector3 p : frame) {
            if (!motion.apply(p).equals(other.apply(p))) {
                return false;
            }
        }
        return true;
    }

    /** Fills in the nine coordinates of a triangle in the model. */
    void corners(int triangle, double[] nine) {
        tree.corners(triangle, nine);
        for (int c = 0; c < 9; c += 3) {
            Vector3 p = motion.apply(new Vector3(nine[c], nine[c + 1], nine[c + 2]));
            nine[c] = p.x();
            nine[c + 1] = p.y();
            nine[c + 2] = p.z();
        }
    }

    /** Returns the distance in mm from a point of the model to the nearest triangle. */
    double distance(double x, double y, double z) {
        Vector3 p = back.apply(new Vector3(x, y, z));
        return tree.distance(p.x(), p.y(), p.z());
    }
}
