package org.wolff.mesh.problem;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it
 * @param line line, from 1; 0 when it is the whole file
 * @param column column, from 1; 0 when it is the whole line
 */
public record Place(String file, int line, int column) {
    /** Returns the place "somewhere in {@code file}". */
    public static Place in(String file) {
        return new Place(file, 0, 0);
    }

    /** Returns {@code file:line:column} without the parts that are unknown. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
