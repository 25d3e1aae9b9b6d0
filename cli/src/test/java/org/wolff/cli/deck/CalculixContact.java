package org.wolff.cli.deck;

import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.solver.analysis.DiscreteModel;

/** What CalculiX tells of contact. */
final class CalculixContact {
    private CalculixContact() {}

    /** ∫ p dA over the side on which CalculiX tells its pressures, N. */
    static double pressed(FacePairs faces, DiscreteModel model, NodeValues contact) {
        double near = 0;
        double far = 0;
        for (int f = 0; f < faces.size(); f++) {
            int at = faces.perFacet() * f;
            double area = area(model.mesh().xyz(), faces.nearNodes(), at);
            for (int i = at; i < at + 3; i++) {
                near += area / 3 * contact.valueOr(faces.nearNodes()[i] + 1, 3, 0);
                far += area / 3 * contact.valueOr(faces.farNodes()[i] + 1, 3, 0);
            }
        }
        return Math.max(near, far);
    }

    static double area(double[] xyz, int[] nodes, int at) {
        Vector3[] p = new Vector3[3];
        for (int i = 0; i < 3; i++) {
            int n = 3 * nodes[at + i];
            p[i] = new Vector3(xyz[n], xyz[n + 1], xyz[n + 2]);
        }
        return p[1].minus(p[0]).cross(p[2].minus(p[0])).norm() / 2;
    }
}
