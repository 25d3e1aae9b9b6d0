package org.wolff.mesh.problem;

import java.util.List;

/** The model is read, but has no solution or none was found: exit status 3. */
public final class NoSolutionException extends RuntimeException implements Reported {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /** Stops with all problems found; there is at least one. */
    public NoSolutionException(List<Problem> problems) {
        super(Reported.text(problems));
        this.problems = List.copyOf(problems);
    }

    /** Stops with one problem. */
    public NoSolutionException(Problem problem) {
        this(List.of(problem));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
