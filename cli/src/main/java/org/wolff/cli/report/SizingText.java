package org.wolff.cli.report;

import java.util.TreeMap;
import org.wolff.mesh.sizing.Sizing;

/** How fine a mesh was asked to be, in a few words. */
public final class SizingText {
    private SizingText() {}

    /** Returns such as "2 mm", or "3 mm, cortex 0.8 mm, adapted down to 0.375 mm". */
    public static String of(Sizing sizing) {
        StringBuilder text = new StringBuilder(NumberText.significant(sizing.size()) + " mm");
        new TreeMap<>(sizing.byPart())
                .forEach((part, own) -> text.append(", " + part + " " + NumberText.significant(own) + " mm"));
        if (sizing.isAdapted()) {
            text.append(", adapted down to " + NumberText.significant(sizing.smallest()) + " mm");
        }
        return text.toString();
    }
}
