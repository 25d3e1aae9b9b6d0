package org.wolff.mesh.sizing;

import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.RegionMap;

/**
 * How fine a mesh is asked to be. Lengths are those of the long edge of the lattice, its short edges are 0.87 of it.
 *
 * @param size wanted edge length where nothing else is said, mm
 * @param byPart wanted edge length in single parts, mm; by name
 * @param smallest below this no wall, gap or curvature makes the elements, mm; feature curves close to one another or to a
 *     surface may make them half as large
 * @param growth how much the size grows by the way from a small element, 0.1 to 1
 * @param chord how far, in mm, an element may cut off a round boundary; infinite where that does not matter
 * @param crease how far, in mm, an element may cut off an edge between triangles of a surface that is kept smooth, where
 *     no mesh edge follows it; at an edge that folds back, elements are as small as that, be it less than
 *     {@code smallest}; infinite where it does not matter
 * @param layers of elements across a thin wall, and one across a gap and between two feature curves; 0 where they do not
 *     matter
 * @param closedGap gaps between parts narrower than this are closed, mm
 * @param budget most elements that may result; the mesh is coarsened to it; infinite where the size is a demand
 */
public record Sizing(
        double size,
        Map<String, Double> byPart,
        double smallest,
        double growth,
        double chord,
        double crease,
        double layers,
        double closedGap,
        double budget) {
    /** How far, in mm, an adapted mesh may cut off a round boundary where nothing is said. */
    public static final double DEFAULT_CHORD = 0.05;
    /** Layers across a thin wall of an adapted mesh where nothing is said. */
    public static final double DEFAULT_LAYERS = 2;
    /** Growth of the size where nothing is said. */
    public static final double DEFAULT_GROWTH = 0.4;
    /** Gaps closed where nothing is said, mm. */
    public static final double DEFAULT_CLOSED_GAP = 0.1;
    /** Most elements of an adapted mesh where nothing is said. */
    public static final double DEFAULT_BUDGET = 5e6;
    /** The smallest size of an adapted mesh, as a part of the size, where nothing is said. */
    public static final double DEFAULT_SMALLEST = 0.125;
    /** The smallest size where feature curves run close to something, as a part of that elsewhere. */
    private static final double AT_CURVES = 0.5;
    /** Most layers that may be asked for. */
    public static final double MOST_LAYERS = 10;
    /** Least budget that may be given. */
    public static final double LEAST_BUDGET = 1000;

    /**
     * Checks the numbers.
     *
     * @throws InputException if one is out of its range
     */
    public Sizing {
        byPart = Map.copyOf(byPart);
        length("mesh size", size);
        new TreeMap<>(byPart).forEach((part, own) -> length("mesh size of part " + part, own));
        length("smallest mesh size", smallest);
        check(growth >= 0.1 && growth <= 1, "growth of the mesh size", growth, "give a number from 0.1 to 1");
        check(chord > 0, "tolerance of curvature", chord, "give a length such as 0.05 mm");
        check(crease > 0, "tolerance of creases", crease, "give a length such as 0.1 mm");
        check(layers >= 0 && layers <= MOST_LAYERS, "number of layers", layers, "give a number up to 10, such as 2");
        check(closedGap >= 0, "width of gaps to close", closedGap, "give a length such as 0.1 mm");
        check(budget >= LEAST_BUDGET, "budget of elements", budget, "give a number such as 5e6");
    }

    private static void length(String what, double value) {
        check(
                value > 0 && value < Double.POSITIVE_INFINITY,
                what,
                value,
                "give an edge length such as 2 mm, greater than zero");
    }

    private static void check(boolean holds, String what, double value, String action) {
        if (!holds) {
            throw new InputException(Problem.of(what + " cannot be " + value, action));
        }
    }

    /** Returns one size everywhere, as a demand. */
    public static Sizing uniform(double size) {
        return new Sizing(
                size,
                Map.of(),
                size,
                DEFAULT_GROWTH,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                DEFAULT_CLOSED_GAP,
                Double.POSITIVE_INFINITY);
    }

    /** Returns a size that follows walls, gaps and curvature, with the default tolerances. */
    public static Sizing adapted(double size) {
        return new Sizing(
                size,
                Map.of(),
                DEFAULT_SMALLEST * size,
                DEFAULT_GROWTH,
                DEFAULT_CHORD,
                Double.POSITIVE_INFINITY,
                DEFAULT_LAYERS,
                DEFAULT_CLOSED_GAP,
                DEFAULT_BUDGET);
    }

    /** Returns the same with other sizes in single parts. */
    public Sizing withParts(Map<String, Double> sizes) {
        return new Sizing(size, sizes, smallest, growth, chord, crease, layers, closedGap, budget);
    }

    /** Returns the same with another tolerance of creases, mm. */
    public Sizing withCreases(double tolerance) {
        return new Sizing(size, byPart, smallest, growth, chord, tolerance, layers, closedGap, budget);
    }

    /** Returns the same with all sizes multiplied; walls, gaps and curvature ask for as much less. */
    public Sizing coarser(double factor) {
        Map<String, Double> parts = new TreeMap<>();
        byPart.forEach((part, own) -> parts.put(part, own * factor));
        return new Sizing(
                size * factor,
                parts,
                smallest * factor,
                growth,
                chord * factor * factor,
                crease * factor,
                layers / factor,
                closedGap,
                budget);
    }

    /** Returns true where walls, gaps, curvature or creases decide. */
    public boolean isAdapted() {
        return chord < Double.POSITIVE_INFINITY || crease < Double.POSITIVE_INFINITY || layers > 0;
    }

    /** Returns the wanted edge length in a part, mm. */
    public double size(String part) {
        return byPart.getOrDefault(part, size);
    }

    /** Returns the least edge length that there may be among some parts, mm. */
    public double least(RegionMap parts) {
        double least = leastOfParts(parts);
        double adapted = Math.min(crease, layers > 0 ? smallestAtCurves() : smallest);
        return isAdapted() ? Math.min(least, Math.min(adapted, size)) : least;
    }

    /** Returns below which size, mm, elements are there for feature curves and creases alone: no part or wall asks for them. */
    public double leastThatResolves(RegionMap parts) {
        return Math.min(smallest, leastOfParts(parts));
    }

    /** Returns below which size, mm, feature curves that run close to something make the elements no smaller. */
    double smallestAtCurves() {
        return AT_CURVES * smallest;
    }

    /** Returns the least edge length that is asked for by name among some parts, mm. */
    public double leastOfParts(RegionMap parts) {
        return parts.names().stream().mapToDouble(this::size).min().orElseThrow();
    }

    /**
     * Returns the side of the root cubes, mm: at most the largest size among the parts, and that of one of them times a
     * power of two, so that it is met exactly: of the one for which the mesh has least elements.
     */
    public double root(RegionMap parts) {
        return RootSize.of(this, parts);
    }

    /**
     * Returns the size, mm, that a wall or a gap asks for; infinite where it does not matter.
     *
     * @param isGap true where nothing lies between its sides
     * @param across its thickness, mm
     */
    public double ofWall(boolean isGap, double across) {
        if (layers == 0 || isGap && across < closedGap) {
            return Double.POSITIVE_INFINITY;
        }
        return across / (isGap ? LocalSize.HELD : Math.max(LocalSize.HELD, layers / LocalSize.SLACK));
    }

    /** Returns the number of layers of cells of one size before the next larger one. */
    int layersOfCells() {
        return (int) Math.max(1, Math.ceil(1 / growth - 0.5));
    }
}
