package org.wolff.materials.library;

/** A word that names no material. */
public final class NoMaterialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    NoMaterialException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Returns what to write instead; may be empty. */
    public String hint() {
        return hint;
    }
}
