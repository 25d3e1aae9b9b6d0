package org.wolff.cli.surface;

/**
 * One part within {@link PartSurfaces}.
 *
 * @param name of the part
 * @param firstVertex its first vertex
 * @param vertexCount its vertices
 * @param firstTriangle its first triangle
 * @param triangleCount its triangles
 */
public record SurfacePart(String name, int firstVertex, int vertexCount, int firstTriangle, int triangleCount) {}
