package org.wolff.solver.contact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.sample.BoxMesh;

/** A slab on a held bed, guided so that it moves in a plane: every node of it is held along y. */
class LoosePartsTest {
    private static void require(Friction friction, Vector3 guided, boolean bedFirst) {
        TetMesh box = BoxMesh.box(ElementOrder.TET4, 2, 2, 2, 1);
        short[] region = new short[box.tetCount()];
        for (int tet = 0; tet < region.length; tet++) {
            double z = 0;
            for (int i = 0; i < 4; i++) {
                z += box.xyz()[3 * box.node(tet, i) + 2] / 4;
            }
            region[tet] = (short) (z < 1 == bedFirst ? 0 : 1);
        }
        TetMesh whole = new TetMesh(
                ElementOrder.TET4,
                box.xyz(),
                box.tets(),
                region,
                bedFirst ? List.of("bed", "slab") : List.of("slab", "bed"));
        Facets facets = Facets.of(whole);
        SplitMesh split = SplitMesh.of(whole, facets.adjacency(), List.of(facets.between(0, 1)));
        TetMesh mesh = split.mesh();
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; i < 4; i++) {
                int node = mesh.node(tet, i);
                if ((mesh.region()[tet] == 1) == bedFirst) {
                    held.hold(node, guided, 0, "guide");
                } else {
                    held.hold(node, new Vector3(1, 0, 0), 0, "ground");
                    held.hold(node, new Vector3(0, 1, 0), 0, "ground");
                    held.hold(node, new Vector3(0, 0, 1), 0, "ground");
                }
            }
        }
        Constraints constraints = held.build();
        ContactPairs pairs = ContactPairs.of(
                BoxMesh.isotropic(mesh, 1000, 0.3, 5000, 0.3),
                List.of(ContactInterface.of("joint", split.interfaces().get(0), friction)),
                constraints);
        LooseParts.requireNone(mesh, pairs, constraints, Springs.none());
    }

    private static void require(Friction friction, Vector3 guided) {
        require(friction, guided, true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void frictionHoldsAGuidedPart(boolean bedFirst) {
        assertDoesNotThrow(() -> require(Friction.coulomb(0.3), new Vector3(0, 1, 0), bedFirst));
    }

    /** A slab that may only move along x and z: its guide is y, the smooth bed keeps it along z, so x is left. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSmoothBedHoldsAlongItsNormal(boolean bedFirst) {
        String told = assertThrows(
                        NoSolutionException.class, () -> require(Friction.coulomb(0), new Vector3(0, 1, 0), bedFirst))
                .getMessage();
        assertTrue(told.contains("slab"), told);
        assertTrue(told.contains("(1, 0, 0)"), told);
        assertFalse(told.contains("(0, 0, 1)"), told);
    }

    /** The guide runs along the normal: what holds the slab there is the guide, and nothing holds it sideways. */
    @Test
    void aGuideAlongTheNormalLeavesBothWays() {
        assertThrows(NoSolutionException.class, () -> require(Friction.coulomb(0), new Vector3(0, 0, 1)));
        assertDoesNotThrow(() -> require(Friction.coulomb(0.3), new Vector3(0, 0, 1)));
    }
}
