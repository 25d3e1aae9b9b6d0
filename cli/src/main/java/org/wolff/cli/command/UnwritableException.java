package org.wolff.cli.command;

import java.io.IOException;

/** A result cannot be written where the user wants it. */
final class UnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Tells what could not be written, why, and what to do. */
    UnwritableException(String what, IOException why) {
        super("cannot write " + what + ": " + why + "\n  → choose another place with -o, or make room", why);
    }
}
