package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.mesh.tetrahedralize.Shapes.v;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/** Small pieces of regions of a lattice with random labels, against a search that visits every piece to its end. */
class IslandsTest {
    private static final int CUBES = 9;
    private static final double[] XYZ = new double[3 * (CUBES + 1) * (CUBES + 1) * (CUBES + 1)];
    private static final int[] TETS = tets();
    private static final FaceAdjacency FACES = FaceAdjacency.of(TETS, 4, TETS.length / 4, XYZ.length / 3);
    private static final RegionMap MAP = Shapes.map(
            "a",
            new Box(v(0, 0, 0), v(1, 1, 1)),
            "b",
            new Box(v(2, 0, 0), v(3, 1, 1)),
            "c",
            new Box(v(4, 0, 0), v(5, 1, 1)));

    /** Cubes of side 1, each cut into six tetrahedra around a diagonal (Kuhn). */
    private static int[] tets() {
        int n = CUBES + 1;
        for (int p = 0; p < XYZ.length / 3; p++) {
            XYZ[3 * p] = p % n;
            XYZ[3 * p + 1] = p / n % n;
            XYZ[3 * p + 2] = Math.floorDiv(p, n * n);
        }
        int[][] paths = {{1, n, n * n}, {n, n * n, 1}, {n * n, 1, n}, {1, n * n, n}, {n, 1, n * n}, {n * n, n, 1}};
        int[] tets = new int[24 * CUBES * CUBES * CUBES];
        int next = 0;
        for (int c = 0; c < CUBES * CUBES * CUBES; c++) {
            int low = c / (CUBES * CUBES) * n * n + c / CUBES % CUBES * n + c % CUBES;
            for (int[] path : paths) {
                int[] t = {low, low + path[0], low + path[0] + path[1], low + 1 + n + n * n};
                boolean turned = TetShape.sixVolume(XYZ, t[0], t[1], t[2], t[3]) < 0;
                System.arraycopy(turned ? new int[] {t[0], t[2], t[1], t[3]} : t, 0, tets, next, 4);
                next += 4;
            }
        }
        return tets;
    }

    /** Blocks of cubes with one label, and single tetrahedra with another: dust from 0 to 20 %. */
    private static WorkMesh mesh(Random random) {
        short[] region = new short[TETS.length / 4];
        int block = 1 + random.nextInt(999) % 4; // the high bits of first numbers are alike for small seeds
        int[] blocks = random.ints(CUBES * CUBES * CUBES, -1, 3).toArray();
        double dust = random.nextDouble(0.2);
        for (int t = 0; t < region.length; t++) {
            int c = t / 6;
            int own = c % CUBES / block + CUBES * (c / CUBES % CUBES / block + CUBES * (c / CUBES / CUBES / block));
            region[t] = (short) (random.nextDouble() < dust ? random.nextInt(-1, 3) : blocks[own]);
        }
        double least = random.nextDouble(0.5, 2.5); // half a cube of them is from less than one to fifty elements
        double[] size = random.doubles(XYZ.length / 3, least, least + 1).toArray();
        return new WorkMesh(size, XYZ.clone(), TETS.clone(), region);
    }

    /** Elements of half of the mesh or so are smaller than anything asks for. */
    private static Sizing sizing(WorkMesh mesh) {
        double least = Arrays.stream(mesh.size()).min().orElseThrow();
        return sizing(least + 1, least + 0.4);
    }

    @Test
    void whatGoesOverIsWhatASearchThroughAllPiecesFinds() {
        int wentOver = 0;
        int all = 0;
        for (int seed = 0; seed < 60; seed++) {
            for (boolean shaped : new boolean[] {false, true}) {
                WorkMesh start = mesh(new Random(seed));
                short[] expected = start.region().clone();
                int chips = 0;
                for (int round = 0; round < 3; round++) {
                    chips += searchThroughAll(start, expected, shaped);
                }
                all += chips;
                for (int threads = 1; threads <= 3; threads++) {
                    WorkMesh mesh = mesh(new Random(seed));
                    byte[] changed = new byte[mesh.vertexCount()];
                    try (Workers workers = new Workers(threads)) {
                        if (shaped) {
                            Stars stars = Stars.of(TETS, 4, mesh.tetCount(), mesh.vertexCount());
                            Complex complex = Complex.of(mesh, FACES, stars, workers);
                            List<String> told = new ArrayList<>();
                            Islands.crumbs(complex, MAP, sizing(mesh), changed, told, workers);
                            assertEquals(chips, told.size(), "seed " + seed);
                            assertArrayEquals(
                                    Strata.of(mesh, stars, workers).count(),
                                    complex.strata().count());
                        } else {
                            List<String> told = Islands.remove(mesh, MAP, FACES, workers);
                            assertEquals(!Arrays.equals(start.region(), expected), !told.isEmpty());
                        }
                    }
                    assertArrayEquals(expected, mesh.region(), "seed " + seed + ", threads " + threads);
                    for (int t = 0; t < mesh.tetCount(); t++) {
                        wentOver += mesh.region()[t] != start.region()[t] ? 1 : 0;
                        for (int c = 4 * t; shaped && mesh.region()[t] != start.region()[t] && c < 4 * t + 4; c++) {
                            assertEquals(1, changed[TETS[c]]);
                        }
                    }
                }
            }
        }
        assertTrue(wentOver > 1000, "went over: " + wentOver);
        assertTrue(all > 50, "told: " + all);
    }

    /** Two cubes of 1 mm in a lattice of 1.2 mm hold more than half a cube of it, and less than what is around a vertex. */
    @Test
    void aChipThatHasLostItsNeckGoesOverAndIsTold() {
        short[] region = new short[TETS.length / 4];
        Arrays.fill(region, 0, region.length / 3, (short) 1);
        int middle = 6 * (CUBES * CUBES * (2 * CUBES / 3) + CUBES * (CUBES / 2) + CUBES / 2);
        Arrays.fill(region, middle, middle + 12, (short) 1);
        double[] size = new double[XYZ.length / 3];
        Arrays.fill(size, 1.2);
        WorkMesh mesh = new WorkMesh(size, XYZ.clone(), TETS.clone(), region);
        try (Workers workers = new Workers(2)) {
            assertEquals(List.of(), Islands.remove(mesh, MAP, FACES, workers));
            Stars stars = Stars.of(TETS, 4, mesh.tetCount(), mesh.vertexCount());
            List<String> told = new ArrayList<>();
            byte[] changed = new byte[mesh.vertexCount()];
            assertTrue(Islands.crumbs(
                    Complex.of(mesh, FACES, stars, workers), MAP, Sizing.uniform(1.2), changed, told, workers));
            assertEquals(1, told.size());
            assertTrue(told.get(0).startsWith("a piece of b ") && told.get(0).contains("(2.00 mm³"), told.get(0));
        }
        assertEquals(0, mesh.region()[middle]);
        assertEquals(1, mesh.region()[0]);
    }

    /** In elements of 0.5 mm where nothing asks for less than 1.4 mm, a bar of 1 mm is thin and a block of 2 mm is not. */
    @Test
    void inFinerElementsThanAnyWallAsksForAThinPieceIsAChip() {
        short[] region = new short[TETS.length / 4];
        Arrays.fill(region, 0, region.length / 3, (short) 1);
        int bar = cube(1, 1, 6);
        int block = cube(3, 5, 6);
        Arrays.fill(region, bar, bar + 36, (short) 1);
        for (int i = 0; i < 8; i++) {
            int own = cube(3 + (i & 1), 5 + (i >> 1 & 1), 6 + (i >> 2));
            Arrays.fill(region, own, own + 6, (short) 1);
        }
        double[] size = new double[XYZ.length / 3];
        Arrays.fill(size, 0.5);
        WorkMesh mesh = new WorkMesh(size, XYZ.clone(), TETS.clone(), region);
        List<String> told = new ArrayList<>();
        try (Workers workers = new Workers(2)) {
            Complex complex = Complex.of(mesh, FACES, Stars.of(TETS, 4, mesh.tetCount(), XYZ.length / 3), workers);
            Islands.crumbs(complex, MAP, sizing(2, 0.5), new byte[mesh.vertexCount()], told, workers);
            assertEquals(List.of(), told);
            Islands.crumbs(complex, MAP, sizing(2, 1.4), new byte[mesh.vertexCount()], told, workers);
        }
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("a piece of b ") && told.get(0).contains("(6.00 mm³"), told.get(0));
        assertEquals(0, mesh.region()[bar]);
        assertEquals(1, mesh.region()[block]);
    }

    /** Returns the first tetrahedron of a cube. */
    private static int cube(int i, int j, int k) {
        return 6 * (i + CUBES * (j + CUBES * k));
    }

    private static Sizing sizing(double size, double smallest) {
        double none = Double.POSITIVE_INFINITY;
        return new Sizing(size, Map.of(), smallest, Sizing.DEFAULT_GROWTH, none, none, 1, 0, none);
    }

    @Test
    void aPartThatIsAllSmallKeepsItsLargestPiece() {
        WorkMesh mesh = mesh(new Random(1));
        Arrays.fill(mesh.region(), (short) 0);
        int middle = 6 * ((CUBES * CUBES + CUBES + 1) * (CUBES / 2));
        for (int t = middle; t < middle + 6; t++) {
            mesh.region()[t] = 1;
        }
        mesh.region()[middle + 60] = 1;
        try (Workers workers = new Workers(2)) {
            List<String> told = Islands.remove(mesh, MAP, FACES, workers);
            assertEquals(1, told.size());
            assertTrue(told.get(0).startsWith("a piece of b ") && told.get(0).endsWith(" went to a"), told.get(0));
        }
        for (int t = 0; t < mesh.tetCount(); t++) {
            assertEquals(t >= middle && t < middle + 6 ? 1 : 0, mesh.region()[t]);
        }
    }

    /** Lets small pieces go over; returns how many of those hold as much as is large before shaping. */
    private static int searchThroughAll(WorkMesh mesh, short[] region, boolean shaped) {
        List<TreeSet<Integer>> islands = new ArrayList<>();
        double[] large = new double[MAP.size()];
        boolean[] seen = new boolean[region.length];
        for (int t = 0; t < region.length; t++) {
            if (seen[t]) {
                continue;
            }
            TreeSet<Integer> piece = new TreeSet<>();
            boolean atRim = whole(t, region, seen, piece);
            boolean isSmall = piece.size() < 8 || isSmall(mesh, piece, shaped);
            boolean stays = atRim && (shaped || region[t] < 0) || shaped && region[t] < 0;
            if (isSmall && !stays) {
                islands.add(piece);
            } else if (region[t] >= 0) {
                large[region[t]] += volume(piece);
            }
        }
        for (int label = 0; label < large.length; label++) {
            TreeSet<Integer> most = null;
            for (TreeSet<Integer> own : islands) {
                boolean isOwn = region[own.first()] == label;
                most = isOwn && (most == null || volume(own) > volume(most) + 1e-9) ? own : most;
            }
            if (most != null && volume(most) > large[label]) {
                islands.remove(most);
            }
        }
        int[] heirs = islands.stream().mapToInt(own -> heir(own, region)).toArray();
        int chips = 0;
        for (int i = 0; i < heirs.length; i++) {
            TreeSet<Integer> island = islands.get(i);
            double side = island.stream().mapToDouble(mesh::sizeOf).min().orElseThrow();
            boolean isChip = island.size() >= 8 && volume(island) >= 0.5 * side * side * side;
            chips += isChip && heirs[i] != region[island.first()] ? 1 : 0;
            for (int t : island) {
                region[t] = (short) heirs[i];
            }
        }
        return chips;
    }

    private static boolean isSmall(WorkMesh mesh, Set<Integer> piece, boolean shaped) {
        double side = piece.stream().mapToDouble(mesh::sizeOf).min().orElseThrow();
        double longest = piece.stream().mapToDouble(mesh::sizeOf).max().orElseThrow();
        Sizing sizing = sizing(mesh);
        if (!shaped || longest >= sizing.smallest()) {
            return volume(piece) < (shaped ? 2 : 0.5) * side * side * side;
        }
        double area = Arrays.stream(areas(piece, mesh.region())).sum();
        double d = Math.min(
                2 * Math.pow(sizing.size(), 3),
                Math.max(2 * Math.pow(sizing.smallest(), 3), sizing.smallest() * area / 6));
        return volume(piece) < d;
    }

    /** Collects all of a piece; returns true where it reaches the rim of the mesh. */
    private static boolean whole(int start, short[] region, boolean[] seen, Set<Integer> piece) {
        List<Integer> open = new ArrayList<>(List.of(start));
        boolean atRim = false;
        seen[start] = true;
        while (!open.isEmpty()) {
            int t = open.remove(open.size() - 1);
            piece.add(t);
            for (int f = 0; f < 4; f++) {
                int other = FACES.across(4 * t + f) >> 2;
                atRim |= other < 0;
                if (other >= 0 && !seen[other] && region[other] == region[start]) {
                    seen[other] = true;
                    open.add(other);
                }
            }
        }
        return atRim;
    }

    private static double volume(Set<Integer> piece) {
        return piece.size() / 6.0;
    }

    /** Returns the areas that a piece shares with what has each label. */
    private static double[] areas(Set<Integer> piece, short[] region) {
        double[] area = new double[MAP.size() + 1];
        double[] n = new double[3];
        for (int t : piece) {
            for (int f = 0; f < 4; f++) {
                int other = FACES.across(4 * t + f) >> 2;
                if (other >= 0 && !piece.contains(other)) {
                    TetShape.faceNormal(XYZ, TETS, 4 * t, f, n);
                    area[region[other] + 1] += 0.5 * Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
                }
            }
        }
        return area;
    }

    private static int heir(Set<Integer> piece, short[] region) {
        double[] area = areas(piece, region);
        int best = 0;
        for (int k = 1; k < area.length; k++) {
            best = area[k] > area[best] ? k : best;
        }
        return best - 1;
    }
}
