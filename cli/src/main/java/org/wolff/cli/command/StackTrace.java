package org.wolff.cli.command;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The text of a stack trace, for log and crash files. */
final class StackTrace {
    private StackTrace() {}

    /** Returns the exception, its frames, and the same of its causes and suppressed exceptions. */
    static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        append(thrown, "", text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void append(Throwable thrown, String lead, StringBuilder text, Set<Throwable> seen) {
        text.append(lead).append(thrown).append('\n');
        if (!seen.add(thrown)) {
            return;
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("    at ").append(frame).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            append(suppressed, "suppressed: ", text, seen);
        }
        if (thrown.getCause() != null) {
            append(thrown.getCause(), "caused by: ", text, seen);
        }
    }
}
