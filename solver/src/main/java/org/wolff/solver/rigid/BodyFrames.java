package org.wolff.solver.rigid;

import java.util.Arrays;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;

/** A centre and a length for each body, in which its rigid motions are written: six numbers (t, ω·length). */
final class BodyFrames {
    private final TetMesh mesh;
    private final Bodies bodies;
    private final double[] centres;
    private final double[] lengths;
    private final int[] tetCounts;
    private final int[] bodyOfNode;

    BodyFrames(TetMesh mesh, Bodies bodies) {
        this.mesh = mesh;
        this.bodies = bodies;
        this.centres = new double[3 * bodies.count()];
        this.lengths = new double[bodies.count()];
        this.tetCounts = new int[bodies.count()];
        this.bodyOfNode = new int[mesh.nodeCount()];
        Arrays.fill(bodyOfNode, -1);
        measure();
    }

    /** Returns the first body that a node belongs to, or −1. */
    int bodyOf(int node) {
        return bodyOfNode[node];
    }

    /** Returns the number of elements of a body. */
    int tetCount(int body) {
        return tetCounts[body];
    }

    /** Returns the root mean square distance of the corners of a body from its centre, mm. */
    double length(int body) {
        return lengths[body];
    }

    /** Returns the centre of a body, mm. */
    Vector3 centre(int body) {
        return new Vector3(centres[3 * body], centres[3 * body + 1], centres[3 * body + 2]);
    }

    /** direction·u(node) as a row over (t, ω·length) of a body. */
    double[] row(int body, int node, Vector3 direction) {
        Vector3 arm = Bodies.point(mesh, node).minus(centre(body)).times(1 / lengths[body]);
        Vector3 turn = arm.cross(direction);
        return new double[] {direction.x(), direction.y(), direction.z(), turn.x(), turn.y(), turn.z()};
    }

    /** Returns a unit vector. */
    static Vector3 axis(int axis) {
        return new Vector3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
    }

    private void measure() {
        double[] corners = new double[bodies.count()];
        for (int pass = 0; pass < 2; pass++) {
            for (int tet = 0; tet < mesh.tetCount(); tet++) {
                int body = bodies.of(tet);
                tetCounts[body] += pass;
                for (int i = 0; i < mesh.order().nodes(); i++) {
                    int node = mesh.node(tet, i);
                    bodyOfNode[node] = bodyOfNode[node] < 0 ? body : bodyOfNode[node];
                }
                for (int i = 0; i < 12; i++) {
                    double x = mesh.xyz()[3 * mesh.node(tet, i / 3) + i % 3];
                    if (pass == 0) {
                        centres[3 * body + i % 3] += x;
                    } else {
                        double arm = x - centres[3 * body + i % 3];
                        lengths[body] += arm * arm;
                    }
                }
                corners[body] += 4 * (1 - pass);
            }
            for (int i = 0; pass == 0 && i < centres.length; i++) {
                centres[i] /= corners[i / 3];
            }
        }
        for (int body = 0; body < lengths.length; body++) {
            lengths[body] = Math.sqrt(lengths[body] / corners[body]);
        }
    }
}
