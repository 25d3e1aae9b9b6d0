package org.wolff.cli.surface;

/**
 * One part or interface within {@link PartSurfaces}.
 *
 * @param name of the part or interface
 * @param isInterface whether it is an interface, an open surface that lies on those of two parts
 * @param firstVertex its first vertex
 * @param vertexCount its vertices
 * @param firstTriangle its first triangle
 * @param triangleCount its triangles
 */
public record SurfacePart(
        String name, boolean isInterface, int firstVertex, int vertexCount, int firstTriangle, int triangleCount) {}
