package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why no verdict may rest on a load case: what it says of itself, and that it loads nothing. */
final class LoadCaveats {
    private LoadCaveats() {}

    /** Returns the reasons by name of the load case; sound ones have no entry. */
    static Map<String, List<String>> of(List<Step> steps) {
        Map<String, List<String>> caveats = new LinkedHashMap<>();
        for (Step step : steps) {
            List<String> own = new ArrayList<>(step.loadCase().caveat().stream().toList());
            boolean loaded = false;
            for (double force : step.forces()) {
                loaded |= force != 0;
            }
            if (!loaded) {
                own.add("load case '" + step.loadCase().name() + "' has no magnitude: no force acts");
            }
            if (!own.isEmpty()) {
                caveats.put(step.loadCase().name(), own);
            }
        }
        return caveats;
    }
}
