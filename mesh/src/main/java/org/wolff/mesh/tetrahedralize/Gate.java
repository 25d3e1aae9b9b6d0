package org.wolff.mesh.tetrahedralize;

/** The sines of dihedral angles, and the mean ratios, at which the mesher decides. */
final class Gate {
    /** Below this a tetrahedron is spoilt. */
    static final double FLAT = 0.03;
    /** Below this every means is used, and mending a feature curve must leave the elements around this: 15.2°, 164.8°. */
    static final double REQUIRED = 0.262;
    /** Below this, 16°, vertices give sharp edges up. */
    static final double RELEASE = 0.2756;
    /** Away from sharp edges elements below this are mended as well: 18.5°. */
    static final double AWAY = 0.3173;
    /** Moving a vertex onto its boundary must leave its star at least this: 17°. */
    static final double ATTACH = 0.29;
    /** Moving a vertex onto a sharp edge must leave its star at least this: 11.5°. */
    static final double SNAP = 0.2;
    /** Stars below this are worth work: 30°. */
    static final double TARGET = 0.5;

    /** Raising mean ratios must leave the elements around a vertex at least this: 25°. */
    static final double EVEN = 0.42;
    /** Elements whose mean ratio η is below this are worth raising it. */
    static final double UNEVEN = 0.85;
    /** A mesh whose mean ratio η is above this in the mean needs none of that: 0.85 is what it must reach. */
    static final double MEAN = 0.87;

    /** Edges across a sharp edge are bisected, and vertices drawn in, where the sines left are at least this: 6°. */
    static final double SPLIT = 0.1;
    /** What is outside and worse shaped than this does not go over to a part. */
    static final double RELABEL = 0.1;

    private Gate() {}
}
