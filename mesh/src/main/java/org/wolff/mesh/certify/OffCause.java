package org.wolff.mesh.certify;

/** Why an input surface is off the mesh, as far as the mesh and the labels beside the surface tell. */
public enum OffCause {
    /** A part is thinner there than the elements, with its far side opposite. */
    WALL,
    /** The space between parts, or within one, is narrower there than the elements. */
    GAP,
    /** Vertices of the mesh there were let off their boundary, to keep the elements well shaped. */
    RELEASED,
    /** No boundary of the part is within the length of an edge: the mesh lacks a piece of it. */
    MISSING,
    /** Vertices lie on the boundary, the facets between them cut off an edge, a ridge or a bend. */
    CUT
}
