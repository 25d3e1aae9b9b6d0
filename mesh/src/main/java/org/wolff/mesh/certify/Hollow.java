package org.wolff.mesh.certify;

import java.util.List;
import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * A pocket of the outside that the parts of the mesh enclose together: no way leads out of it through faces.
 *
 * @param parts that bound it, in their order
 * @param inInput true where an input surface has this cavity; false where it has not, or none of its pieces is the cavity
 * @param volume mm³
 * @param at its centroid, mm
 * @param bounds a box that holds it, mm
 */
public record Hollow(List<String> parts, boolean inInput, double volume, Vector3 at, BoundingBox bounds) {
    /** Copies the list. */
    public Hollow {
        parts = List.copyOf(parts);
    }

    /** Returns its greatest length, the diagonal of its box, mm. */
    public double extent() {
        return bounds.diagonal();
    }

    /** Returns what it means, where it comes from and what to do. */
    public static String reason() {
        return "the mesh closes off a pocket of the outside; where the model has no such cavity, a gap that leads out"
                + " of it is thinner than the elements; give it smaller elements there ('mesh: by-part', 'layers' or"
                + " 'smallest')";
    }

    /** Returns a line for reports. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s %s a pocket of %.2g mm³, %.2g mm across, around %.4g, %.4g, %.4g mm%s",
                String.join(", ", parts),
                parts.size() == 1 ? "encloses" : "enclose",
                volume,
                extent(),
                at.x(),
                at.y(),
                at.z(),
                inInput ? ", a cavity of the input" : "");
    }
}
