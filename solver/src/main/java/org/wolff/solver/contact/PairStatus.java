package org.wolff.solver.contact;

/** What a pair does. */
public enum PairStatus {
    /** Holds against any load. */
    BONDED(3),
    /** The sides are apart, or just touch without force. */
    OPEN(0),
    /** Closed; friction holds it. */
    STICK(1),
    /** Closed; slips against friction, or freely where there is none. */
    SLIP(2);

    private final int code;

    PairStatus(int code) {
        this.code = code;
    }

    /** Returns the number that stands for it in files of fields. */
    public int code() {
        return code;
    }
}
