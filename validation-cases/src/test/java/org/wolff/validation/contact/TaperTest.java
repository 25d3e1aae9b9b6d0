package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.validation.grid.Block;
import org.wolff.validation.grid.BlockMesh;

/**
 * A conical sleeve of metal pressed into bone, its wall 20 degrees from its axis and nothing on top: friction keeps it in
 * its seat from μ = tan 20° = 0.364 on, wherever and however hard the bone presses, and below that it is pressed out.
 */
class TaperTest {
    private static final double ANGLE = Math.toRadians(20);
    private static final double LENGTH = 8;
    private static final double OUTER = 15;
    private static final double INTERFERENCE = 0.02;
    private static final int AROUND = 24;

    @ParameterizedTest
    @EnumSource
    void frictionHoldsItFromTheAngleOfTheWallOn(ElementOrder order) {
        Seat seat = seat(order, 1.03 * Math.tan(ANGLE));
        ContactStep fit = seat.press();
        assertTrue(fit.energy().error() < 1e-8, "energy " + fit.energy());
        double normal = 0;
        double up = 0;
        for (int p = 0; p < seat.pairs().size(); p++) {
            normal += fit.force()[3 * p];
            for (int c = 0; c < 3; c++) {
                up += fit.force()[3 * p + c] * seat.pairs().axis(p, c).z();
            }
        }
        assertTrue(normal > 1000, "presses with " + normal);
        assertEquals(0, up, 1e-6 * normal, "nothing else acts on the sleeve");
    }

    @Test
    void isPressedOutBelowIt() {
        Seat seat = seat(ElementOrder.TET4, 0.97 * Math.tan(ANGLE));
        String told = assertThrows(NoSolutionException.class, seat::press).getMessage();
        assertTrue(told.matches("(?s)load 'fit' leaves part 'sleeve' at \\(.* mm loose: .*"), told);
        assertTrue(told.contains("out of interface 'seat'"), told);
        Matcher way = Pattern.compile("'seat', ([0-9.e-]+) mm along \\(0.00, 0.00, 1.00\\), until nothing touches it")
                .matcher(told);
        assertTrue(way.find(), told);
        double out = INTERFERENCE / Math.sin(ANGLE);
        assertEquals(out, Double.parseDouble(way.group(1)), 0.01 * out, told);
    }

    private record Seat(MaterialAssignment materials, ContactPairs pairs, Constraints held) {
        ContactStep press() {
            ContactLoad fit =
                    new ContactLoad("fit", new double[3 * materials.mesh().nodeCount()], held);
            return Touching.solve(materials, pairs, 1e-8, List.of(fit)).get(0);
        }
    }

    private static Seat seat(ElementOrder order, double friction) {
        Block block = new Block(3, AROUND, 6, (u, v, w, p) -> {
            double seat = radius(LENGTH * w);
            double cell = 3 * u;
            double r = cell < 1 ? seat - 2 + 2 * cell : seat + (OUTER - seat) * (cell - 1) / 2;
            p[0] = r * StrictMath.cos(2 * Math.PI * v);
            p[1] = r * StrictMath.sin(2 * Math.PI * v);
            p[2] = LENGTH * w;
        });
        double chord = StrictMath.cos(Math.PI / AROUND);
        TetMesh whole = BlockMesh.of(
                order,
                1e-3,
                List.of(block),
                List.of("sleeve", "bone"),
                c -> Math.hypot(c[0], c[1]) < radius(c[2]) * chord ? 0 : 1);
        SplitMesh split = Touching.cut(whole);
        MaterialAssignment materials = Touching.materials(split.mesh(), 110000, 0.3, 1000, 0.3);
        Constraints held = Touching.held(split.mesh(), (node, at, region, builder) -> {
            if (Math.hypot(at.x(), at.y()) > OUTER * chord - 1e-6) {
                builder.fix(node, Vector3.ZERO, "rim");
            }
        });
        ContactInterface seat = ContactInterface.of("seat", split.interfaces().get(0), Friction.coulomb(friction))
                .withGap(place -> -INTERFERENCE)
                .withNormals((place, normal) -> new Vector3(place.x(), place.y(), 0)
                        .unit()
                        .times(Math.cos(ANGLE))
                        .minus(new Vector3(0, 0, Math.sin(ANGLE))));
        return new Seat(materials, ContactPairs.of(materials, List.of(seat), held), held);
    }

    private static double radius(double z) {
        return 5 + z * Math.tan(ANGLE);
    }
}
