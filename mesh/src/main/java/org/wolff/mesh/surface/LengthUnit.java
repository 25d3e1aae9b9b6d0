package org.wolff.mesh.surface;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.geometry.BoundingBox;

/** A unit in which a surface file may be written, the usual ones first. */
public enum LengthUnit {
    MILLIMETRE("mm", 1),
    METRE("m", 1000),
    CENTIMETRE("cm", 10),
    INCH("in", 25.4),
    MICROMETRE("um", 1e-3);

    /** Least diagonal of a bone or an implant in mm: a small screw. */
    public static final double LEAST_SIZE = 5;

    /** Greatest diagonal in mm: a whole skeleton. */
    public static final double GREATEST_SIZE = 2000;

    private final String symbol;
    private final double millimetres;

    LengthUnit(String symbol, double millimetres) {
        this.symbol = symbol;
        this.millimetres = millimetres;
    }

    /** Returns the symbol that a case file uses. */
    public String symbol() {
        return symbol;
    }

    /** Returns how many mm one unit is. */
    public double millimetres() {
        return millimetres;
    }

    /** Returns the unit of a symbol. */
    public static Optional<LengthUnit> of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    /** Returns true where a box written in this unit has the size of a bone or an implant. */
    public boolean isPlausible(BoundingBox box) {
        double size = box.diagonal() * millimetres;
        return size >= LEAST_SIZE && size <= GREATEST_SIZE;
    }

    /** Returns the units in which a box has the size of a bone or an implant, the usual ones first. */
    public static List<LengthUnit> plausible(BoundingBox box) {
        return Arrays.stream(values()).filter(unit -> unit.isPlausible(box)).toList();
    }

    /** Returns the most usual unit in which a box has the size of a bone or an implant; empty where none does. */
    public static Optional<LengthUnit> likely(BoundingBox box) {
        return plausible(box).stream().findFirst();
    }
}
