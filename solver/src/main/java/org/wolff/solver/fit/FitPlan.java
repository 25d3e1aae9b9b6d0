package org.wolff.solver.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which parts are to fit which, and how closely.
 *
 * @param implants parts of the implant
 * @param bones parts of bone with their kind
 * @param screws parts among the implants whose purchase is measured
 * @param reach gaps wider than this are no interface, mm, &gt; 0
 * @param gapLimit gaps narrower than this match, mm, above 0 and at most {@code reach}
 * @param source who says so; empty where nobody does
 */
public record FitPlan(
        List<String> implants,
        Map<String, BoneKind> bones,
        List<String> screws,
        double reach,
        double gapLimit,
        Optional<String> source) {
    /** Kinds of bone. */
    public enum BoneKind {
        /** Compact. */
        CORTICAL,
        /** Spongy. */
        CANCELLOUS;

        /** Returns the word for ids. */
        String word() {
            return this == CORTICAL ? "cortical" : "cancellous";
        }
    }

    /** Copies the collections and checks the ranges. */
    public FitPlan {
        implants = List.copyOf(implants);
        bones = Collections.unmodifiableMap(new LinkedHashMap<>(bones));
        screws = List.copyOf(screws);
        if (!(gapLimit > 0 && gapLimit <= reach)) {
            throw new IllegalArgumentException("a gap limit of " + gapLimit + " mm within a reach of " + reach + " mm");
        }
    }
}
