package org.wolff.mesh.problem;

import java.util.List;

/** The work would not fit in memory; said before anything is allocated: exit status 4. */
public final class MemoryException extends RuntimeException implements Reported {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /** Stops with all problems found; there is at least one. */
    public MemoryException(List<Problem> problems) {
        super(Reported.text(problems));
        this.problems = List.copyOf(problems);
    }

    /** Stops with one problem. */
    public MemoryException(Problem problem) {
        this(List.of(problem));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
