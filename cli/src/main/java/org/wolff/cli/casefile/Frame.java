package org.wolff.cli.casefile;

import org.wolff.mesh.geometry.Vector3;

/**
 * A frame that vectors are given in.
 *
 * @param name as in the case
 * @param anatomy whose frame it is, such as {@code femur}
 * @param x first axis, a unit vector in the coordinates of the case
 * @param y second axis, at right angles to both; of a right leg the frame is left-handed
 * @param z third axis
 */
record Frame(String name, String anatomy, Vector3 x, Vector3 y, Vector3 z) {
    /** Returns a force, given in this frame, in the coordinates of the case. */
    Vector3 force(Vector3 given) {
        return x.times(given.x()).plus(y.times(given.y())).plus(z.times(given.z()));
    }

    /** Returns a moment; in a left-handed frame it turns the other way, as in a mirror. */
    Vector3 moment(Vector3 given) {
        return force(given).times(x.cross(y).dot(z) < 0 ? -1 : 1);
    }
}
