package org.wolff.mesh.tetrahedralize;

/** The sines of dihedral angles at which the mesher decides. */
final class Gate {
    /** Below this a tetrahedron is spoilt. */
    static final double FLAT = 0.03;
    /** Every element has at least this: 10°. */
    static final double REQUIRED = 0.17365;
    /** Moving a vertex onto its boundary must leave its star at least this: 17°. */
    static final double ATTACH = 0.29;
    /** Stars below this are worth work: 30°. */
    static final double TARGET = 0.5;

    private Gate() {}
}
