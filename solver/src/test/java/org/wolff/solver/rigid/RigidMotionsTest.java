package org.wolff.solver.rigid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.sample.BoxMesh;

class RigidMotionsTest {
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 Z = new Vector3(0, 0, 1);

    private static TetMesh boxAt(ElementOrder order, int nx, Vector3 origin) {
        return BoxMesh.moved(BoxMesh.box(order, nx, 2, 2, 1), p -> p.plus(origin));
    }

    private static int nodeAt(TetMesh mesh, double x, double y, double z) {
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.point(mesh, node).minus(new Vector3(x, y, z)).norm() < 1e-9) {
                return node;
            }
        }
        throw new AssertionError("no node at " + x + " " + y + " " + z);
    }

    private static Constraints.Builder heldOnPlaneX(TetMesh mesh, double x, Vector3... directions) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], x)) {
                for (Vector3 direction : directions) {
                    held.hold(node, direction, 0, "s");
                }
            }
        }
        return held;
    }

    private static List<FreeBody> free(TetMesh mesh, Constraints.Builder held) {
        return RigidMotions.find(mesh, held.build(), Springs.none());
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void freeBodyIsNamedWithAllMotions(ElementOrder order) {
        TetMesh mesh = boxAt(order, 2, Vector3.ZERO);
        NoSolutionException refused = assertThrows(
                NoSolutionException.class,
                () -> RigidMotions.requireNone(mesh, new Constraints.Builder(mesh).build(), Springs.none()));
        assertTrue(
                refused.getMessage().contains("box (a body of 48 elements centred at (1, 1, 1) mm) can move freely"),
                refused.getMessage());
        assertTrue(refused.getMessage().contains("nothing holds it"), refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void fixedBodyIsHeld(ElementOrder order) {
        TetMesh mesh = boxAt(order, 2, new Vector3(100, -300, 20));
        assertEquals(List.of(), free(mesh, heldOnPlaneX(mesh, 100, X, Y, Z)));
    }

    @Test
    void threeNodesSixDirectionsHoldABody() {
        TetMesh mesh = boxAt(ElementOrder.TET4, 2, Vector3.ZERO);
        Constraints.Builder held = new Constraints.Builder(mesh)
                .fix(nodeAt(mesh, 0, 0, 0), Vector3.ZERO, "a")
                .hold(nodeAt(mesh, 2, 0, 0), Y, 0, "b")
                .hold(nodeAt(mesh, 2, 0, 0), Z, 0, "b")
                .hold(nodeAt(mesh, 0, 2, 0), Z, 0, "c");
        assertEquals(List.of(), free(mesh, held));
    }

    @Test
    void rollerLeavesPlaneMotionAndSaysSo() {
        TetMesh mesh = boxAt(ElementOrder.TET4, 2, Vector3.ZERO);
        List<FreeBody> free = free(mesh, heldOnPlaneX(mesh, 0, X));
        assertEquals(1, free.size());
        assertEquals(
                "translation in the plane at right angles to (1, 0, 0); "
                        + "rotation about the axis (1, 0, 0) through (1, 1, 1) mm",
                free.get(0).motion());
    }

    @Test
    void slidingAlongOneDirectionIsNamed() {
        TetMesh mesh = boxAt(ElementOrder.TET4, 2, Vector3.ZERO);
        List<FreeBody> free = free(mesh, heldOnPlaneX(mesh, 0, X, Y));
        assertEquals("translation along (0, 0, 1)", free.get(0).motion());
    }

    @Test
    void oneFixedNodeIsABallJoint() {
        TetMesh mesh = boxAt(ElementOrder.TET4, 2, Vector3.ZERO);
        Constraints.Builder held = new Constraints.Builder(mesh).fix(nodeAt(mesh, 2, 1, 0), Vector3.ZERO, "pin");
        assertEquals(
                "rotation about every axis through the point (2, 1, 0) mm",
                free(mesh, held).get(0).motion());
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void boxesThatShareAnEdgeAreHinged(ElementOrder order) {
        TetMesh mesh =
                BoxMesh.welded(BoxMesh.beside(boxAt(order, 2, Vector3.ZERO), boxAt(order, 2, new Vector3(2, 2, 0))));
        assertEquals(2, new Bodies(mesh).count());
        List<FreeBody> free = free(mesh, heldOnPlaneX(mesh, 0, X, Y, Z));
        assertEquals(1, free.size());
        assertEquals(List.of("box-2"), free.get(0).parts());
        assertEquals(
                "rotation about the axis (0, 0, 1) through (2, 2, 1) mm",
                free.get(0).motion());
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void boxesThatShareAFaceAreOneBody(ElementOrder order) {
        TetMesh mesh =
                BoxMesh.welded(BoxMesh.beside(boxAt(order, 2, Vector3.ZERO), boxAt(order, 2, new Vector3(2, 0, 0))));
        assertEquals(1, new Bodies(mesh).count());
        assertEquals(List.of(), free(mesh, heldOnPlaneX(mesh, 0, X, Y, Z)));
    }

    @Test
    void threeSharedNodesOffOneLineJoinWithoutASharedFace() {
        TetMesh lower = BoxMesh.box(ElementOrder.TET4, 1, 1, 1, 2);
        TetMesh upper = BoxMesh.moved(lower, p -> new Vector3(p.y(), 2 - p.x(), p.z() + 2));
        TetMesh mesh = BoxMesh.welded(BoxMesh.beside(lower, upper));
        assertEquals(1, new Bodies(mesh).count(), "the diagonals cross, so no face is shared, but four nodes are");
        assertEquals(List.of(), free(mesh, heldOnPlaneZ(mesh)));
    }

    private static Constraints.Builder heldOnPlaneZ(TetMesh mesh) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node + 2], 0)) {
                held.fix(node, Vector3.ZERO, "ground");
            }
        }
        return held;
    }

    @Test
    void islandFarAwayIsNamed() {
        TetMesh mesh = BoxMesh.beside(
                boxAt(ElementOrder.TET4, 2, Vector3.ZERO), boxAt(ElementOrder.TET4, 1, new Vector3(1000, 0, 0)));
        List<FreeBody> free = free(mesh, heldOnPlaneX(mesh, 0, X, Y, Z));
        assertEquals(1, free.size());
        assertEquals(List.of("box-2"), free.get(0).parts());
        assertEquals(24, free.get(0).tets());
        assertTrue(free.get(0).toString().contains("centred at (1000.5, 1, 1) mm"), free.toString());
    }

    @Test
    void coincidentButUnweldedPartsAreFree() {
        TetMesh mesh = BoxMesh.beside(
                boxAt(ElementOrder.TET10, 2, Vector3.ZERO), boxAt(ElementOrder.TET10, 2, new Vector3(2, 0, 0)));
        assertEquals(1, free(mesh, heldOnPlaneX(mesh, 0, X, Y, Z)).size());
    }

    @Test
    void springsHold() {
        TetMesh mesh = boxAt(ElementOrder.TET4, 2, Vector3.ZERO);
        int[] nodes = {nodeAt(mesh, 0, 0, 0), nodeAt(mesh, 2, 0, 0), nodeAt(mesh, 0, 2, 0)};
        double[] all = new double[27];
        double[] vertical = new double[27];
        for (int e = 0; e < 3; e++) {
            for (int i = 0; i < 3; i++) {
                all[9 * e + 4 * i] = 0.01;
            }
            vertical[9 * e + 8] = 1e6;
        }
        Constraints none = new Constraints.Builder(mesh).build();
        assertEquals(List.of(), RigidMotions.find(mesh, none, new Springs(nodes, all)));
        List<FreeBody> free = RigidMotions.find(mesh, none, new Springs(nodes, vertical));
        assertTrue(
                free.get(0).motion().startsWith("translation in the plane at right angles to (0, 0, 1); rotation"),
                free.toString());
    }

    @Test
    void chainOfHingesNamesEveryMovingBody() {
        TetMesh mesh = BoxMesh.welded(BoxMesh.beside(
                BoxMesh.beside(
                        boxAt(ElementOrder.TET4, 2, Vector3.ZERO), boxAt(ElementOrder.TET4, 2, new Vector3(2, 2, 0))),
                boxAt(ElementOrder.TET4, 2, new Vector3(4, 4, 0))));
        List<FreeBody> free = free(mesh, heldOnPlaneX(mesh, 0, X, Y, Z));
        assertEquals(2, free.size());
        assertEquals(
                "rotation about the axis (0, 0, 1) through (2, 2, 1) mm",
                free.get(0).motion());
        assertTrue(
                free.get(1).motion().contains("translation along"), free.get(1).motion());
    }

    @Test
    void manyIslandsAreCounted() {
        TetMesh mesh = boxAt(ElementOrder.TET4, 1, Vector3.ZERO);
        for (int i = 1; i < 8; i++) {
            mesh = BoxMesh.beside(mesh, boxAt(ElementOrder.TET4, 1, new Vector3(10.0 * i, 0, 0)));
        }
        TetMesh all = mesh;
        Constraints held = heldOnPlaneX(all, 0, X, Y, Z).build();
        NoSolutionException refused =
                assertThrows(NoSolutionException.class, () -> RigidMotions.requireNone(all, held, Springs.none()));
        assertTrue(refused.getMessage().contains("2 more bodies can move freely"), refused.getMessage());
        assertEquals(6, refused.problems().size());
    }
}
