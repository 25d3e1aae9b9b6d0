package org.wolff.mesh.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An exception whose cause lies with the input or the model, told as {@link Problem}s and never as a stack trace. */
public sealed interface Reported permits InputException, NoSolutionException, MemoryException {
    /** Returns what went wrong, in the order of the input; never empty. */
    List<Problem> problems();

    /** Returns all problems as one text, a blank line between two. */
    static String text(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a report needs a problem");
        }
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
    }
}
