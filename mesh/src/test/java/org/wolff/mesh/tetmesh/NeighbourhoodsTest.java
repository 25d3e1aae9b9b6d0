package org.wolff.mesh.tetmesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.work.Workers;

/** Stars and shared faces: against a search through all pairs, and after changes against those found anew. */
class NeighbourhoodsTest {
    private static final TetMesh CUBES = CubeMeshes.grid(3, (i, j, k) -> 0, List.of("a"));

    @Test
    void facesAndStarsAgreeWithASearchThroughAllPairs() {
        int[] tets = CUBES.tets();
        FaceAdjacency faces = FaceAdjacency.of(CUBES);
        for (int s = 0; s < faces.sides(); s++) {
            int found = FaceAdjacency.NONE;
            for (int o = 0; o < faces.sides(); o++) {
                found = o != s && corners(tets, o).equals(corners(tets, s)) ? o : found;
            }
            assertEquals(found, faces.across(s));
        }
        Stars stars = Stars.of(tets, 4, CUBES.tetCount(), CUBES.nodeCount());
        for (int v = 0; v < CUBES.nodeCount(); v++) {
            Set<Integer> own = new TreeSet<>();
            for (int c = 0; c < tets.length; c++) {
                if (tets[c] == v) {
                    own.add(c / 4);
                }
            }
            int[] star = Arrays.copyOfRange(stars.tets(), stars.head()[v], stars.head()[v + 1]);
            assertEquals(List.copyOf(own), Arrays.stream(star).boxed().toList());
        }
    }

    private static Set<Integer> corners(int[] tets, int side) {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            all.add(tets[(side & ~3) + TetMesh.faceCorner(side & 3, i)]);
        }
        return all;
    }

    @Test
    void changesGiveWhatWouldBeFoundAnew() {
        Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            int[] before = CUBES.tets();
            int count = CUBES.tetCount();
            int vertices = CUBES.nodeCount();
            // some are taken out, the last ones take their places; then a few get a new vertex at their first corner
            int[] after = before.clone();
            int out = random.nextInt(5);
            for (int i = 0; i < out; i++) {
                count--;
                System.arraycopy(after, 4 * count, after, 4 * random.nextInt(count), 4);
            }
            after = Arrays.copyOf(after, 4 * count);
            for (int i = random.nextInt(4); i > 0; i--) {
                int t = random.nextInt(count);
                int apex = vertices++;
                for (int f = 1; f < 4; f++) { // all but the last of four pieces are put at the end
                    after = Arrays.copyOf(after, 4 * ++count);
                    System.arraycopy(after, 4 * t, after, 4 * count - 4, 4);
                    after[4 * count - 4 + f] = apex;
                }
                after[4 * t] = apex;
            }
            int[] changed = changed(before, after);
            Stars stars =
                    Stars.of(before, 4, before.length / 4, CUBES.nodeCount()).updated(before, after, changed, vertices);
            Stars anew = Stars.of(after, 4, count, vertices);
            assertArrayEquals(anew.head(), stars.head());
            assertArrayEquals(anew.tets(), stars.tets());
            FaceAdjacency faces = FaceAdjacency.of(CUBES).updated(after, changed);
            FaceAdjacency facesAnew = FaceAdjacency.of(after, 4, count, vertices);
            assertEquals(facesAnew.sides(), faces.sides());
            for (int s = 0; s < faces.sides(); s++) {
                assertEquals(facesAnew.across(s), faces.across(s));
            }
        }
    }

    private static int[] changed(int[] before, int[] after) {
        Set<Integer> places = new TreeSet<>();
        for (int c = 0; c < Math.max(before.length, after.length); c++) {
            if (c >= before.length || c >= after.length || before[c] != after[c]) {
                places.add(c / 4);
            }
        }
        return places.stream().mapToInt(t -> t).toArray();
    }

    @Test
    void threadsChangeNothing() {
        FaceAdjacency one = FaceAdjacency.of(CUBES);
        Stars stars = Stars.of(CUBES.tets(), 4, CUBES.tetCount(), CUBES.nodeCount());
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                Neighbourhoods found = Neighbourhoods.of(CUBES.tets(), 4, CUBES.tetCount(), CUBES.nodeCount(), workers);
                for (int s = 0; s < one.sides(); s++) {
                    assertEquals(one.across(s), found.faces().across(s));
                }
                assertArrayEquals(stars.head(), found.stars().head());
                assertArrayEquals(stars.tets(), found.stars().tets());
            }
        }
    }
}
