package org.wolff.validation.convergence;

/** Which components of displacement the exact solution prescribes at a node. */
@FunctionalInterface
public interface Held {
    /** Returns true where component {@code axis} is prescribed at a boundary or inner node at (x, y, z), mm. */
    boolean at(double x, double y, double z, int axis);
}
