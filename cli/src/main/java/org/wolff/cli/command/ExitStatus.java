package org.wolff.cli.command;

/** What the process tells its caller; the same for every command. */
public final class ExitStatus {
    /** The work is done and every finding passed, but for those of severity warning. */
    public static final int DONE = 0;

    /** The work is done, but a finding of severity error failed or is not assessable. */
    public static final int FINDINGS = 1;

    /** The command line or a file that it names is wrong. */
    public static final int BAD_INPUT = 2;

    /** The model is read but has no solution, or none was found. */
    public static final int NO_SOLUTION = 3;

    /** The work does not fit in memory. */
    public static final int NO_MEMORY = 4;

    /** A fault of wolff. */
    public static final int INTERNAL_ERROR = 70;

    /** Ended by Ctrl-C (the JVM sets it; SIGTERM gives 143). */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
