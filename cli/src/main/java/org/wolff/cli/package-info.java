/**
 * The program that a person or a pipeline starts. In: command line and case file. Out: files, text and an exit status.
 * Everything that needs a file system, a terminal or a clock to be told lives here; the numerics know none of them.
 */
package org.wolff.cli;
