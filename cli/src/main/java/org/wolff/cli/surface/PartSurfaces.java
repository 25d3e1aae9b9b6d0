package org.wolff.cli.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.RegionNodes;

/**
 * The closed boundary of each part of a mesh as triangles, normals outward, and the surfaces of interfaces after them. Each
 * vertex has a point at which fields are asked for: first the points of {@link RegionNodes}, then the vertices of the
 * interfaces in their order. Immutable; the arrays belong to it.
 *
 * @param points where fields of parts are given
 * @param interfaces their surfaces
 * @param parts one for each region, in order, then one for each interface
 * @param vertices the point at each vertex
 * @param triangles vertices, {@code 3·triangle + corner}
 */
public record PartSurfaces(
        RegionNodes points,
        List<InterfaceSurface> interfaces,
        List<SurfacePart> parts,
        int[] vertices,
        int[] triangles) {
    /** Facets of ten-node elements become four triangles while there are at most this many in the end. */
    public static final int MOST_FINE = 200_000;

    private static final int[][] WHOLE = {{0, 1, 2}};

    /** Corners 0…2 and the mid nodes 3…5 on the sides 01, 12, 20. */
    private static final int[][] QUARTERS = {{0, 3, 5}, {3, 1, 4}, {5, 4, 2}, {3, 4, 5}};

    /**
     * Finds the boundaries of the parts.
     *
     * @param faces of the mesh of the points
     */
    public static PartSurfaces of(RegionNodes points, FaceAdjacency faces, List<InterfaceSurface> interfaces) {
        TetMesh mesh = points.mesh();
        int[] count = new int[mesh.regionNames().size()];
        int facets = 0;
        for (int side = 0; side < faces.sides(); side++) {
            if (isBoundary(mesh, faces, side)) {
                count[mesh.region()[side >> 2]]++;
                facets++;
            }
        }
        int[][] pattern = mesh.order() == ElementOrder.TET10 && 4 * facets <= MOST_FINE ? QUARTERS : WHOLE;
        int[][] sides = new int[count.length][];
        for (int region = 0; region < sides.length; region++) {
            sides[region] = new int[count[region]];
        }
        Arrays.fill(count, 0);
        for (int side = 0; side < faces.sides(); side++) {
            if (isBoundary(mesh, faces, side)) {
                int region = mesh.region()[side >> 2];
                sides[region][count[region]++] = side;
            }
        }
        return collect(points, sides, pattern, facets).with(interfaces);
    }

    private static boolean isBoundary(TetMesh mesh, FaceAdjacency faces, int side) {
        int across = faces.across(side);
        return across < 0 || mesh.region()[across >> 2] != mesh.region()[side >> 2];
    }

    private static PartSurfaces collect(RegionNodes points, int[][] sides, int[][] pattern, int facets) {
        int[] vertexOf = new int[points.count()];
        Arrays.fill(vertexOf, -1);
        int[] vertices = new int[Math.min(points.count(), 6 * facets)];
        int[] triangles = new int[3 * pattern.length * facets];
        List<SurfacePart> parts = new ArrayList<>();
        int v = 0;
        int t = 0;
        for (int region = 0; region < sides.length; region++) {
            int firstVertex = v;
            int firstTriangle = t / 3;
            for (int i : SpaceCurve.order(centroids(points.mesh(), sides[region]))) {
                int[] six = facetPoints(points, sides[region][i], pattern.length > 1);
                for (int[] corners : pattern) {
                    for (int corner : corners) {
                        int point = six[corner];
                        if (vertexOf[point] < 0) {
                            vertexOf[point] = v;
                            vertices[v++] = point;
                        }
                        triangles[t++] = vertexOf[point];
                    }
                }
            }
            parts.add(new SurfacePart(
                    points.mesh().regionNames().get(region),
                    false,
                    firstVertex,
                    v - firstVertex,
                    firstTriangle,
                    t / 3 - firstTriangle));
        }
        return new PartSurfaces(points, List.of(), List.copyOf(parts), Arrays.copyOf(vertices, v), triangles);
    }

    private PartSurfaces with(List<InterfaceSurface> more) {
        int v = vertices.length;
        int t = triangles.length;
        int addedVertices =
                more.stream().mapToInt(InterfaceSurface::vertexCount).sum();
        int addedCorners = more.stream().mapToInt(one -> one.triangles().length).sum();
        int[] allVertices = Arrays.copyOf(vertices, v + addedVertices);
        int[] allTriangles = Arrays.copyOf(triangles, t + addedCorners);
        List<SurfacePart> all = new ArrayList<>(parts);
        int point = points.count();
        for (InterfaceSurface one : more) {
            all.add(new SurfacePart(one.name(), true, v, one.vertexCount(), t / 3, one.triangles().length / 3));
            for (int corner : one.triangles()) {
                allTriangles[t++] = v + corner;
            }
            for (int i = 0; i < one.vertexCount(); i++) {
                allVertices[v++] = point++;
            }
        }
        return new PartSurfaces(points, List.copyOf(more), List.copyOf(all), allVertices, allTriangles);
    }

    private static double[] centroids(TetMesh mesh, int[] sides) {
        double[] centroids = new double[3 * sides.length];
        for (int i = 0; i < sides.length; i++) {
            for (int corner = 0; corner < 3; corner++) {
                int node = mesh.node(sides[i] >> 2, TetMesh.faceCorner(sides[i] & 3, corner));
                for (int axis = 0; axis < 3; axis++) {
                    centroids[3 * i + axis] += mesh.xyz()[3 * node + axis] / 3;
                }
            }
        }
        return centroids;
    }

    private static int[] facetPoints(RegionNodes points, int side, boolean withMids) {
        int first = points.mesh().order().nodes() * (side >> 2);
        int[] six = new int[6];
        for (int i = 0; i < 3; i++) {
            six[i] = points.connectivity()[first + TetMesh.faceCorner(side & 3, i)];
            six[3 + i] = withMids ? points.connectivity()[first + TetMesh.faceMid(side & 3, i)] : -1;
        }
        return six;
    }

    /** Returns a coordinate of a vertex, mm. */
    public double coordinate(int vertex, int axis) {
        int point = vertices[vertex];
        if (point < points.count()) {
            return points.mesh().xyz()[3 * points.node()[point] + axis];
        }
        int at = point - points.count();
        for (InterfaceSurface one : interfaces) {
            if (at < one.vertexCount()) {
                return one.xyz()[3 * at + axis];
            }
            at -= one.vertexCount();
        }
        throw new IndexOutOfBoundsException(vertex);
    }
}
