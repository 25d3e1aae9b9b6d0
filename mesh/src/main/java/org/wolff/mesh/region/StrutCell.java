package org.wolff.mesh.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/** Cubic unit cells of strut lattices: straight struts of equal length between nodes. */
public enum StrutCell {
    /** Three struts along the edges of the cell. */
    CUBIC(1, 3),

    /** Sixteen struts of length √3/4, four at each node: the bonds of diamond. */
    DIAMOND(Math.sqrt(3) / 4, 16),

    /** Twenty-four struts of length √2/2, twelve at each node: octahedra and tetrahedra (Deshpande et al. 2001). */
    OCTET(Math.sqrt(0.5), 24),

    /**
     * Thirty-two struts of length √3/4, the edges of rhombic dodecahedra that fill space: nodes with eight struts and,
     * twice as many, with four.
     */
    RHOMBIC_DODECAHEDRON(Math.sqrt(3) / 4, 32);

    private static final double[] CENTRES = {0, 0, 0, 0.5, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0.5};

    private final double strutLength;
    private final int strutCount;

    StrutCell(double strutLength, int strutCount) {
        this.strutLength = strutLength;
        this.strutCount = strutCount;
    }

    /** Returns the length of a strut between the centres of its nodes, in a cell of edge 1. */
    public double strutLength() {
        return strutLength;
    }

    /** Returns how many struts a cell has, those on its faces counted in part. */
    public int strutCount() {
        return strutCount;
    }

    /**
     * Returns the struts, round and with round ends, repeated without end.
     *
     * @param origin where a cell begins, mm
     * @param size edge of the cell, mm
     * @param diameter of the struts, mm
     * @throws IllegalArgumentException if the size or the diameter is not greater than zero, or the struts are as thick
     *     as they are long
     */
    public Region struts(Vector3 origin, double size, double diameter) {
        Checks.finite("origin", origin);
        Checks.positive("size", size);
        Checks.positive("strut", diameter);
        if (diameter >= strutLength * size) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "struts of %.4g mm are as thick as they are long (%.4g mm between nodes): they overlap, and nothing"
                            + " is left open; make them thinner or the cell greater",
                    diameter,
                    strutLength * size));
        }
        Vector3 first = this == RHOMBIC_DODECAHEDRON ? new Vector3(0.5, 0, 0) : Vector3.ZERO;
        List<Region> struts = new ArrayList<>();
        for (int c = 0; c < (this == CUBIC ? 3 : CENTRES.length); c += 3) {
            Vector3 node = first.plus(new Vector3(CENTRES[c], CENTRES[c + 1], CENTRES[c + 2]));
            Vector3 from = origin.plus(node.times(size));
            for (Vector3 bond : bonds()) {
                struts.add(new Capsule(from, from.plus(bond.times(size)), diameter / 2));
            }
        }
        Vector3 end = origin.plus(new Vector3(size, size, size));
        return new Repeated(struts, new BoundingBox(origin.x(), origin.y(), origin.z(), end.x(), end.y(), end.z()));
    }

    /** Returns the ways along the struts from every node that repeats at the face centres, in parts of the cell. */
    private List<Vector3> bonds() {
        List<Vector3> bonds = new ArrayList<>();
        switch (this) {
            case CUBIC -> {
                bonds.add(new Vector3(1, 0, 0));
                bonds.add(new Vector3(0, 1, 0));
                bonds.add(new Vector3(0, 0, 1));
            }
            case OCTET -> {
                for (double s : new double[] {0.5, -0.5}) {
                    bonds.add(new Vector3(0.5, s, 0));
                    bonds.add(new Vector3(0.5, 0, s));
                    bonds.add(new Vector3(0, 0.5, s));
                }
            }
            default -> {
                for (int c = 0; c < 8; c++) {
                    Vector3 way = new Vector3((c & 1) - 0.5, (c >> 1 & 1) - 0.5, (c >> 2) - 0.5);
                    if (this == RHOMBIC_DODECAHEDRON || way.x() * way.y() * way.z() > 0) {
                        bonds.add(way.times(0.5));
                    }
                }
            }
        }
        return bonds;
    }
}
