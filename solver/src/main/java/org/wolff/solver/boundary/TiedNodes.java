package org.wolff.solver.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.FacetElement;

/**
 * Nodes that move with facets: u = Σ N u_k over the nodes of the nearest facet, N its shape functions at the nearest
 * point. Two meshes that meet along a surface without sharing nodes are joined so.
 *
 * @param ties in the order of the nodes
 * @param untied nodes too far from the facets, with their distance
 * @param largestGap distance of the farthest tied node from its facet, mm
 * @param tolerance that was applied to the distance at right angles to the facet, mm
 */
public record TiedNodes(List<Tie> ties, List<Tie> untied, double largestGap, double tolerance) {
    /** Default tolerance over the mean length of the sides of the facets, as in CalculiX. */
    private static final double OF_SIZE = 0.025;

    private static final double NO_WEIGHT = 1e-13;
    private static final int MOST_STEPS = 20;

    /**
     * A node and what it moves with.
     *
     * @param node the mesh's number
     * @param masters nodes of the facet
     * @param weights of these nodes; their sum is one
     * @param gap distance, mm
     */
    public record Tie(int node, int[] masters, double[] weights, double gap) {}

    /** Copies the lists. */
    public TiedNodes {
        ties = List.copyOf(ties);
        untied = List.copyOf(untied);
    }

    /**
     * Ties nodes to facets. Nodes of the facets themselves are passed over.
     *
     * @param facets at least one
     * @param asked largest distance at right angles to the facet, mm; 0 for 2.5 % of the facets' mean side. Along the
     *     facet a node may always lie that much beyond its edge
     */
    public static TiedNodes of(TetMesh mesh, int[] nodes, FacetSet facets, double asked) {
        return new Search(mesh, facets).tie(nodes, asked);
    }

    private static final class Search {
        private final TetMesh mesh;
        private final FacetElement element;
        private final int perFacet;
        private final int[] numbers;
        private final double[] spheres;
        private final boolean[] isMaster;
        private final double defaultTolerance;
        private final double[] values;
        private final double[] slopes;

        Search(TetMesh mesh, FacetSet facets) {
            this.mesh = mesh;
            this.element = new FacetElement(mesh.order());
            this.perFacet = element.nodes();
            this.numbers = new int[perFacet * facets.size()];
            this.spheres = new double[4 * facets.size()];
            this.isMaster = new boolean[mesh.nodeCount()];
            this.values = new double[perFacet];
            this.slopes = new double[2 * perFacet];
            int[] own = new int[perFacet];
            double sides = 0;
            for (int f = 0; f < facets.size(); f++) {
                element.nodesOf(mesh, facets.tets()[f], facets.faces()[f], own);
                System.arraycopy(own, 0, numbers, perFacet * f, perFacet);
                Vector3 centre = Vector3.ZERO;
                for (int i = 0; i < 3; i++) {
                    centre = centre.plus(point(own[i]).times(1.0 / 3));
                    sides += point(own[i]).minus(point(own[(i + 1) % 3])).norm();
                }
                double radius = 0;
                for (int node : own) {
                    isMaster[node] = true;
                    radius = Math.max(radius, point(node).minus(centre).norm());
                }
                spheres[4 * f] = centre.x();
                spheres[4 * f + 1] = centre.y();
                spheres[4 * f + 2] = centre.z();
                spheres[4 * f + 3] = 1.2 * radius;
            }
            this.defaultTolerance = OF_SIZE * sides / (3 * facets.size());
        }

        private Vector3 point(int node) {
            return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
        }

        TiedNodes tie(int[] nodes, double asked) {
            double tolerance = asked > 1e-10 ? asked : defaultTolerance;
            List<Tie> ties = new ArrayList<>();
            List<Tie> untied = new ArrayList<>();
            double largest = 0;
            for (int node : nodes) {
                if (isMaster[node]) {
                    continue;
                }
                Foot nearest = nearest(point(node));
                int[] masters = new int[perFacet];
                double[] weights = new double[perFacet];
                element.at(nearest.xi, nearest.eta, values, slopes);
                int count = 0;
                for (int i = 0; i < perFacet; i++) {
                    if (Math.abs(values[i]) > NO_WEIGHT) {
                        masters[count] = numbers[perFacet * nearest.facet + i];
                        weights[count++] = values[i];
                    }
                }
                Tie tie = new Tie(node, Arrays.copyOf(masters, count), Arrays.copyOf(weights, count), nearest.distance);
                if (nearest.across <= tolerance && nearest.along <= defaultTolerance) {
                    ties.add(tie);
                    largest = Math.max(largest, nearest.distance);
                } else {
                    untied.add(tie);
                }
            }
            return new TiedNodes(ties, untied, largest, tolerance);
        }

        /** The nearest point of a facet; across and along are the parts of the distance against its normal. */
        private record Foot(int facet, double xi, double eta, double distance, double across, double along) {}

        private Foot nearest(Vector3 p) {
            Foot best = new Foot(-1, 0, 0, Double.POSITIVE_INFINITY, 0, 0);
            for (int f = 0; f < spheres.length / 4; f++) {
                double dx = p.x() - spheres[4 * f];
                double dy = p.y() - spheres[4 * f + 1];
                double dz = p.z() - spheres[4 * f + 2];
                double reach = best.distance + spheres[4 * f + 3];
                if (dx * dx + dy * dy + dz * dz < reach * reach) {
                    Foot foot = foot(f, p);
                    best = foot.distance < best.distance ? foot : best;
                }
            }
            return best;
        }

        /** Steps of Gauss and Newton on the facet, each to the nearest point of the triangle that is tangent there. */
        private Foot foot(int facet, Vector3 p) {
            double[] at = {1.0 / 3, 1.0 / 3};
            for (int step = 0; step < MOST_STEPS; step++) {
                Vector3[] here = frame(facet, at);
                double[] next = inTriangle(here[1], here[2], p.minus(here[0]), at);
                double moved = Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1]);
                at = next;
                if (moved < 1e-12) {
                    break;
                }
            }
            Vector3[] frame = frame(facet, at);
            Vector3 rest = p.minus(frame[0]);
            Vector3 normal = frame[1].cross(frame[2]).unit();
            double across = Math.abs(rest.dot(normal));
            double along = rest.minus(normal.times(rest.dot(normal))).norm();
            return new Foot(facet, at[0], at[1], rest.norm(), across, along);
        }

        /** The point of the facet and its two tangents. */
        private Vector3[] frame(int facet, double[] at) {
            element.at(at[0], at[1], values, slopes);
            Vector3[] frame = {Vector3.ZERO, Vector3.ZERO, Vector3.ZERO};
            for (int i = 0; i < perFacet; i++) {
                Vector3 x = point(numbers[perFacet * facet + i]);
                frame[0] = frame[0].plus(x.times(values[i]));
                frame[1] = frame[1].plus(x.times(slopes[2 * i]));
                frame[2] = frame[2].plus(x.times(slopes[2 * i + 1]));
            }
            return frame;
        }

        /** The (ξ, η) of the reference triangle whose image under the tangents is nearest. */
        private static double[] inTriangle(Vector3 a, Vector3 b, Vector3 rest, double[] from) {
            double aa = a.dot(a);
            double ab = a.dot(b);
            double bb = b.dot(b);
            double ra = rest.dot(a) + aa * from[0] + ab * from[1];
            double rb = rest.dot(b) + ab * from[0] + bb * from[1];
            double determinant = aa * bb - ab * ab;
            double xi = (ra * bb - rb * ab) / determinant;
            double eta = (rb * aa - ra * ab) / determinant;
            if (xi >= 0 && eta >= 0 && xi + eta <= 1) {
                return new double[] {xi, eta};
            }
            double onA = clamp(ra / aa);
            double onB = clamp(rb / bb);
            double onC = clamp((rb - ra + aa - ab) / (aa + bb - 2 * ab));
            double[][] choices = {{onA, 0}, {0, onB}, {1 - onC, onC}};
            double[] best = choices[0];
            double least = Double.POSITIVE_INFINITY;
            for (double[] c : choices) {
                double square =
                        c[0] * c[0] * aa + 2 * c[0] * c[1] * ab + c[1] * c[1] * bb - 2 * (c[0] * ra + c[1] * rb);
                if (square < least) {
                    least = square;
                    best = c;
                }
            }
            return best;
        }

        private static double clamp(double t) {
            return Math.max(0, Math.min(1, t));
        }
    }
}
