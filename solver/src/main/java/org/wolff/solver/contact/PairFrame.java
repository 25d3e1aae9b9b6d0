package org.wolff.solver.contact;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * The axes of a pair, right-handed, and which of them supports hold.
 *
 * @param normal n
 * @param first t1
 * @param second t2
 * @param held whether the jump along n, t1, t2 is held
 */
record PairFrame(Vector3 normal, Vector3 first, Vector3 second, boolean[] held) {
    /** A normal that supports hold by more than this is theirs, and not the contact's. */
    private static final double MOSTLY = 0.7;

    /**
     * Turns the axes such that the held directions are among them: a normal that supports hold a little, as at a plane of
     * symmetry, is put at right angles to what they hold.
     *
     * @param directions orthonormal directions of the jump that supports hold
     */
    static PairFrame of(Vector3 normal, List<Vector3> directions) {
        if (directions.isEmpty() || directions.size() == 3) {
            Vector3 first = normal.anyPerpendicular();
            boolean all = !directions.isEmpty();
            return new PairFrame(normal, first, normal.cross(first), new boolean[] {all, all, all});
        }
        Vector3 free = normal;
        for (Vector3 direction : directions) {
            free = free.minus(direction.times(normal.dot(direction)));
        }
        boolean two = directions.size() == 2;
        if (free.norm() > MOSTLY) {
            Vector3 n = free.unit();
            Vector3 first = directions.get(0);
            return new PairFrame(n, first, n.cross(first), new boolean[] {false, true, two});
        }
        Vector3 n = normal.minus(free).unit();
        Vector3 third = two ? directions.get(0).cross(directions.get(1)) : n.anyPerpendicular();
        return new PairFrame(n, third.cross(n), third, new boolean[] {true, two, false});
    }

    void copyTo(double[] frames, int at, boolean[] flags, int flagAt) {
        Vector3[] rows = {normal, first, second};
        for (int row = 0; row < 3; row++) {
            frames[at + 3 * row] = rows[row].x();
            frames[at + 3 * row + 1] = rows[row].y();
            frames[at + 3 * row + 2] = rows[row].z();
            flags[flagAt + row] = held[row];
        }
    }
}
