package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Implicit;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Repeated;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.StrutCell;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.PeriodicPairs;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.Topology;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Meshes of unit cells: sound, and the same on opposite faces. */
class CellMesherTest {
    private static final Workers WORKERS = new Workers(2);
    private static final BoundingBox CUBE = new BoundingBox(0, 0, 0, 2, 2, 2);
    private static final Box ALL = new Box(new Vector3(-9, -9, -9), new Vector3(9, 9, 9));

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static CellMeshing mesh(RegionMap map, BoundingBox cell, double h, ElementOrder order) {
        return CellMesher.mesh(map, cell, h, order, WORKERS, Progress.SILENT);
    }

    static Map<String, RegionMap> cells() {
        Map<String, RegionMap> all = new TreeMap<>();
        for (MinimalSurface surface : MinimalSurface.values()) {
            all.put(
                    "sheet " + surface,
                    Shapes.map("wall", Implicit.sheet(surface, Vector3.ZERO, 2, surface.sheetLevel(0.35))));
            all.put(
                    "network " + surface,
                    Shapes.map(
                            "wall", Implicit.network(surface, new Vector3(0.3, 0, 0.1), 2, surface.networkLevel(0.4))));
        }
        for (StrutCell cell : StrutCell.values()) {
            all.put(
                    "struts " + cell,
                    Shapes.map("struts", cell.struts(Vector3.ZERO, 2, cell == StrutCell.CUBIC ? 0.6 : 0.4)));
        }
        all.put("ball in a cube", Shapes.map("cube", ALL, "ball", new Sphere(new Vector3(1, 1, 1), 0.6)));
        all.put(
                "ball through the faces",
                Shapes.map(
                        "cube", ALL, "ball", new Repeated(List.of(new Sphere(new Vector3(0.1, 0.2, 0.9), 0.7)), CUBE)));
        all.put(
                "fibre",
                Shapes.map("cube", ALL, "fibre", new Cylinder(new Vector3(1, 1, -5), new Vector3(1, 1, 5), 0.6)));
        return all;
    }

    static Stream<String> names() {
        return cells().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void oppositeFacesMatch(String name) {
        ElementOrder order = name.startsWith("struts") ? ElementOrder.TET10 : ElementOrder.TET4;
        CellMeshing cell = mesh(cells().get(name), CUBE, 0.17, order);
        LatticeMesherTest.assertGates(cell.meshing());
        assertMatch(cell, CUBE);
    }

    /** Every node and every facet on a face has its copy on the other one. */
    private static void assertMatch(CellMeshing cell, BoundingBox box) {
        PeriodicPairs pairs = cell.pairs();
        TetMesh mesh = cell.meshing().mesh();
        assertEquals(0, pairs.alone().length, () -> cell.meshing().warnings().toString());
        double[] side = {box.maxX() - box.minX(), box.maxY() - box.minY(), box.maxZ() - box.minZ()};
        int[] group = new int[mesh.nodeCount()];
        Arrays.setAll(group, n -> n);
        for (int i = 0; i < pairs.size(); i++) {
            group[pairs.slave()[i]] = pairs.master()[i];
            for (int a = 0; a < 3; a++) {
                assertEquals(
                        mesh.xyz()[3 * pairs.master()[i] + a] + pairs.shift()[3 * i + a] * side[a],
                        mesh.xyz()[3 * pairs.slave()[i] + a],
                        1e-12);
            }
        }
        double[] low = {box.minX(), box.minY(), box.minZ()};
        FaceAdjacency faces = FaceAdjacency.of(mesh);
        int stride = mesh.order().nodes();
        for (int a = 0; a < 3; a++) {
            Map<Set<Integer>, Integer> seen = new HashMap<>();
            for (int s = 0; s < faces.sides(); s++) {
                if (faces.across(s) >= 0) {
                    continue;
                }
                Set<Integer> corners = new HashSet<>();
                int atLow = 0;
                int atHigh = 0;
                for (int i = 0; i < 3; i++) {
                    int v = mesh.tets()[stride * (s >> 2) + TetMesh.faceCorner(s & 3, i)];
                    corners.add(group[v]);
                    atLow += mesh.xyz()[3 * v + a] == low[a] ? 1 : 0;
                    atHigh += mesh.xyz()[3 * v + a] == low[a] + side[a] ? 1 : 0;
                }
                if (atLow == 3 || atHigh == 3) {
                    seen.merge(corners, mesh.region()[s >> 2] * 2 + 1 + (atLow == 3 ? 100 : -100), Integer::sum);
                }
            }
            assertTrue(seen.size() > 3);
            int axis = a;
            seen.values().forEach(sum -> assertTrue(sum < 50 && sum > 0, "a facet on axis " + axis + " is alone"));
        }
    }

    @Test
    void volumesAndHolesAreThoseOfTheCell() {
        CellMeshing struts = mesh(cells().get("struts CUBIC"), CUBE, 0.12, ElementOrder.TET10);
        // three struts of length a and diameter d meet: 3 π d² a / 4 − √2 d³
        double exact = 3 * Math.PI * 0.36 * 2 / 4 - Math.sqrt(2) * 0.216;
        assertEquals(exact, struts.meshing().quality().volume(), 0.02 * exact);
        CellMeshing gyroid = mesh(cells().get("sheet GYROID"), CUBE, 0.12, ElementOrder.TET4);
        assertEquals(0.35 * 8, gyroid.meshing().quality().volume(), 0.01 * 0.35 * 8);
        CellMeshing ball = mesh(cells().get("ball through the faces"), CUBE, 0.14, ElementOrder.TET4);
        assertEquals(8, ball.meshing().quality().volume(), 1e-12);
        assertEquals(
                4 * Math.PI / 3 * 0.343, ball.meshing().quality().regionVolumes()[1], 0.02 * 4 * Math.PI / 3 * 0.343);
        assertEquals(1, Topology.of(ball.meshing().mesh())[0].components());
    }

    /** Every group has a master, and pairs count what lies on faces once, on edges thrice and at corners seven times. */
    @Test
    void pairsOfAWholeBlock() {
        CellMeshing cell = mesh(Shapes.map("all", ALL), new BoundingBox(-1, 0, 2, 1, 3, 6), 0.5, ElementOrder.TET4);
        // cubes 4 × 6 × 8; corners and centres of squares on the faces
        int faces = 3 * 5 + 3 * 7 + 5 * 7 + 4 * 6 + 4 * 8 + 6 * 8;
        int edges = 3 * (3 + 5 + 7);
        assertEquals(faces + edges + 7, cell.pairs().size());
        assertEquals(0, cell.pairs().alone().length);
        assertEquals(24, cell.meshing().quality().volume(), 1e-12);
        assertTrue(cell.meshing().quality().minDihedral() > 44.9);
    }

    @Test
    void cellsOfUnequalSidesMatch() {
        BoundingBox box = new BoundingBox(0.5, -1, 0, 1.5, 0.7, 2.2);
        Region ball = new Repeated(List.of(new Sphere(new Vector3(0.6, -0.9, 1.1), 0.45)), box);
        CellMeshing cell = mesh(Shapes.map("cube", ALL, "ball", ball), box, 0.12, ElementOrder.TET10);
        LatticeMesherTest.assertGates(cell.meshing());
        assertMatch(cell, box);
    }

    @Test
    void sameBitsForAnyNumberOfThreads() {
        RegionMap map = cells().get("struts OCTET");
        TetMesh two = mesh(map, CUBE, 0.2, ElementOrder.TET10).meshing().mesh();
        try (Workers one = new Workers(1)) {
            TetMesh other = CellMesher.mesh(map, CUBE, 0.2, ElementOrder.TET10, one, Progress.SILENT)
                    .meshing()
                    .mesh();
            assertArrayEquals(two.xyz(), other.xyz());
            assertArrayEquals(two.tets(), other.tets());
        }
    }

    @Test
    void whatDoesNotRepeatIsRefused() {
        RegionMap off = Shapes.map("ball", new Sphere(new Vector3(0.5, 1, 1), 0.8));
        InputException refused = assertThrows(InputException.class, () -> mesh(off, CUBE, 0.2, ElementOrder.TET4));
        assertTrue(refused.getMessage().contains("do not repeat"), refused.getMessage());
        RegionMap gyroid = Shapes.map("wall", Implicit.sheet(MinimalSurface.GYROID, Vector3.ZERO, 1.5, 0.5));
        assertThrows(InputException.class, () -> mesh(gyroid, CUBE, 0.2, ElementOrder.TET4));
    }

    @Test
    void cellsThatCannotBeAreRefused() {
        RegionMap all = Shapes.map("all", ALL);
        assertThrows(InputException.class, () -> mesh(all, BoundingBox.EMPTY, 0.2, ElementOrder.TET4));
        assertThrows(InputException.class, () -> mesh(all, BoundingBox.ALL, 0.2, ElementOrder.TET4));
        assertThrows(InputException.class, () -> mesh(all, CUBE, 0, ElementOrder.TET4));
        assertThrows(MemoryException.class, () -> mesh(all, CUBE, 1e-4, ElementOrder.TET4));
        RegionMap elsewhere = Shapes.map("ball", new Sphere(new Vector3(50, 0, 0), 1));
        assertThrows(InputException.class, () -> mesh(elsewhere, CUBE, 0.2, ElementOrder.TET4));
    }
}
