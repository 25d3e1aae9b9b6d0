package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.SurfaceRepair;

/**
 * What a surface file of a case holds.
 *
 * @param file as the case names it
 * @param defects what was found; has the name of the surface in the case
 * @param repair what was done
 */
public record SurfaceReport(String file, SurfaceDefects defects, SurfaceRepair repair) {
    /** Returns the name of the surface in the case. */
    public String name() {
        return defects.name();
    }

    /** Returns what was found and done, for the log. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(defects.describe().lines().toList());
        if (!repair.describe().isEmpty()) {
            lines.add(repair.describe());
        }
        return lines;
    }

    /** Returns all of it as one text, for the log. */
    public String note() {
        return "surface " + name() + " from " + file + "\n" + String.join("\n", lines());
    }
}
