package org.wolff.mesh.tetrahedralize;

/** The sines of dihedral angles at which the mesher decides. */
final class Gate {
    /** Below this a tetrahedron is spoilt. */
    static final double FLAT = 0.03;
    /** Below this every means is used; the mesh promises 10°, this is 11.5°. */
    static final double REQUIRED = 0.2;
    /** Below this, 16°, vertices give sharp edges up. */
    static final double RELEASE = 0.2756;
    /** Moving a vertex onto its boundary must leave its star at least this: 17°. */
    static final double ATTACH = 0.29;
    /** Moving a vertex onto a sharp edge must leave its star at least this: 16°. */
    static final double SNAP = 0.2756;
    /** Stars below this are worth work: 30°. */
    static final double TARGET = 0.5;

    private Gate() {}
}
