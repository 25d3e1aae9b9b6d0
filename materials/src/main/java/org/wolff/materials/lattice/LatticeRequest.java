package org.wolff.materials.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.StrutCell;

/**
 * A lattice by the numbers that a designer has, some of which decide the others.
 *
 * @param cell one of {@link #cells}
 * @param strut diameter of the struts, mm; empty where not stated
 * @param size edge of the cubic unit cell, mm; empty where not stated
 * @param pore between struts, mm, in place of the size; empty where not stated
 * @param meaning of the pore
 * @param porosity of a wall, or in place of the strut beside a pore; empty where not stated
 */
public record LatticeRequest(
        String cell,
        OptionalDouble strut,
        OptionalDouble size,
        OptionalDouble pore,
        PoreMeaning meaning,
        OptionalDouble porosity) {
    private static final List<String> STRUTS = List.of("cubic", "diamond", "octet", "rhombic-dodecahedron");
    private static final List<String> SURFACES = List.of("gyroid", "schwarz-p", "schwarz-d");
    private static final String DODECAHEDRON = "rhombic-dodecahedron";

    /** Returns the cells that are known. */
    public static List<String> cells() {
        List<String> all = new ArrayList<>(STRUTS);
        all.addAll(SURFACES);
        return List.copyOf(all);
    }

    /**
     * Returns the lattice.
     *
     * @throws IllegalArgumentException if the numbers are too few, contradict each other, or leave nothing open
     */
    public LatticeDesign design() {
        if (porosity.isPresent() && !(porosity.getAsDouble() > 0 && porosity.getAsDouble() < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a porosity of %.4g %%: a porosity lies between 0 and 100 %%",
                    100 * porosity.getAsDouble()));
        }
        if (STRUTS.contains(cell)) {
            return struts();
        }
        if (SURFACES.contains(cell)) {
            return sheet();
        }
        throw new IllegalArgumentException("unknown cell '" + cell + "'"
                + Spelling.nearest(cell, cells())
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; known are " + String.join(", ", cells())));
    }

    private LatticeDesign struts() {
        if (size.isPresent() == pore.isPresent()) {
            throw new IllegalArgumentException(
                    "give the size of the cell, or the pore between its struts, and not both");
        }
        if (pore.isPresent() && !cell.equals(DODECAHEDRON)) {
            throw new IllegalArgumentException("a pore goes with " + DODECAHEDRON + "; give the size of " + cell);
        }
        if (porosity.isPresent() && (strut.isPresent() || pore.isEmpty())) {
            throw new IllegalArgumentException(
                    "a porosity goes with a pore in place of the strut: strut and cell decide the porosity");
        }
        if (strut.isEmpty() && porosity.isEmpty()) {
            throw new IllegalArgumentException("give the diameter of the struts, such as 0.35 mm");
        }
        if (pore.isEmpty()) {
            return LatticeDesign.struts(kind(), size.getAsDouble(), strut.getAsDouble());
        }
        double thick = strut.isPresent()
                ? strut.getAsDouble()
                : RhombicDodecahedron.strut(porosity.getAsDouble(), pore.getAsDouble(), meaning);
        double length = RhombicDodecahedron.strutLength(thick, pore.getAsDouble(), meaning);
        return LatticeDesign.struts(kind(), RhombicDodecahedron.cell(length), thick);
    }

    private LatticeDesign sheet() {
        if (strut.isPresent() || pore.isPresent()) {
            throw new IllegalArgumentException(
                    cell + " has walls, no struts: give the size of its cell and its porosity");
        }
        if (size.isEmpty() || porosity.isEmpty()) {
            throw new IllegalArgumentException(
                    "give the size of the cell and the porosity, such as 2 mm and 70 %, for " + cell);
        }
        MinimalSurface surface =
                switch (cell) {
                    case "gyroid" -> MinimalSurface.GYROID;
                    case "schwarz-p" -> MinimalSurface.PRIMITIVE;
                    default -> MinimalSurface.DIAMOND;
                };
        return LatticeDesign.sheet(surface, size.getAsDouble(), 1 - porosity.getAsDouble());
    }

    private StrutCell kind() {
        return StrutCell.valueOf(cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
