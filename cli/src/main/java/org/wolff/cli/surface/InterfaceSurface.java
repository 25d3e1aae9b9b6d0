package org.wolff.cli.surface;

/**
 * The surface of an interface for pictures.
 *
 * @param name of the interface
 * @param xyz mm, {@code 3·vertex + axis}
 * @param triangles vertices, {@code 3·triangle + corner}
 */
public record InterfaceSurface(String name, double[] xyz, int[] triangles) {
    /** Returns the number of vertices. */
    public int vertexCount() {
        return xyz.length / 3;
    }
}
