package org.wolff.cli.deck;

/**
 * A deck of one C3D4 with corners at the origin and at 1 mm on each axis, E = 1000 MPa, ν = 0.3, held so that node 4 can
 * stretch it along z and shear it along x: under a force F there u_z = 6 F/E, u_x = 6 F/G, and node 2 moves −ν u_z.
 */
final class OneTet {
    static final double E = 1000;
    static final double NU = 0.3;
    static final double G = E / (2 * (1 + NU));

    static final String NODES = "*NODE, NSET=NALL\n1, 0, 0, 0\n2, 1., 0, 0\n3, 0, 1.0, 0\n4, 0, 0, 1e0\n";
    static final String ELEMENT = "*ELEMENT, TYPE=C3D4, ELSET=E\n1, 1, 2, 3, 4\n";
    static final String MATERIAL = "*MATERIAL, NAME=M\n*ELASTIC\n1000, 0.3\n*DENSITY\n1e-3\n";
    static final String SECTION = "*SOLID SECTION, ELSET=E, MATERIAL=M\n";
    static final String BOUNDARY = "*BOUNDARY\n1, 1, 3\n2, 2, 3\n3, 3\n";
    static final String MODEL = NODES + ELEMENT + MATERIAL + SECTION + BOUNDARY;

    private OneTet() {}

    /** Returns a step with these cards. */
    static String step(String cards) {
        return "*STEP\n*STATIC\n" + cards + "*END STEP\n";
    }
}
