package org.wolff.solver.assembly;

/**
 * The projection F onto the unknowns of u = T w that are solved for: node by node, what supports hold and what equations
 * give is zero.
 */
public final class FreeDirections {
    private final Constraints constraints;
    private final Transformation transformation;

    FreeDirections(Constraints constraints, Transformation transformation) {
        this.constraints = constraints;
        this.transformation = transformation;
    }

    /** Returns whether all of a node is free: F is the identity there. */
    public boolean isWhole(int node) {
        if (constraints.heldIndex(node) >= 0) {
            return false;
        }
        int index = transformation.indexOf(node);
        for (int axis = 0; index >= 0 && axis < 3; axis++) {
            if (transformation.isDependent(index, axis)) {
                return false;
            }
        }
        return true;
    }

    /** v ← F v for one vector of a node, its components at {@code offset}, {@code offset + stride}, …. */
    public void project(int node, double[] v, int offset, int stride) {
        int held = constraints.heldIndex(node);
        if (held >= 0) {
            constraints.projectAt(held, v, offset, stride);
        }
        int index = transformation.indexOf(node);
        for (int axis = 0; index >= 0 && axis < 3; axis++) {
            if (transformation.isDependent(index, axis)) {
                v[offset + stride * axis] = 0;
            }
        }
    }

    /** B ← B F for a block of nine values row by row. */
    public void projectRows(int node, double[] block) {
        for (int i = 0; i < 3; i++) {
            project(node, block, 3 * i, 1);
        }
    }
}
