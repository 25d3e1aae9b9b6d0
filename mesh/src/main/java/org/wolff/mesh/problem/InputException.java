package org.wolff.mesh.problem;

import java.util.List;

/** The input is wrong: exit status 2. */
public final class InputException extends RuntimeException implements Reported {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /** Stops with all problems found; there is at least one. */
    public InputException(List<Problem> problems) {
        super(Reported.text(problems));
        this.problems = List.copyOf(problems);
    }

    /** Stops with one problem. */
    public InputException(Problem problem) {
        this(List.of(problem));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
