package org.wolff.solver.analysis;

import java.util.Map;
import org.wolff.solver.averaging.MaterialLength;

/**
 * What is to be measured beyond that which every run measures.
 *
 * @param lengths material length by part, over which peaks are averaged
 */
public record Measures(Map<String, MaterialLength> lengths) {
    /** Nothing more. */
    public static final Measures STANDARD = new Measures(Map.of());

    /** Copies the map. */
    public Measures {
        lengths = Map.copyOf(lengths);
    }
}
