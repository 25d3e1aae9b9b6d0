package org.wolff.validation.phantom;

import org.wolff.mesh.surface.TriangleSurface;

/** A bone made by formula. Every call gives the same bits. */
public interface Phantom {
    /** Returns where its file lies under the folder of cases, such as {@code tibia-segment/tibia.stl}. */
    String file();

    /** Returns the closed surface in mm, triangles counter-clockwise seen from outside. */
    TriangleSurface surface();
}
