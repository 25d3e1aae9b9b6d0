package org.wolff.solver.boundary;

import java.util.List;

/**
 * Which facets of the outer surface of some parts a support or load acts on: those that meet all conditions.
 *
 * @param parts names of the parts; empty means all
 * @param conditions all must hold; at least one
 * @param minShare least share (0…1) of the parts' outer surface that the set should catch
 * @param maxShare greatest share (0…1)
 */
public record FacetSelection(List<String> parts, List<FacetCondition> conditions, double minShare, double maxShare) {
    /** A set beyond half of the parts' surface is hardly meant, unless the case says so. */
    public static final double DEFAULT_MAX_SHARE = 0.5;

    /** Checks that there is a condition. */
    public FacetSelection {
        parts = List.copyOf(parts);
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("no condition: the whole surface of " + parts);
        }
    }
}
