package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.Arrays;
import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.validation.closedform.PressFit;
import org.wolff.validation.grid.Grids;

/**
 * A quarter of a bar of radius 7.5 mm pressed into a ring of 25 mm with 0.05 mm interference, over 25 mm, and perhaps
 * pushed out again.
 *
 * @param mesh cut between bar (region 0) and ring (region 1)
 * @param pairs around the bar
 * @param nu Poisson's ratio of both
 * @param loads supports of each load
 */
record PressFitModel(TetMesh mesh, ContactPairs pairs, double nu, List<Constraints> loads) {
    static final double LENGTH = 25;
    static final String SOURCE =
            "S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, 3rd ed., McGraw-Hill 1970, art. 28";

    private static final double INTERFERENCE = 0.05;

    /** The fit alone: both parts free to lengthen. */
    static PressFitModel fit(ElementOrder order, int n, double nu, double coefficient) {
        return of(order, n, nu, coefficient, Double.NaN);
    }

    /** The ring stands on its end, and the other end of the bar is moved by each of these, mm, in turn. */
    static PressFitModel push(ElementOrder order, int n, double nu, double coefficient, double... moves) {
        return of(order, n, nu, coefficient, moves);
    }

    private static PressFitModel of(ElementOrder order, int n, double nu, double coefficient, double... moves) {
        SplitMesh split = Touching.cut(Grids.barInRing(order, 7.5, 25, LENGTH, n, n, 2 * n));
        TetMesh mesh = split.mesh();
        List<Constraints> loads =
                Arrays.stream(moves).mapToObj(move -> held(mesh, move)).toList();
        ContactInterface around = ContactInterface.of("fit", split.interfaces().get(0), Friction.coulomb(coefficient))
                .withGap(place -> -INTERFERENCE)
                .withNormals((place, normal) -> new Vector3(place.x(), place.y(), 0).unit());
        return new PressFitModel(mesh, ContactPairs.of(materials(mesh, nu), List.of(around), loads.get(0)), nu, loads);
    }

    private static Constraints held(TetMesh mesh, double move) {
        boolean free = Double.isNaN(move);
        return Touching.held(mesh, (node, at, region, builder) -> {
            if (is(at.x(), 0)) {
                builder.hold(node, Touching.X, 0, "x");
            }
            if (is(at.y(), 0)) {
                builder.hold(node, Touching.Y, 0, "y");
            }
            if (is(at.z(), 0) && (region == 1 || free)) {
                builder.hold(node, Touching.Z, 0, "z");
            }
            if (is(at.z(), LENGTH) && region == 0 && !free) {
                builder.hold(node, Touching.Z, -move, "push");
            }
        });
    }

    private static MaterialAssignment materials(TetMesh mesh, double nu) {
        return Touching.materials(mesh, 1280, nu, 500, nu);
    }

    /** Lamé's answer. */
    static PressFit exact(double nu) {
        return new PressFit(7.5, 25, INTERFERENCE, new IsotropicMaterial(1280, nu), new IsotropicMaterial(500, nu));
    }

    List<ContactStep> solve() {
        double[] none = new double[3 * mesh.nodeCount()];
        return Touching.solve(
                materials(mesh, nu),
                pairs,
                1e-9,
                loads.stream().map(held -> new ContactLoad("fit", none, held)).toList());
    }

    /** The area of the interface of this mesh, mm². */
    double area() {
        double sum = 0;
        for (double area : pairs.areas()) {
            sum += area;
        }
        return sum;
    }

    /** The mean pressure, MPa. */
    double meanPressure(ContactStep step) {
        return Touching.normalForce(pairs, step) / area();
    }
}
