/**
 * The commands. In: arguments. Out: an {@link org.wolff.cli.command.ExitStatus}. A command reads, calls the analysis,
 * hands the result to {@code cli.report}, and holds no numerics.
 *
 * <p>Every way to fail ends in {@link org.wolff.cli.command.Failure}, which decides status and words; a stack trace
 * goes to a file, never to the terminal. Ctrl-C is left to the JVM (status 130); a shutdown hook of
 * {@code cli.report.ResultDirectory} removes what is half written.
 *
 * <p>Rejected: a signal handler of our own ({@code sun.misc.Signal} is not part of Java); static access to the steps of
 * the analysis (tests put others in place through {@link org.wolff.cli.command.Pipeline}).
 */
package org.wolff.cli.command;
