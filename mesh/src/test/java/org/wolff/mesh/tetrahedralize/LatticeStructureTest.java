package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Implicit;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.StrutCell;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Topology;

/** Blocks of lattices: sound meshes that hold the volume and the holes of the lattice. */
class LatticeStructureTest {
    private static final Box BLOCK = new Box(new Vector3(0.1, 0.2, 0.3), new Vector3(4.1, 4.2, 4.3));

    @ParameterizedTest
    @EnumSource(MinimalSurface.class)
    void sheetsHoldTheirVolume(MinimalSurface surface) {
        Region sheet = Implicit.sheet(surface, Vector3.ZERO, 4, surface.sheetLevel(0.35));
        Meshing meshing =
                LatticeMesherTest.mesh(Shapes.map("sheet", Intersection.of(sheet, BLOCK)), 0.2, ElementOrder.TET4);
        LatticeMesherTest.assertGates(meshing);
        assertEquals(0.35 * 64, meshing.quality().volume(), 0.02 * 0.35 * 64);
    }

    @Test
    void strutsOfACubicLatticeHaveItsHoles() {
        Region struts = StrutCell.CUBIC.struts(new Vector3(1, 1, 1), 2, 0.7);
        Meshing meshing = LatticeMesherTest.mesh(
                Shapes.map("struts", Intersection.of(struts, new Box(Vector3.ZERO, new Vector3(4, 4, 4)))),
                0.2,
                ElementOrder.TET4);
        LatticeMesherTest.assertGates(meshing);
        // 8 nodes, 12 struts between them and 24 stumps: a graph with 12 − 8 + 1 = 5 independent cycles
        assertEquals(new Topology(1, 1 - 5), Topology.of(meshing.mesh())[0]);
    }
}
