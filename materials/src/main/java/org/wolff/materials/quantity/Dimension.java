package org.wolff.materials.quantity;

import java.util.List;
import java.util.Optional;

/** What a number measures. Each constant knows wolff's own unit for it and the units that people write. */
@SuppressWarnings("ImmutableEnumChecker") // records of ints and unmodifiable lists are immutable
public enum Dimension {
    /** A plain number or a share. */
    RATIO("a plain number or percentage", "1", 0, 0, 0, 0, "%"),
    /** A length; wolff's unit is mm. */
    LENGTH("a length", "mm", 1, 0, 0, 0, "mm", "cm", "m", "um", "in"),
    /** An area. */
    AREA("an area", "mm2", 2, 0, 0, 0, "mm2", "cm2", "m2"),
    /** A volume. */
    VOLUME("a volume", "mm3", 3, 0, 0, 0, "mm3", "cm3", "m3"),
    /** A plane angle; wolff's unit is the radian. */
    ANGLE("an angle", "rad", 0, 0, 0, 1, "deg", "rad"),
    /** A time. */
    TIME("a time", "s", 0, 0, 1, 0, "s", "ms"),
    /** A mass; wolff's unit is the tonne. */
    MASS("a mass", "t", 0, 1, 0, 0, "kg", "g", "t"),
    /** A force; wolff's unit is the newton. */
    FORCE("a force", "N", 1, 1, -2, 0, "N", "kN", "MN", "%BW"),
    /** A moment or an energy; wolff's unit is N·mm. */
    MOMENT("a moment", "N*mm", 2, 1, -2, 0, "N*m", "N*mm", "kN*m", "%BW*m"),
    /** A pressure, stress or modulus; wolff's unit is MPa. */
    PRESSURE("a pressure or stress", "MPa", -1, 1, -2, 0, "MPa", "GPa", "kPa", "Pa", "N/mm2"),
    /** A density; wolff's unit is t/mm³. */
    DENSITY("a density", "t/mm3", -3, 1, 0, 0, "g/cm3", "kg/m3", "t/mm3"),
    /** An acceleration; wolff's unit is mm/s². */
    ACCELERATION("an acceleration", "mm/s2", 1, 0, -2, 0, "m/s2", "mm/s2"),
    /** A spring's stiffness; wolff's unit is N/mm. */
    STIFFNESS("a stiffness", "N/mm", 0, 1, -2, 0, "N/mm", "kN/mm", "kN/m", "N/m"),
    /** A stiffness per area, as of an elastic bed; wolff's unit is N/mm³. */
    BED_STIFFNESS("a stiffness per area", "N/mm3", -2, 1, -2, 0, "N/mm3", "MPa/mm"),
    /** An energy per mass, such as a stimulus of bone; 1 J/g is 1e9 N·mm/t. */
    SPECIFIC_ENERGY("an energy per mass", "N*mm/t", 2, 0, -2, 0, "N*m/g", "N*mm/t");

    private final String noun;
    private final String ownUnit;
    private final Powers powers;
    private final List<String> units;

    Dimension(String noun, String ownUnit, int length, int mass, int time, int angle, String... units) {
        this.noun = noun;
        this.ownUnit = ownUnit;
        this.powers = new Powers(length, mass, time, angle);
        this.units = List.of(units);
    }

    /** Returns the words for messages, with the article: {@code "a length"}. */
    public String noun() {
        return noun;
    }

    /** Returns wolff's unit, in which values are kept inside. */
    public String ownUnit() {
        return ownUnit;
    }

    /** Returns the units that documents and editors offer; products and powers of others are read too. */
    public List<String> units() {
        return units;
    }

    /** Returns the dimension whose own unit this is, such as that of {@code "MPa"}. */
    public static Optional<Dimension> ofUnit(String unit) {
        for (Dimension dimension : values()) {
            if (dimension.ownUnit.equals(unit)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    Powers powers() {
        return powers;
    }

    static Optional<Dimension> of(Powers powers) {
        for (Dimension dimension : values()) {
            if (dimension.powers.equals(powers)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
