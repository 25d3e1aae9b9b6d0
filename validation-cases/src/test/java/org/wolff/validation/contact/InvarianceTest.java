package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.grid.Grids;

/**
 * One problem told in many ways has one answer: a block pressed askew and pushed aside on another, so that pairs open,
 * stick and slip, unloaded by a half again.
 */
class InvarianceTest {
    private static final double TOLERANCE = 1e-12;

    /** How the problem is told. */
    private record Telling(
            ElementOrder order,
            double length,
            double stress,
            Turn turn,
            boolean swapped,
            boolean reversed,
            PairStatus start,
            int threads) {
        static Telling plain(ElementOrder order) {
            return new Telling(order, 1, 1, v -> v, false, false, PairStatus.STICK, 1);
        }
    }

    /** A rotation. */
    private interface Turn {
        Vector3 of(Vector3 v);
    }

    /** What came out: by place in the plain telling the gap, the slip, the pressure and the shear, mm and MPa. */
    private record Answer(Map<List<Long>, Vector3> jumps, Map<List<Long>, Vector3> forces, List<ContactStep> steps) {}

    private static Answer solve(Telling telling) {
        TetMesh plain = Grids.layered(telling.order, 6, 3, 4, 6, 3, 4, 2);
        if (telling.reversed) {
            plain = reversed(plain);
        }
        double[] xyz = plain.xyz().clone();
        for (int node = 0; node < plain.nodeCount(); node++) {
            put(xyz, node, telling.turn.of(Touching.point(plain, node)).times(telling.length));
        }
        TetMesh whole = new TetMesh(plain.order(), xyz, plain.tets(), plain.region(), plain.regionNames());
        SplitMesh split = telling.swapped ? Touching.cut(whole, 1, 0) : Touching.cut(whole);
        TetMesh mesh = split.mesh();
        TetMesh reference = plain;
        List<ContactLoad> loads = new ArrayList<>();
        for (double share : new double[] {1, 0.5}) {
            Constraints held = Touching.held(mesh, (node, at, region, builder) -> {
                Vector3 place = Touching.point(reference, split.original()[node]);
                if (is(place.z(), 0)) {
                    builder.fix(node, Vector3.ZERO, "bed");
                }
                if (is(place.z(), 4)) {
                    Vector3 move = new Vector3(0.002, 0.0005, -0.01 + 0.003 * place.x()).times(share);
                    builder.fix(node, telling.turn.of(move).times(telling.length), "press");
                }
            });
            loads.add(new ContactLoad("share " + share, new double[3 * mesh.nodeCount()], held));
        }
        ContactInterface face = ContactInterface.of("slide", split.interfaces().get(0), Friction.coulomb(0.5));
        MaterialAssignment materials = Touching.materials(mesh, 1000 * telling.stress, 0.3, 3000 * telling.stress, 0.3);
        ContactPairs pairs =
                ContactPairs.of(materials, List.of(face), loads.get(0).constraints());
        List<ContactStep> steps =
                Touching.solve(materials, Springs.none(), pairs, TOLERANCE, telling.threads, telling.start, loads);
        for (ContactStep step : steps) {
            assertTrue(step.newtonSteps() <= 12, step.name() + " took steps " + step.newtonSteps());
        }
        Map<List<Long>, Vector3> jumps = new HashMap<>();
        Map<List<Long>, Vector3> forces = new HashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            for (int s = 0; s < steps.size(); s++) {
                Vector3 jump = Vector3.ZERO;
                Vector3 force = Vector3.ZERO;
                for (int c = 0; c < 3; c++) {
                    // on the upper block, whichever side of the interface it is
                    double sign = pairs.turned()[p] != telling.swapped ? -1 : 1;
                    jump = jump.plus(pairs.axis(p, c).times(sign * steps.get(s).jump()[3 * p + c]));
                    force = force.plus(
                            pairs.axis(p, c).times(sign * steps.get(s).force()[3 * p + c]));
                }
                Vector3 at = Touching.point(reference, split.original()[pairs.near()[p]]);
                List<Long> key = List.of(Math.round(at.x() * 1000), Math.round(at.y() * 1000), (long) s);
                jumps.put(key, jump.times(1 / telling.length));
                forces.put(key, force.times(1 / telling.stress / telling.length / telling.length));
            }
        }
        return new Answer(jumps, forces, steps);
    }

    private static void put(double[] xyz, int node, Vector3 v) {
        xyz[3 * node] = v.x();
        xyz[3 * node + 1] = v.y();
        xyz[3 * node + 2] = v.z();
    }

    /** The mesh with nodes and elements in the opposite order. */
    private static TetMesh reversed(TetMesh mesh) {
        int nodes = mesh.nodeCount();
        double[] xyz = new double[3 * nodes];
        for (int node = 0; node < nodes; node++) {
            put(xyz, nodes - 1 - node, Touching.point(mesh, node));
        }
        int width = mesh.order().nodes();
        int[] tets = new int[mesh.tets().length];
        short[] region = new short[mesh.tetCount()];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            int to = mesh.tetCount() - 1 - tet;
            region[to] = mesh.region()[tet];
            for (int i = 0; i < width; i++) {
                tets[width * to + i] = nodes - 1 - mesh.node(tet, i);
            }
        }
        return new TetMesh(mesh.order(), xyz, tets, region, mesh.regionNames());
    }

    private static void assertSame(Telling telling, Turn turn) {
        Answer plain = solve(Telling.plain(telling.order));
        Answer other = solve(telling);
        double largestJump =
                plain.jumps.values().stream().mapToDouble(Vector3::norm).max().orElse(0);
        double largestForce =
                plain.forces.values().stream().mapToDouble(Vector3::norm).max().orElse(0);
        plain.jumps.forEach((place, jump) -> assertEquals(
                0, turn.of(jump).minus(other.jumps.get(place)).norm(), 1e-8 * largestJump, "jump at " + place));
        plain.forces.forEach((place, force) -> assertEquals(
                0, turn.of(force).minus(other.forces.get(place)).norm(), 1e-8 * largestForce, "force at " + place));
    }

    @Test
    void theProblemHasPairsOfEveryKind() {
        for (ContactStep step : solve(Telling.plain(ElementOrder.TET10)).steps) {
            assertTrue(step.count(PairStatus.OPEN) > 3, "open");
            assertTrue(step.count(PairStatus.STICK) > 3, "stick");
            assertTrue(step.energy().error() < 1e-8, "energy");
        }
        assertTrue(solve(Telling.plain(ElementOrder.TET10)).steps.get(0).count(PairStatus.SLIP) > 3, "slip");
    }

    @ParameterizedTest
    @EnumSource
    void metresAndPascals(ElementOrder order) {
        Telling plain = Telling.plain(order);
        Turn none = v -> v;
        assertSame(new Telling(order, 1e-3, 1e6, none, false, false, plain.start, 1), none);
    }

    @ParameterizedTest
    @EnumSource
    void turnedInSpace(ElementOrder order) {
        double c = Math.cos(0.7);
        double s = Math.sin(0.7);
        Turn turn = v -> {
            Vector3 once = new Vector3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z());
            return new Vector3(once.x(), c * once.y() - s * once.z(), s * once.y() + c * once.z());
        };
        assertSame(new Telling(order, 1, 1, turn, false, false, PairStatus.STICK, 1), turn);
    }

    @ParameterizedTest
    @EnumSource
    void swappedSides(ElementOrder order) {
        Turn none = v -> v;
        assertSame(new Telling(order, 1, 1, none, true, false, PairStatus.STICK, 1), none);
    }

    @ParameterizedTest
    @EnumSource
    void nodesInAnotherOrder(ElementOrder order) {
        Turn none = v -> v;
        assertSame(new Telling(order, 1, 1, none, false, true, PairStatus.STICK, 1), none);
    }

    @ParameterizedTest
    @EnumSource
    void openStart(ElementOrder order) {
        Turn none = v -> v;
        assertSame(new Telling(order, 1, 1, none, false, false, PairStatus.OPEN, 1), none);
    }

    @ParameterizedTest
    @EnumSource
    void oneOrTwoThreadsGiveTheSameBits(ElementOrder order) {
        Turn none = v -> v;
        List<ContactStep> one = solve(Telling.plain(order)).steps;
        List<ContactStep> two = solve(new Telling(order, 1, 1, none, false, false, PairStatus.STICK, 2)).steps;
        for (int s = 0; s < one.size(); s++) {
            assertArrayEquals(one.get(s).displacement(), two.get(s).displacement());
            assertArrayEquals(one.get(s).force(), two.get(s).force());
        }
    }
}
