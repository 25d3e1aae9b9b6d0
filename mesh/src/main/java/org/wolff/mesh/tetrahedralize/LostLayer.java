package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A wall or a gap that the mesh does not hold, because it is thinner than the elements.
 *
 * @param part what is lost; {@code "outside"} for a gap that is closed
 * @param between what lies on one side
 * @param and what lies on the other
 * @param x a place in it, mm
 * @param y a place in it, mm
 * @param z a place in it, mm
 * @param thinnest mm
 * @param thickest mm
 * @param extent the greatest length over which it is lost, mm
 */
public record LostLayer(
        String part,
        String between,
        String and,
        double x,
        double y,
        double z,
        double thinnest,
        double thickest,
        double extent) {
    private static final int NAMED = 5;

    /** Returns true where it is a gap between parts. */
    public boolean isGap() {
        return part.equals("outside");
    }

    /** Returns a line for each of the longest, and one for the rest. */
    static List<String> texts(List<LostLayer> lost) {
        List<String> texts = new ArrayList<>();
        lost.stream().limit(NAMED).forEach(layer -> texts.add(layer.text()));
        if (lost.size() > NAMED) {
            texts.add(lost.size() - NAMED + " more such places");
        }
        return texts;
    }

    /** Returns a line for reports. */
    public String text() {
        String thickness = thickest < 1.05 * thinnest
                ? String.format(Locale.ROOT, "%.2g mm", thickest)
                : String.format(Locale.ROOT, "%.2g to %.2g mm", thinnest, thickest);
        String place = String.format(Locale.ROOT, "over %.2g mm around %.4g, %.4g, %.4g mm", extent, x, y, z);
        String sides = between.equals(and) ? "within " + between : "between " + between + " and " + and;
        return isGap()
                ? "the gap " + sides + " is closed where it is " + thickness + " wide, " + place
                : "part " + part + " is lost " + sides + " where it is " + thickness + " thick, " + place;
    }
}
