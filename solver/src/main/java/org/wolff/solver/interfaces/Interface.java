package org.wolff.solver.interfaces;

import java.util.List;
import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.Region;

/**
 * A surface between parts with a law of its own. Parts that no interface speaks of are bonded where they touch.
 *
 * <p>One that names two parts goes before one that names a part and all its neighbours; else no facet may belong to two.
 *
 * @param name as in the case file
 * @param place where the case file speaks of it
 * @param between two parts, or one that stands for itself and all its neighbours; the first is the near side
 * @param within only facets whose centroid lies in this region; everywhere when empty
 * @param law what happens there
 * @param gap gap when nothing is loaded
 * @param closeBelow gaps below this are closed, mm
 */
public record Interface(
        String name,
        Optional<Place> place,
        List<String> between,
        Optional<Region> within,
        InterfaceLaw law,
        GapField gap,
        double closeBelow) {
    /** Copies the list. */
    public Interface {
        between = List.copyOf(between);
        if (between.isEmpty() || between.size() > 2) {
            throw new IllegalArgumentException("an interface between " + between.size() + " parts");
        }
    }

    /** Returns an interface between two parts that touch when nothing is loaded. */
    public static Interface between(String name, String near, String far, InterfaceLaw law) {
        return new Interface(name, Optional.empty(), List.of(near, far), Optional.empty(), law, GapField.CLOSED, 0);
    }

    /** Returns the same with a gap. */
    public Interface with(GapField other) {
        return new Interface(name, place, between, within, law, other, closeBelow);
    }

    /** Returns the gap at a place, mm; what is below {@link #closeBelow} is zero. */
    public double gapAt(Vector3 at) {
        double value = gap.at(at);
        return value > 0 && value < closeBelow ? 0 : value;
    }

    /** Returns "cortex and segment", or "segment and its neighbours". */
    public String parts() {
        return between.size() == 1 ? between.get(0) + " and its neighbours" : between.get(0) + " and " + between.get(1);
    }

    /** Returns a problem of this interface, with its place in the case file. */
    public Problem problem(String what, String action) {
        return new Problem("interface '" + name + "': " + what, place, "", action);
    }
}
