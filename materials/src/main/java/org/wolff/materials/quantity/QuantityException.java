package org.wolff.materials.quantity;

/** A text is not the quantity that was expected. */
public final class QuantityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String hint;

    /** Says what is wrong, and what to write instead. */
    public QuantityException(String what, String hint) {
        super(what);
        this.hint = hint;
    }

    /** Returns what to write instead; may be empty. */
    public String hint() {
        return hint;
    }
}
