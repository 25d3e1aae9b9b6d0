package org.wolff.cli.casefile;

import java.util.List;

/**
 * What a surface file of a case holds.
 *
 * @param name of the surface in the case
 * @param file as the case names it
 * @param lines what was found and done, for the log
 */
public record SurfaceReport(String name, String file, List<String> lines) {
    /** Copies the list. */
    public SurfaceReport {
        lines = List.copyOf(lines);
    }
}
