package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.surface.SharpEdges;
import org.wolff.mesh.surface.TriangleTree;

/**
 * What a triangle surface encloses: all points of its bounding box whose winding number exceeds ½. Immutable; each
 * thread keeps its last answer, because several parts of a model usually ask the same surface at the same point.
 */
public final class SurfaceRegion implements Region {
    private final String name;
    private final TriangleTree tree;
    private final SharpEdges.Knowledge edges;
    private final BoundingBox bounds;
    private final ThreadLocal<Answer> last = ThreadLocal.withInitial(Answer::new);

    private static final class Answer {
        double x = Double.NaN;
        double y;
        double z;
        double distance;
        boolean hasGradient;
        final double[] gradient = new double[3];
        final TriangleTree.Nearby nearby = new TriangleTree.Nearby();
    }

    /**
     * Takes the inside of a surface.
     *
     * @param name what the user calls the surface
     * @param tree its triangles
     */
    public SurfaceRegion(String name, TriangleTree tree) {
        this(name, tree, SharpEdges.Knowledge.NONE);
    }

    /**
     * Takes the inside of a surface.
     *
     * @param name what the user calls the surface
     * @param tree its triangles
     * @param edges whether its edges are meant
     */
    public SurfaceRegion(String name, TriangleTree tree, SharpEdges.Knowledge edges) {
        this.name = name;
        this.tree = tree;
        this.edges = edges;
        this.bounds = tree.bounds();
    }

    /** Returns what the user calls the surface. */
    public String name() {
        return name;
    }

    /** Returns whether the edges of the surface are meant. */
    public SharpEdges.Knowledge edges() {
        return edges;
    }

    /** Returns the triangles. */
    public TriangleTree tree() {
        return tree;
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        Answer answer = last.get();
        if (answer.x != x || answer.y != y || answer.z != z || gradient != null && !answer.hasGradient) {
            ask(answer, x, y, z, gradient != null);
        }
        if (gradient != null) {
            System.arraycopy(answer.gradient, 0, gradient, 0, 3);
        }
        return answer.distance;
    }

    private void ask(Answer answer, double x, double y, double z, boolean withGradient) {
        double d = tree.signedDistance(x, y, z, withGradient ? answer.gradient : null, answer.nearby);
        if (d < 0 && !bounds.contains(x, y, z)) {
            d = -d;
            for (int a = 0; withGradient && a < 3; a++) {
                answer.gradient[a] = -answer.gradient[a];
            }
        }
        answer.x = x;
        answer.y = y;
        answer.z = z;
        answer.distance = d;
        answer.hasGradient = withGradient;
    }

    @Override
    public boolean encloses(double x, double y, double z) {
        return bounds.contains(x, y, z) && tree.contains(x, y, z, last.get().nearby);
    }

    @Override
    public BoundingBox bounds() {
        return bounds;
    }

    @Override
    public boolean isExactInside() {
        return true;
    }

    @Override
    public boolean isExactOutside() {
        return true;
    }

    @Override
    public boolean isDistanceBound() {
        return tree.isClosed();
    }

    @Override
    public String toString() {
        return "surface " + name;
    }
}
