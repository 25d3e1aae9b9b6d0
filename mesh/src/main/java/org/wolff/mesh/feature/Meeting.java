package org.wolff.mesh.feature;

/** A line where pieces of boundary may meet, and how to look at it. Mutable, for one thread. */
interface Meeting {
    /** Moves a point onto the line; false where the line is not near. */
    boolean project(double[] point);

    /** Returns the directions of the half planes at a point of the line, see {@link Around#half}. */
    double[] halves(double[] point);

    /** Looks around a point of the line, at a distance in mm. */
    Around around(double[] point, double ring);
}
