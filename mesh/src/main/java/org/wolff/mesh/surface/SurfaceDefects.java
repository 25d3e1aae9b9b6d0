package org.wolff.mesh.surface;

import java.util.Locale;
import java.util.OptionalInt;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * What is wrong with a surface, counted; no count is fatal by itself. Vertices with equal coordinates count as one.
 *
 * @param name of the surface
 * @param triangles all of them
 * @param vertices those that triangles use, after equal ones are joined
 * @param bounds in mm
 * @param signedVolume in mm³, negative inside out
 * @param components pieces that hang together by edges
 * @param openEdges edges with one triangle
 * @param openLoops chains of open edges: holes
 * @param nonManifoldEdges edges with three triangles or more
 * @param inconsistentEdges edges whose two triangles are wound against each other
 * @param flippedTriangles triangles to turn over so that neighbours agree
 * @param duplicateTriangles triangles on the same three vertices as an earlier one
 * @param degenerateTriangles triangles without area
 * @param notFinite triangles with a coordinate that is no number
 * @param pinchedVertices vertices where more than one fan of triangles meets
 * @param selfIntersections pairs of triangles that share no vertex and cross
 * @param selfIntersectionsComplete false where the search stopped early, so that there may be more pairs
 * @param eulerNumber vertices − edges + triangles
 */
public record SurfaceDefects(
        String name,
        int triangles,
        int vertices,
        BoundingBox bounds,
        double signedVolume,
        int components,
        int openEdges,
        int openLoops,
        int nonManifoldEdges,
        int inconsistentEdges,
        int flippedTriangles,
        int duplicateTriangles,
        int degenerateTriangles,
        int notFinite,
        int pinchedVertices,
        int selfIntersections,
        boolean selfIntersectionsComplete,
        int eulerNumber) {
    /** Counts the defects of a surface; n log n in the number of triangles. */
    public static SurfaceDefects of(TriangleSurface surface) {
        return new SurfaceInspection(surface).defects();
    }

    /** Returns true where every edge has two triangles. */
    public boolean isClosed() {
        return openEdges == 0 && nonManifoldEdges == 0;
    }

    /** Returns the handles of all components together, where the surface is closed and no vertex is pinched. */
    public OptionalInt genus() {
        return isClosed() && pinchedVertices == 0 ? OptionalInt.of(components - eulerNumber / 2) : OptionalInt.empty();
    }

    /** Returns true where nothing was found. */
    public boolean isClean() {
        return isClosed()
                && inconsistentEdges == 0
                && duplicateTriangles == 0
                && degenerateTriangles == 0
                && notFinite == 0
                && pinchedVertices == 0
                && selfIntersections == 0
                && signedVolume > 0;
    }

    /** Returns the facts and the defects that were found, a line each. */
    public String describe() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %d triangles, %d vertices, %s, %.4g × %.4g × %.4g mm, %s %.4g cm³",
                name,
                triangles,
                vertices,
                components == 1 ? "one piece" : components + " pieces",
                Math.max(0, bounds.maxX() - bounds.minX()),
                Math.max(0, bounds.maxY() - bounds.minY()),
                Math.max(0, bounds.maxZ() - bounds.minZ()),
                isClosed() ? "closed, volume" : "not closed, volume about",
                signedVolume / 1000));
        genus().ifPresent(genus -> text.append(", genus ").append(genus));
        if (signedVolume < 0) {
            text.append("\n  inside out");
        }
        line(text, openEdges, "open edges, in " + openLoops + (openLoops == 1 ? " hole" : " holes"));
        line(text, nonManifoldEdges, "edges with more than two triangles");
        line(text, inconsistentEdges, "edges between triangles wound against each other");
        line(text, flippedTriangles, "triangles to turn over");
        line(text, duplicateTriangles, "duplicate triangles");
        line(text, degenerateTriangles, "triangles without area");
        line(text, notFinite, "triangles with a coordinate that is no number");
        line(text, pinchedVertices, "pinched vertices");
        line(
                text,
                selfIntersections,
                selfIntersectionsComplete
                        ? "pairs of crossing triangles"
                        : "pairs of crossing triangles so far; the search stopped early");
        if (isClean()) {
            text.append("\n  no defects");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(String.format(Locale.ROOT, "%n%8d ", count).replace(System.lineSeparator(), "\n"))
                    .append(what);
        }
    }

    /** Returns {@link #describe()}. */
    @Override
    public String toString() {
        return describe();
    }
}
