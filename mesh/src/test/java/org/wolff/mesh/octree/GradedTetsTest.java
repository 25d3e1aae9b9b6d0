package org.wolff.mesh.octree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.Conformity;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

class GradedTetsTest {
    private static final RootGrid ROOTS = RootGrid.over(new BoundingBox(0, 0, 0, 3, 2, 4), 1);

    /** A tree with random cells split, down to four levels. */
    private static Octree random(int seed, int layers) {
        Random random = new Random(seed);
        long[][] wanted = new long[4][];
        for (int level = 0; level < wanted.length; level++) {
            int n = 1 << level;
            wanted[level] = random.longs(5)
                    .map(r -> Refinement.cell(
                            n + random.nextInt((ROOTS.nx() - 2) * n),
                            n + random.nextInt((ROOTS.ny() - 2) * n),
                            n + random.nextInt((ROOTS.nz() - 2) * n)))
                    .toArray();
        }
        return Refinement.none(ROOTS, layers).with(wanted).tree();
    }

    private static TetMesh mesh(Octree tree) {
        try (Workers workers = new Workers(2)) {
            OctreePoints points = OctreePoints.of(tree, workers);
            double[] xyz = new double[3 * points.count()];
            int[] nodes = new int[4 * 48 * tree.leafCount()];
            int n = 0;
            LeafTets tets = new LeafTets(tree, points);
            for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
                points.visit(leaf, (point, x, y, z) -> {
                    xyz[3 * point] = x;
                    xyz[3 * point + 1] = y;
                    xyz[3 * point + 2] = z;
                });
                int own = 4 * tets.of(leaf);
                System.arraycopy(tets.tets(), 0, nodes, n, own);
                n += own;
            }
            int[] used = Arrays.stream(nodes, 0, n).distinct().sorted().toArray();
            double[] kept = new double[3 * used.length];
            for (int v = 0; v < used.length; v++) {
                System.arraycopy(xyz, 3 * used[v], kept, 3 * v, 3);
            }
            int[] numbered = Arrays.stream(nodes, 0, n)
                    .map(v -> Arrays.binarySearch(used, v))
                    .toArray();
            return new TetMesh(ElementOrder.TET4, kept, numbered, new short[n / 4], List.of("space"));
        }
    }

    private static double[] angles(TetMesh mesh) {
        double least = 180;
        double most = 0;
        double[] degrees = new double[6];
        for (int t = 0; t < mesh.tetCount(); t++) {
            int[] c = mesh.tets();
            TetShape.dihedrals(mesh.xyz(), c[4 * t], c[4 * t + 1], c[4 * t + 2], c[4 * t + 3], degrees);
            for (double d : degrees) {
                least = Math.min(least, d);
                most = Math.max(most, d);
            }
        }
        return new double[] {least, most};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void gradedTetrahedraConformAndAreWellShaped(int seed) {
        Octree tree = random(seed, 1);
        TetMesh mesh = mesh(tree);
        assertEquals(List.of(), Conformity.violations(mesh));
        double[] angles = angles(mesh);
        assertEquals(45, angles[0], 1e-9);
        assertEquals(120, angles[1], 1e-9);
    }

    @Test
    void aTreeWithoutSplitsIsTheBodyCentredLattice() {
        TetMesh lattice = mesh(Refinement.none(ROOTS, 1).tree());
        double[] angles = angles(lattice);
        assertEquals(60, angles[0], 1e-9);
        assertEquals(90, angles[1], 1e-9);
        // four tetrahedra around each face between two cubes; one where the cubes are the last of their row, because
        // corners on the high sides have no number
        int nx = ROOTS.nx() - 1;
        int ny = ROOTS.ny() - 1;
        int nz = ROOTS.nz() - 1;
        int last = nx * (ny + nz) + ny * (nz + nx) + nz * (nx + ny);
        assertEquals(4 * 3 * nx * ny * nz + last, lattice.tetCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noTetrahedronIsMissingInside(int seed) {
        TetMesh mesh = mesh(random(seed, 2));
        FaceAdjacency faces = FaceAdjacency.of(mesh.tets(), 4, mesh.tetCount(), mesh.xyz().length / 3);
        for (int side = 0; side < 4 * mesh.tetCount(); side++) {
            for (int c = 0; c < 3 && faces.across(side) < 0; c++) {
                int v = 3 * mesh.tets()[4 * (side / 4) + TetMesh.faceCorner(side % 4, c)];
                double i = mesh.xyz()[v] - ROOTS.x0();
                double j = mesh.xyz()[v + 1] - ROOTS.y0();
                double k = mesh.xyz()[v + 2] - ROOTS.z0();
                boolean rim = Math.min(i, Math.min(j, k)) <= 0.5
                        || i >= ROOTS.nx() - 1
                        || j >= ROOTS.ny() - 1
                        || k >= ROOTS.nz() - 1;
                assertTrue(rim, "a face without a neighbour at " + i + ", " + j + ", " + k);
            }
        }
    }

    @Test
    void leavesFillTheBoxAndNeighboursDifferByOneLevel() {
        for (int layers = 1; layers <= 3; layers++) {
            Octree tree = random(11, layers);
            assertEquals(4, tree.depth());
            double volume = 0;
            for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
                volume += Math.pow(tree.size(leaf), 3);
                int i = tree.i(leaf);
                int j = tree.j(leaf);
                int k = tree.k(leaf);
                int side = tree.side(leaf);
                for (int n = 0; n < 27; n++) {
                    int other = tree.at(
                            i + step(n % 3, side, layers),
                            j + step(n / 3 % 3, side, layers),
                            k + step(n / 9, side, layers));
                    if (other >= 0) {
                        assertTrue(tree.level(other) >= tree.level(leaf) - 1);
                    }
                }
                assertEquals(leaf, tree.at(i, j, k));
                assertEquals(leaf, tree.at(i + side - 1, j + side - 1, k + side - 1));
            }
            assertEquals(ROOTS.count(), volume, 1e-9 * volume);
        }
    }

    /** The way from the low corner of a cell to one that many layers before it, in it or behind it. */
    private static int step(int which, int side, int layers) {
        return which == 0 ? -layers * side : which == 1 ? 0 : layers * side;
    }

    @Test
    void mortonCodesAreTakenApart() {
        Random random = new Random(1);
        for (int n = 0; n < 1000; n++) {
            int i = random.nextInt(1024);
            int j = random.nextInt(1024);
            int k = random.nextInt(1024);
            long code = Morton.code(i, j, k);
            assertEquals(i, Morton.axis(code, 0));
            assertEquals(j, Morton.axis(code, 1));
            assertEquals(k, Morton.axis(code, 2));
        }
        assertEquals(0b101_011, Morton.code(0b11, 0b01, 0b10));
    }
}
