package org.wolff.cli.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.RegionNodes;

/**
 * The elements of each part as walks from face to face. A step takes the element across one face of the last: the vertex
 * opposite that face is replaced by one other. Where all elements around are taken, a walk starts anew with four vertices.
 * Mid nodes are left out. Immutable; the arrays belong to it.
 *
 * @param points where fields are given
 * @param parts one for each region, in order
 * @param vertices the point at each vertex, in the order in which the walks meet them
 * @param steps for each element which of the last one's vertices is replaced, 0 to 3, or {@value #START} for a new walk
 * @param named how far back from the newest vertex those lie that steps name, one or four a step; 0 is a new one
 */
record PartVolumes(RegionNodes points, List<Part> parts, int[] vertices, int[] steps, int[] named) {
    /** A step that starts a walk. */
    static final int START = 4;

    /**
     * The elements of a part.
     *
     * @param name of the part
     * @param firstVertex its first vertex
     * @param vertexCount its vertices
     * @param firstTet its first element
     * @param tetCount its elements
     */
    record Part(String name, int firstVertex, int vertexCount, int firstTet, int tetCount) {}

    /**
     * Walks through all parts of a mesh.
     *
     * @param faces of the mesh of the points
     */
    static PartVolumes of(RegionNodes points, FaceAdjacency faces) {
        return new Walker(points, faces).walk();
    }

    /** Returns a coordinate of a vertex, mm. */
    double coordinate(int vertex, int axis) {
        return points.mesh().xyz()[3 * points.node()[vertices[vertex]] + axis];
    }

    /** Walks; the same mesh gives the same walks. */
    private static final class Walker {
        private final RegionNodes points;
        private final TetMesh mesh;
        private final FaceAdjacency faces;
        private final int[] rank;
        private final int[] vertexOf;
        private final int[] vertices;
        private final int[] steps;
        private final int[] named;
        private final boolean[] taken;
        private final int[] last = new int[4];
        private int vertexCount;
        private int stepCount;
        private int namedCount;

        Walker(RegionNodes points, FaceAdjacency faces) {
            this.points = points;
            this.mesh = points.mesh();
            this.faces = faces;
            this.rank = new int[mesh.tetCount()];
            this.vertexOf = new int[points.count()];
            Arrays.fill(vertexOf, -1);
            this.vertices = new int[points.count()];
            this.steps = new int[mesh.tetCount()];
            this.named = new int[4 * mesh.tetCount()];
            this.taken = new boolean[mesh.tetCount()];
        }

        PartVolumes walk() {
            int[] order = SpaceCurve.order(centroids());
            for (int i = 0; i < order.length; i++) {
                rank[order[i]] = i;
            }
            List<Part> parts = new ArrayList<>();
            for (int region = 0; region < mesh.regionNames().size(); region++) {
                int firstVertex = vertexCount;
                int firstTet = stepCount;
                for (int tet : order) {
                    if (mesh.region()[tet] == region && !taken[tet]) {
                        walkFrom(tet);
                    }
                }
                parts.add(new Part(
                        mesh.regionNames().get(region),
                        firstVertex,
                        vertexCount - firstVertex,
                        firstTet,
                        stepCount - firstTet));
            }
            return new PartVolumes(
                    points,
                    List.copyOf(parts),
                    Arrays.copyOf(vertices, vertexCount),
                    steps,
                    Arrays.copyOf(named, namedCount));
        }

        private void walkFrom(int start) {
            steps[stepCount++] = START;
            for (int i = 0; i < 4; i++) {
                last[i] = name(point(start, i));
            }
            taken[start] = true;
            int tet = start;
            while (tet >= 0) {
                int side = next(tet);
                tet = side < 0 ? -1 : faces.across(side) >> 2;
                if (tet >= 0) {
                    step(point(side >> 2, side & 3), tet);
                }
            }
        }

        /** Face i lies opposite corner i, which is what is replaced. */
        private void step(int replaced, int tet) {
            taken[tet] = true;
            int slot = 0;
            while (last[slot] != replaced) {
                slot++;
            }
            int other = 0;
            while (contains(point(tet, other), slot)) {
                other++;
            }
            steps[stepCount++] = slot;
            last[slot] = name(point(tet, other));
        }

        private boolean contains(int point, int except) {
            for (int i = 0; i < 4; i++) {
                if (i != except && last[i] == point) {
                    return true;
                }
            }
            return false;
        }

        /** Returns the side to the first of the elements around along the curve that is not taken yet. */
        private int next(int tet) {
            int best = -1;
            int least = Integer.MAX_VALUE;
            for (int face = 0; face < 4; face++) {
                int across = faces.across(4 * tet + face);
                int other = across >> 2;
                if (across >= 0 && !taken[other] && mesh.region()[other] == mesh.region()[tet] && rank[other] < least) {
                    least = rank[other];
                    best = 4 * tet + face;
                }
            }
            return best;
        }

        private int point(int tet, int corner) {
            return points.connectivity()[mesh.order().nodes() * tet + corner];
        }

        private int name(int point) {
            if (vertexOf[point] < 0) {
                vertices[vertexCount] = point;
                vertexOf[point] = vertexCount++;
                named[namedCount++] = 0;
            } else {
                named[namedCount++] = vertexCount - vertexOf[point];
            }
            return point;
        }

        private double[] centroids() {
            double[] centroids = new double[3 * mesh.tetCount()];
            for (int tet = 0; tet < mesh.tetCount(); tet++) {
                for (int corner = 0; corner < 4; corner++) {
                    for (int axis = 0; axis < 3; axis++) {
                        centroids[3 * tet + axis] += mesh.xyz()[3 * mesh.node(tet, corner) + axis] / 4;
                    }
                }
            }
            return centroids;
        }
    }
}
