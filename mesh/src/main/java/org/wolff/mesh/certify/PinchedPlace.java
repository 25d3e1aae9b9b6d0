package org.wolff.mesh.certify;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * A place where a part of the mesh meets itself in edges or vertices only. Those that are neighbours are one place.
 *
 * @param part whose elements they are
 * @param edges edges of its boundary with four facets of it, or more
 * @param vertices other vertices whose elements of the part do not hang together by faces
 * @param length of the edges, mm
 * @param at the middle of one of the edges, or one of the vertices where there is none, mm
 * @param bounds a box that holds all of them, mm
 */
public record PinchedPlace(String part, int edges, int vertices, double length, Vector3 at, BoundingBox bounds) {
    /** Returns the greatest length over which the part is pinched, mm. */
    public double extent() {
        return bounds.diagonal();
    }

    /** Returns what it means, where it comes from and what to do. */
    public static String reason() {
        return "the part hangs together there like a hinge, by an edge or a vertex of elements without a face between"
                + " them: no force passes as it would in the solid; a wall or a gap is thinner than the elements; give it"
                + " smaller elements there ('mesh: by-part', 'layers' or 'smallest')";
    }

    /** Returns a line for reports. */
    public String text() {
        String edge = edges == 0 ? "" : number(edges, "edge", "edges");
        String vertex = vertices == 0 ? "" : number(vertices, "vertex", "vertices");
        return String.format(
                Locale.ROOT,
                "part %s meets itself in %s%s%s only, over %.2g mm around %.4g, %.4g, %.4g mm",
                part,
                edge,
                edges > 0 && vertices > 0 ? " and " : "",
                vertex,
                extent(),
                at.x(),
                at.y(),
                at.z());
    }

    private static String number(int n, String one, String more) {
        return n + " " + (n == 1 ? one : more);
    }
}
