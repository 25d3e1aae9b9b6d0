package org.wolff.cli.casefile;

/**
 * What a run writes beside {@code results.json}.
 *
 * @param vtu whether the fields of each load case are written for ParaView
 * @param report whether {@code report.html} is written, and the pictures and surface data that it is made from
 */
public record Outputs(boolean vtu, boolean report) {
    /** Returns the same without a report. */
    public Outputs withoutReport() {
        return new Outputs(vtu, false);
    }
}
