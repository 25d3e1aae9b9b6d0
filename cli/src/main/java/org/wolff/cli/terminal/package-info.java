/**
 * What wolff may assume about where it prints. In: environment, launcher's properties. Out: text in a charset that the
 * other side reads, colours where they are wanted.
 *
 * <p>The launcher tells by {@code wolff.stdout.tty}, {@code wolff.stderr.tty} and {@code wolff.columns} what each
 * stream is connected to, because Java only knows whether both are terminals. Results go to standard output, progress
 * and errors to standard error.
 *
 * <p>Rejected: jline. One redrawn line needs a carriage return and an erase code, not a terminal library.
 */
package org.wolff.cli.terminal;
