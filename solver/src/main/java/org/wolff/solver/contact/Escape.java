package org.wolff.solver.contact;

import java.util.Locale;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.rigid.RigidFit;

/**
 * How a part gets away from what it touches.
 *
 * @param piece that moves, of {@link Pieces}
 * @param part names of the parts that move as one, in words
 * @param interfaceName an interface along which it moves
 * @param place of its pair that has moved farthest, mm
 * @param motion from the start of the load on
 * @param rest force on it that nothing balances, N
 * @param moment of that about the centre of the part, N mm
 * @param touch what its interfaces press and rub it with, root of the sum of squares over pairs, N
 * @param firmTouch the largest that was, N
 * @param kind slips away or comes loose
 */
record Escape(
        int piece,
        String part,
        String interfaceName,
        Vector3 place,
        RigidFit motion,
        Vector3 rest,
        Vector3 moment,
        double touch,
        double firmTouch,
        Kind kind) {
    /** Ways to get away. */
    enum Kind {
        /** A force moves it on and on. */
        RUNS_AWAY,
        /** It moves until nothing touches it any more, and no load brings it back. */
        COMES_LOOSE
    }

    /** Below this, over the larger of the two, a motion or a force is left out of the words. */
    private static final double SMALL = 1e-3;

    /** Returns the part and where it is, in words. */
    String who() {
        return "part " + part + " at " + text(motion.centre()) + " mm";
    }

    /** Returns the direction of the motion in words. */
    String direction() {
        double turn = motion.turn().norm();
        double shift = motion.shift().norm();
        double reach = turn * place.minus(motion.centre()).norm();
        String along = shift > SMALL * reach ? "along " + text(motion.shift().unit()) : "";
        String about = reach > SMALL * shift
                ? "turning about the axis " + text(motion.turn().unit()) + " through " + text(motion.centre()) + " mm"
                : "";
        return along.isEmpty() || about.isEmpty() ? along + about : along + ", " + about;
    }

    /** Returns how far it has moved, in words. */
    String way() {
        double degrees = Math.toDegrees(motion.turn().norm());
        String shift = String.format(Locale.ROOT, "%.2g mm", motion.shift().norm());
        return degrees < 0.01 ? shift : shift + String.format(Locale.ROOT, " and %.2g degrees", degrees);
    }

    /** Returns what nothing balances, in words. */
    String unbalanced() {
        double length = place.minus(motion.centre()).norm();
        String force = String.format(Locale.ROOT, "%.3g N along %s", rest.norm(), text(rest.unit()));
        String turning = String.format(Locale.ROOT, "%.3g N mm about %s", moment.norm(), text(moment.unit()));
        if (moment.norm() <= SMALL * length * rest.norm()) {
            return force;
        }
        return length * rest.norm() <= SMALL * moment.norm() ? turning : force + " with " + turning;
    }

    /** A place or direction to three figures. */
    static String text(Vector3 v) {
        return String.format(Locale.ROOT, "(%.3g, %.3g, %.3g)", clean(v.x()), clean(v.y()), clean(v.z()));
    }

    private static double clean(double x) {
        return Math.abs(x) < 5e-4 ? 0 : x;
    }
}
