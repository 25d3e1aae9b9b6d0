package org.wolff.materials.lattice;

import java.util.List;
import org.wolff.materials.catalogue.Material;

/**
 * A lattice that a part is made of, and how it was made, before it is homogenised.
 *
 * @param design the geometry
 * @param metal what its struts or walls are made of
 * @param elements across a strut or a wall, in the mesh of the unit cell
 * @param stiffness what the moduli of the perfect cell are multiplied by: printing, films
 * @param mass what its density is multiplied by
 * @param sources who says so, for each factor; no verdict may rest on moduli whose factor has none
 * @param sound whether every factor has a source
 * @param notes what a reader must know
 */
public record StatedLattice(
        LatticeDesign design,
        Material metal,
        double elements,
        double stiffness,
        double mass,
        List<String> sources,
        boolean sound,
        List<String> notes) {
    /** Copies the lists and checks the ranges. */
    public StatedLattice {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        if (!(elements >= 1) || !(stiffness > 0) || !(mass > 0)) {
            throw new IllegalArgumentException(
                    elements + " elements across a strut, stiffness times " + stiffness + ", mass times " + mass);
        }
    }

    /** A lattice as drawn. */
    public StatedLattice(LatticeDesign design, Material metal, double elements) {
        this(design, metal, elements, 1, 1, List.of(), true, List.of());
    }
}
