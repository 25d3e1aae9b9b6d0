package org.wolff.solver.finding;

import java.util.Locale;

/** What it means for the whole run when a finding does not pass. */
public enum Severity {
    /** The run does not pass. */
    ERROR,
    /** It is told, and the run may pass. */
    WARNING;

    /** Returns the word for files and messages, such as {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
