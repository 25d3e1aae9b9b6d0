package org.wolff.solver.finding;

import java.util.Locale;

/** What a judgement can come to. */
public enum Verdict {
    /** Within the limit. */
    PASS,
    /** Beyond the limit. */
    FAIL,
    /** Something that the judgement needs is missing or unverified. */
    NOT_ASSESSABLE;

    /** Returns the word for files and messages, such as {@code not-assessable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
