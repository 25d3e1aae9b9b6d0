package org.wolff.mesh.certify;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetrahedralize.LostLayer;

/**
 * A place where the exposed input surface and the boundary that stands for it are farther apart than
 * {@link Certificate#offLimit}. Samples that are neighbours are one place.
 *
 * @param surface which input surface
 * @param cause of the worst of it
 * @param part what is too thin; {@code "outside"} for a gap; empty where nothing is
 * @param between one of the labels at its sides, or at the sides of the surface where nothing is too thin
 * @param and the other
 * @param at where the distance is greatest, mm
 * @param distance the greatest, mm; infinite where the part has no element
 * @param area of the input surface that is farther off than the limit, mm²; 0 where the mesh alone is off
 * @param thinnest of the wall or gap, mm; NaN where there is none
 * @param thickest of the wall or gap, mm; NaN where there is none
 * @param bounds a box that holds all samples, mm
 */
public record OffPlace(
        String surface,
        OffCause cause,
        String part,
        String between,
        String and,
        Vector3 at,
        double distance,
        double area,
        double thinnest,
        double thickest,
        BoundingBox bounds) {
    /** Returns the greatest length over which the surface is off, mm. */
    public double extent() {
        return bounds.diagonal();
    }

    /** Returns true where a wall or a gap is too thin for the elements. */
    public boolean isThin() {
        return cause == OffCause.WALL || cause == OffCause.GAP;
    }

    /** Returns what it is, in words. */
    public String reason() {
        String sides = between.equals(and) ? "within " + between : "between " + between + " and " + and;
        return switch (cause) {
            case WALL -> "part " + part + " " + sides + " is " + thickness() + " thick, thinner than the elements";
            case GAP -> "the gap " + sides + " is " + thickness() + " wide, narrower than the elements";
            case RELEASED -> "vertices were let off the boundary " + sides + " to keep the elements well shaped";
            case MISSING -> "the mesh has no boundary " + sides + " within an element";
            case CUT -> "facets cut off an edge or a bend of the boundary " + sides;
        };
    }

    private String thickness() {
        return LostLayer.range(thinnest, thickest);
    }

    /** Returns a line for reports. */
    public String text() {
        String off = distance < Double.POSITIVE_INFINITY
                ? String.format(Locale.ROOT, "is off by up to %.2g mm", distance)
                : "has nothing in the mesh";
        return String.format(
                Locale.ROOT,
                "%s %s over %.2g mm around %.4g, %.4g, %.4g mm: %s",
                surface,
                off,
                extent(),
                at.x(),
                at.y(),
                at.z(),
                reason());
    }
}
