package org.wolff.solver.multigrid;

import org.wolff.solver.assembly.FreeDirections;

/** The six rigid body motions of a mesh at its nodes, set to zero along held directions and where
 * equations give the displacement. */
final class RigidModes {
    private RigidModes() {}

    /**
     * Returns the modes at some nodes.
     *
     * @param xyz coordinates, {@code 3·node + axis}
     * @param nodes the nodes
     * @return {@code (3·i + axis)·6 + mode}; translations, then rotations about the centroid, scaled to a like size
     */
    static double[] at(double[] xyz, int[] nodes, FreeDirections free) {
        double[] centre = new double[3];
        for (int node : nodes) {
            for (int axis = 0; axis < 3; axis++) {
                centre[axis] += xyz[3 * node + axis] / nodes.length;
            }
        }
        double square = 0;
        for (int node : nodes) {
            for (int axis = 0; axis < 3; axis++) {
                double arm = xyz[3 * node + axis] - centre[axis];
                square += arm * arm;
            }
        }
        double scale = square > 0 ? Math.sqrt(nodes.length / square) : 1;
        double[] modes = new double[18 * nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            int node = nodes[i];
            double x = scale * (xyz[3 * node] - centre[0]);
            double y = scale * (xyz[3 * node + 1] - centre[1]);
            double z = scale * (xyz[3 * node + 2] - centre[2]);
            int at = 18 * i;
            modes[at] = 1;
            modes[at + 7] = 1;
            modes[at + 14] = 1;
            modes[at + 6 + 3] = -z;
            modes[at + 12 + 3] = y;
            modes[at + 4] = z;
            modes[at + 12 + 4] = -x;
            modes[at + 5] = -y;
            modes[at + 6 + 5] = x;
            for (int mode = 0; mode < 6; mode++) {
                free.project(node, modes, at + mode, 6);
            }
        }
        return modes;
    }
}
