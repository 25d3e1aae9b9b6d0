package org.wolff.solver.element;

import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The isoparametric map x = Σ N(ξ) x_node of one element at the points of a rule, with the gradients in space that come
 * of it. A workspace: made once per thread, moved from element to element.
 */
public final class ElementMap {
    private final int nodes;
    private final TetQuadrature rule;
    private final double[] shapes;
    private final double[] referenceGradients;
    private final double[] coordinates;
    private final int[] nodeNumbers;
    private final double[] gradients;
    private double determinant;

    /** Tabulates the shape functions of {@code element} at the points of {@code rule}. */
    public ElementMap(TetElement element, TetQuadrature rule) {
        this.nodes = element.nodes();
        this.rule = rule;
        int points = rule.count();
        this.shapes = new double[points * nodes];
        this.referenceGradients = new double[points * 3 * nodes];
        double[] n = new double[nodes];
        double[] dn = new double[3 * nodes];
        for (int q = 0; q < points; q++) {
            double xi = rule.points()[3 * q];
            double eta = rule.points()[3 * q + 1];
            double zeta = rule.points()[3 * q + 2];
            element.shape(xi, eta, zeta, n);
            element.shapeGradients(xi, eta, zeta, dn);
            System.arraycopy(n, 0, shapes, q * nodes, nodes);
            System.arraycopy(dn, 0, referenceGradients, q * 3 * nodes, 3 * nodes);
        }
        this.coordinates = new double[3 * nodes];
        this.nodeNumbers = new int[nodes];
        this.gradients = new double[3 * nodes];
    }

    /** Moves to element {@code tet} of the mesh. */
    public void moveTo(TetMesh mesh, int tet) {
        double[] xyz = mesh.xyz();
        int[] tets = mesh.tets();
        for (int i = 0; i < nodes; i++) {
            int node = tets[tet * nodes + i];
            nodeNumbers[i] = node;
            coordinates[3 * i] = xyz[3 * node];
            coordinates[3 * i + 1] = xyz[3 * node + 1];
            coordinates[3 * i + 2] = xyz[3 * node + 2];
        }
    }

    /**
     * Computes the map at point {@code q}: {@link #gradients()} and {@link #determinant()} follow.
     *
     * @return the volume of the point in mm³, weight × det J; not positive where the element is inverted
     */
    public double at(int q) {
        int offset = q * 3 * nodes;
        double xu = 0;
        double xv = 0;
        double xw = 0;
        double yu = 0;
        double yv = 0;
        double yw = 0;
        double zu = 0;
        double zv = 0;
        double zw = 0;
        for (int i = 0; i < 3 * nodes; i += 3) {
            double u = referenceGradients[offset + i];
            double v = referenceGradients[offset + i + 1];
            double w = referenceGradients[offset + i + 2];
            double x = coordinates[i];
            double y = coordinates[i + 1];
            double z = coordinates[i + 2];
            xu += u * x;
            xv += v * x;
            xw += w * x;
            yu += u * y;
            yv += v * y;
            yw += w * y;
            zu += u * z;
            zv += v * z;
            zw += w * z;
        }
        double ux = yv * zw - yw * zv;
        double vx = yw * zu - yu * zw;
        double wx = yu * zv - yv * zu;
        determinant = xu * ux + xv * vx + xw * wx;
        double scale = 1 / determinant;
        ux *= scale;
        vx *= scale;
        wx *= scale;
        double uy = (xw * zv - xv * zw) * scale;
        double vy = (xu * zw - xw * zu) * scale;
        double wy = (xv * zu - xu * zv) * scale;
        double uz = (xv * yw - xw * yv) * scale;
        double vz = (xw * yu - xu * yw) * scale;
        double wz = (xu * yv - xv * yu) * scale;
        for (int i = 0; i < 3 * nodes; i += 3) {
            double u = referenceGradients[offset + i];
            double v = referenceGradients[offset + i + 1];
            double w = referenceGradients[offset + i + 2];
            gradients[i] = u * ux + v * vx + w * wx;
            gradients[i + 1] = u * uy + v * vy + w * wy;
            gradients[i + 2] = u * uz + v * vz + w * wz;
        }
        return determinant * rule.weights()[q];
    }

    /** Returns det J in mm³ at the last point (6 × the volume for a straight-sided element). */
    public double determinant() {
        return determinant;
    }

    /** Returns ∂N/∂(x, y, z) in 1/mm at the last point, {@code 3·local + axis}; overwritten by the next point. */
    public double[] gradients() {
        return gradients;
    }

    /** Returns the number of points of the rule. */
    public int points() {
        return rule.count();
    }

    /** Returns N of a local node at point {@code q}. */
    public double shape(int q, int local) {
        return shapes[q * nodes + local];
    }

    /** Returns the number of the mesh's node that is local node {@code local} of the present element. */
    public int node(int local) {
        return nodeNumbers[local];
    }

    /** Writes the place of point {@code q} in mm into {@code xyz}. */
    public void position(int q, double[] xyz) {
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int i = 0; i < nodes; i++) {
                sum += shapes[q * nodes + i] * coordinates[3 * i + axis];
            }
            xyz[axis] = sum;
        }
    }

    /**
     * Writes the strain at the last point into {@code strain}: xx, yy, zz, xy, yz, xz, engineering shear.
     *
     * @param u displacement of the whole mesh, {@code 3·node + axis}
     */
    public void strain(double[] u, double[] strain) {
        double xx = 0;
        double yy = 0;
        double zz = 0;
        double xy = 0;
        double yz = 0;
        double xz = 0;
        for (int i = 0; i < nodes; i++) {
            double gx = gradients[3 * i];
            double gy = gradients[3 * i + 1];
            double gz = gradients[3 * i + 2];
            int dof = 3 * nodeNumbers[i];
            double ux = u[dof];
            double uy = u[dof + 1];
            double uz = u[dof + 2];
            xx += gx * ux;
            yy += gy * uy;
            zz += gz * uz;
            xy += gy * ux + gx * uy;
            yz += gz * uy + gy * uz;
            xz += gz * ux + gx * uz;
        }
        strain[0] = xx;
        strain[1] = yy;
        strain[2] = zz;
        strain[3] = xy;
        strain[4] = yz;
        strain[5] = xz;
    }
}
