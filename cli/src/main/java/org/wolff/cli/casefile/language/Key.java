package org.wolff.cli.casefile.language;

/**
 * A key of the language.
 *
 * @param name as written
 * @param type what its value looks like
 * @param need whether it must be there
 * @param standard what holds when it is left out; empty where it must be there or nothing holds
 * @param meaning one or two sentences
 * @param example a value, as written in a file
 */
public record Key(String name, ValueType type, Need need, String standard, String meaning, String example) {
    /** Whether a key must be there. */
    public enum Need {
        /** Must be there. */
        REQUIRED,
        /** May be left out. */
        OPTIONAL,
        /** Not in this version; refused with a word on it. */
        PLANNED
    }

    /** A key that must be there. */
    public static Key required(String name, ValueType type, String meaning, String example) {
        return new Key(name, type, Need.REQUIRED, "", meaning, example);
    }

    /** A key that may be left out. */
    public static Key optional(String name, ValueType type, String standard, String meaning, String example) {
        return new Key(name, type, Need.OPTIONAL, standard, meaning, example);
    }

    /** A key of a later version. */
    public static Key planned(String name, ValueType type, String meaning, String example) {
        return new Key(name, type, Need.PLANNED, "", meaning, example);
    }

    /** Returns true where the key is of a later version. */
    public boolean isPlanned() {
        return need == Need.PLANNED;
    }
}
