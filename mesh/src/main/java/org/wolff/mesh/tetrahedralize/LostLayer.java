package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;

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
 * @param bounds a box that holds the places where it is lost, mm
 * @param area of input surfaces there that are farther off the mesh than a limit, mm²; 0 before that is measured
 * @param distance the greatest distance of these, mm; 0 where there are none
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
        double extent,
        BoundingBox bounds,
        double area,
        double distance) {
    private static final int NAMED = 5;

    /** Returns true where it is a gap between parts. */
    public boolean isGap() {
        return part.equals("outside");
    }

    /** Returns the same with input surfaces there that are off the mesh, mm² and mm, beside those it has. */
    public LostLayer with(double moreArea, double farthest) {
        return new LostLayer(
                part,
                between,
                and,
                x,
                y,
                z,
                thinnest,
                thickest,
                extent,
                bounds,
                area + moreArea,
                Math.max(distance, farthest));
    }

    /** Returns a line for each of the longest, and one for the rest. */
    public static List<String> texts(List<LostLayer> lost) {
        List<String> texts = new ArrayList<>();
        lost.stream().limit(NAMED).forEach(layer -> texts.add(layer.text()));
        if (lost.size() > NAMED) {
            texts.add(lost.size() - NAMED + " more such places");
        }
        return texts;
    }

    /** Returns a line for reports. */
    public String text() {
        String thickness = range(thinnest, thickest);
        String place = String.format(Locale.ROOT, "over %.2g mm around %.4g, %.4g, %.4g mm", extent, x, y, z);
        String sides = between.equals(and) ? "within " + between : "between " + between + " and " + and;
        return isGap()
                ? "the gap " + sides + " is closed where it is " + thickness + " wide, " + place
                : "part " + part + " is lost " + sides + " where it is " + thickness + " thick, " + place;
    }

    /** Returns the words for a range of thickness, mm. */
    public static String range(double thinnest, double thickest) {
        return thickest < 1.05 * thinnest
                ? String.format(Locale.ROOT, "%.2g mm", thickest)
                : String.format(Locale.ROOT, "%.2g to %.2g mm", thinnest, thickest);
    }
}
