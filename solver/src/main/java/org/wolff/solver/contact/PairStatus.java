package org.wolff.solver.contact;

/** What a pair does; files number them in this order, from 0. */
public enum PairStatus {
    /** Holds against any load. */
    BONDED,
    /** The sides are apart, or just touch without force. */
    OPEN,
    /** Closed; friction holds it. */
    STICK,
    /** Closed; slips against friction, or freely where there is none. */
    SLIP
}
