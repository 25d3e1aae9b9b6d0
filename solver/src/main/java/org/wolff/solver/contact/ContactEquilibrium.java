package org.wolff.solver.contact;

import java.util.Optional;

/** Where a history of loads stands: what acts, what the pairs do, and what friction remembers. Immutable. */
public final class ContactEquilibrium {
    private final ContactState state;
    private final ContactActing acting;
    private final Optional<ContactStep> step;

    ContactEquilibrium(ContactState state, ContactActing acting, Optional<ContactStep> step) {
        this.state = state;
        this.acting = acting;
        this.step = step;
    }

    /** Returns the answer to the last load; empty before the first. */
    public Optional<ContactStep> step() {
        return step;
    }

    ContactState state() {
        return state;
    }

    ContactActing acting() {
        return acting;
    }
}
