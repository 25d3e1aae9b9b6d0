package org.wolff.mesh.region;

import org.wolff.mesh.geometry.Vector3;

/** What every primitive asks of its parameters. */
final class Checks {
    private Checks() {}

    static void finite(String name, Vector3 v) {
        if (!(Double.isFinite(v.x()) && Double.isFinite(v.y()) && Double.isFinite(v.z()))) {
            throw new IllegalArgumentException(name + " is not finite: " + v);
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be greater than zero, is " + value + " mm");
        }
    }

    static void apart(Vector3 from, Vector3 to) {
        finite("from", from);
        finite("to", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to are the same point: " + from);
        }
    }
}
