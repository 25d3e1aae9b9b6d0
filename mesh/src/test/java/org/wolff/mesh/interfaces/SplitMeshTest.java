package org.wolff.mesh.interfaces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;

class SplitMeshTest {
    /** A box of n × n × n unit cubes of six tetrahedra; the region follows from the cube. */
    private interface RegionOf {
        int cube(int i, int j, int k);
    }

    private static TetMesh box(ElementOrder order, int n, int regions, RegionOf regionOf) {
        int[][] paths = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<Integer> tets = new ArrayList<>();
        List<Short> region = new ArrayList<>();
        for (int cube = 0; cube < n * n * n; cube++) {
            int[] low = {cube % n, cube / n % n, cube / n / n};
            for (int p = 0; p < 6; p++) {
                int[][] corner = new int[4][];
                corner[0] = new int[] {2 * low[0], 2 * low[1], 2 * low[2]};
                for (int c = 1; c < 4; c++) {
                    corner[c] = corner[c - 1].clone();
                    corner[c][paths[p][c - 1]] += 2;
                }
                if (p >= 3) {
                    int[] swap = corner[1];
                    corner[1] = corner[2];
                    corner[2] = swap;
                }
                for (int[] at : corner) {
                    tets.add(number(numbers, at));
                }
                for (int e = 0; order == ElementOrder.TET10 && e < 6; e++) {
                    int[] a = corner[TetMesh.edgeEnd(e, 0)];
                    int[] b = corner[TetMesh.edgeEnd(e, 1)];
                    tets.add(number(numbers, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2));
                }
                region.add((short) regionOf.cube(low[0], low[1], low[2]));
            }
        }
        double[] xyz = new double[3 * numbers.size()];
        numbers.forEach((at, node) -> {
            for (int axis = 0; axis < 3; axis++) {
                xyz[3 * node + axis] = at.get(axis) / 2.0;
            }
        });
        short[] regionOfTet = new short[region.size()];
        for (int t = 0; t < regionOfTet.length; t++) {
            regionOfTet[t] = region.get(t);
        }
        return new TetMesh(
                order,
                xyz,
                tets.stream().mapToInt(Integer::intValue).toArray(),
                regionOfTet,
                List.of("a", "b", "c").subList(0, regions));
    }

    private static int number(Map<List<Integer>, Integer> numbers, int... at) {
        return numbers.computeIfAbsent(List.of(at[0], at[1], at[2]), key -> numbers.size());
    }

    private static SplitMesh cut(TetMesh mesh, int... regions) {
        Facets facets = Facets.of(mesh);
        List<FacetSet> cuts = new ArrayList<>();
        for (int i = 0; i < regions.length; i += 2) {
            cuts.add(facets.between(regions[i], regions[i + 1]));
        }
        return SplitMesh.of(mesh, facets.adjacency(), cuts);
    }

    private static double volume(TetMesh mesh) {
        double sum = 0;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            sum += mesh.cornerVolume(tet);
        }
        return sum;
    }

    /** The nodes of the far side by those of the near one. */
    private static Map<Integer, Integer> partners(FacePairs faces) {
        Map<Integer, Integer> partner = new HashMap<>();
        for (int i = 0; i < faces.nearNodes().length; i++) {
            Integer known = partner.put(faces.nearNodes()[i], faces.farNodes()[i]);
            assertTrue(known == null || known == faces.farNodes()[i], "one partner for each node");
        }
        return partner;
    }

    @ParameterizedTest
    @EnumSource
    void aFullCutPartsTheSidesNodeByNode(ElementOrder order) {
        TetMesh mesh = box(order, 4, 2, (i, j, k) -> k < 2 ? 0 : 1);
        SplitMesh split = cut(mesh, 0, 1);
        int onPlane = order == ElementOrder.TET4 ? 25 : 81;
        assertEquals(onPlane, split.copies());
        assertEquals(mesh.nodeCount() + onPlane, split.mesh().nodeCount());
        assertEquals(64, volume(split.mesh()), 1e-12);
        FacePairs faces = split.interfaces().get(0);
        assertEquals(32, faces.size());
        Map<Integer, Integer> partner = partners(faces);
        assertEquals(onPlane, partner.size());
        assertEquals(onPlane, new HashSet<>(partner.values()).size());
        partner.forEach((near, far) -> {
            assertNotEquals(near, far);
            assertEquals(split.original()[near], split.original()[far]);
            assertEquals(2, split.mesh().xyz()[3 * near + 2]);
            assertArrayEquals(
                    Arrays.copyOfRange(split.mesh().xyz(), 3 * near, 3 * near + 3),
                    Arrays.copyOfRange(split.mesh().xyz(), 3 * far, 3 * far + 3));
        });
        assertEquals(0, Facets.of(split.mesh()).between(0, 1).size(), "no shared face is left");
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int local = 0; local < order.nodes(); local++) {
                assertEquals(
                        mesh.node(tet, local), split.original()[split.mesh().node(tet, local)]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRimOfAPartialCutStaysSingle(ElementOrder order) {
        TetMesh mesh = box(order, 4, 2, (i, j, k) -> k < 2 ? 0 : 1);
        Facets facets = Facets.of(mesh);
        FacetSet all = facets.between(0, 1);
        int[] tets = new int[all.size()];
        byte[] local = new byte[all.size()];
        int count = 0;
        for (int f = 0; f < all.size(); f++) {
            double x = 0;
            for (int i = 0; i < 3; i++) {
                x += mesh.xyz()[3 * mesh.node(all.tets()[f], TetMesh.faceCorner(all.faces()[f], i))] / 3;
            }
            if (x < 2) {
                tets[count] = all.tets()[f];
                local[count++] = all.faces()[f];
            }
        }
        FacetSet half = new FacetSet("half", Arrays.copyOf(tets, count), Arrays.copyOf(local, count));
        SplitMesh split = SplitMesh.of(mesh, facets.adjacency(), List.of(half));
        // nodes with x = 0, 1 (and halves below 2): not those on the rim x = 2
        assertEquals(order == ElementOrder.TET4 ? 10 : 36, split.copies());
        partners(split.interfaces().get(0)).forEach((near, far) -> {
            boolean rim = split.mesh().xyz()[3 * near] == 2;
            assertEquals(rim, near.equals(far));
        });
        assertEquals(16, Facets.of(split.mesh()).between(0, 1).size(), "the other half still hangs together");
    }

    @ParameterizedTest
    @EnumSource
    void whereThreePartsMeetANodeHasThreeCopies(ElementOrder order) {
        TetMesh mesh = box(order, 2, 3, (i, j, k) -> k == 0 ? 0 : i == 0 ? 1 : 2);
        SplitMesh split = cut(mesh, 0, 1, 0, 2, 1, 2);
        Map<Integer, Set<Integer>> copies = new HashMap<>();
        for (int node = 0; node < split.original().length; node++) {
            copies.computeIfAbsent(split.original()[node], key -> new HashSet<>())
                    .add(node);
        }
        copies.forEach((original, all) -> {
            double x = mesh.xyz()[3 * original];
            double z = mesh.xyz()[3 * original + 2];
            int parts = z < 1 ? 1 : z == 1 ? (x == 1 ? 3 : 2) : x == 1 ? 2 : 1;
            assertEquals(parts, all.size(), "at " + x + ", " + z);
        });
        assertEquals(8, volume(split.mesh()), 1e-12);
    }

    @Test
    void partsThatAreNotCutHangTogether() {
        TetMesh mesh = box(ElementOrder.TET4, 2, 3, (i, j, k) -> k == 0 ? 0 : i == 0 ? 1 : 2);
        SplitMesh split = cut(mesh, 0, 1, 0, 2);
        assertEquals(9, split.copies(), "one copy for both upper parts");
        assertEquals(8, Facets.of(split.mesh()).between(1, 2).size() * 2, "1 and 2 share their faces");
    }

    @Test
    void theFarSideSeesTheSameFacets() {
        SplitMesh split = cut(box(ElementOrder.TET10, 2, 2, (i, j, k) -> k == 0 ? 0 : 1), 0, 1);
        FacePairs faces = split.interfaces().get(0);
        for (int f = 0; f < faces.size(); f++) {
            assertEquals(0, split.mesh().region()[faces.near().tets()[f]]);
            assertEquals(1, split.mesh().region()[faces.far().tets()[f]]);
            Set<Integer> far = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                far.add(split.mesh()
                        .node(
                                faces.far().tets()[f],
                                TetMesh.faceCorner(faces.far().faces()[f], i)));
            }
            for (int i = 0; i < 3; i++) {
                assertTrue(far.contains(faces.farNodes()[6 * f + i]));
            }
        }
    }

    @Test
    void outerFacetsCannotBeCut() {
        TetMesh mesh = box(ElementOrder.TET4, 1, 1, (i, j, k) -> 0);
        Facets facets = Facets.of(mesh);
        assertThrows(
                IllegalArgumentException.class, () -> SplitMesh.of(mesh, facets.adjacency(), List.of(facets.outer())));
    }
}
