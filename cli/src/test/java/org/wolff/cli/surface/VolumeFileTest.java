package org.wolff.cli.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.RegionNodes;

/** What is written of the elements can be read by the description of the format. */
class VolumeFileTest {
    private final RegionNodes points = RegionNodes.of(TestBlock.mesh(8));
    private final FaceAdjacency faces = FaceAdjacency.of(points.mesh());
    private final List<LoadCaseSurface> cases =
            List.of(TestBlock.fields(points, "a", 2, 1), TestBlock.fields(points, "b", 3, 2));

    @Test
    void walksMeetEveryElementOnceAndFewStartAnew() {
        PartVolumes volumes = PartVolumes.of(points, faces);
        assertEquals(2, volumes.parts().size());
        assertEquals(points.mesh().tetCount(), volumes.steps().length);
        assertEquals(points.count(), volumes.vertices().length);
        long starts = Arrays.stream(volumes.steps())
                .filter(step -> step == PartVolumes.START)
                .count();
        assertTrue(starts < volumes.steps().length / 4, starts + " walks");
        assertEquals(volumes.steps().length + 3 * starts, volumes.named().length);
    }

    @Test
    void elementsPlacesAndFieldsComeBack() throws IOException {
        byte[] file = VolumeFile.bytes(points, faces, cases, VolumeFile.BUDGET).orElseThrow();
        PartVolumes volumes = PartVolumes.of(points, faces);
        JsonNode header = VolumeFile.header(file);
        byte[] blocks = stream(file, 0);
        int n = header.path("vertices").asInt();
        int tets = header.path("tets").asInt();
        int named = header.path("named").asInt();
        Set<List<Integer>> found = new HashSet<>();
        int[] last = new int[4];
        int newest = 0;
        int at = 6 * n + tets;
        for (int t = 0; t < tets; t++) {
            int replaced = blocks[6 * n + t];
            for (int i = 0; i < 4; i++) {
                if (replaced == i || replaced == 4) {
                    int back =
                            (blocks[at] & 255) | (blocks[at + named] & 255) << 8 | (blocks[at + 2 * named] & 255) << 16;
                    at++;
                    last[i] = back == 0 ? newest++ : newest - back;
                }
            }
            found.add(Arrays.stream(last)
                    .map(v -> volumes.vertices()[v])
                    .sorted()
                    .boxed()
                    .toList());
        }
        TetMesh mesh = points.mesh();
        Set<List<Integer>> wanted = new HashSet<>();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            wanted.add(Arrays.stream(points.connectivity(), 4 * tet, 4 * tet + 4)
                    .sorted()
                    .boxed()
                    .toList());
        }
        assertEquals(wanted, found);
        assertEquals(n, newest);
        assertEquals(6 * n + tets + 3 * named, blocks.length);
        assertEquals(1 + (2 + 1) + (3 + 1), header.path("streams").size());
        assertEquals(6 * n, stream(file, 3).length, "the displacement");
        JsonNode range = header.at("/loadCases/0/fields/1/ranges/1");
        int[] numbers = numbers(stream(file, 2), 0, n);
        int first = header.at("/parts/1/firstVertex").asInt();
        for (int v = first; v < n; v++) {
            double value = range.path("low").asDouble()
                    + (numbers[v] - 1) * range.path("step").asDouble();
            double exact = cases.get(0).fields().get(1).at(volumes.vertices()[v]);
            assertEquals(exact, value, 0.51 * range.path("step").asDouble());
        }
    }

    @Test
    void aSmallerBudgetLeavesOutFieldsAndInTheEndAll() throws IOException {
        int full = VolumeFile.bytes(points, faces, cases, VolumeFile.BUDGET).orElseThrow().length;
        byte[] small = VolumeFile.bytes(points, faces, cases, full * 2 / 3).orElseThrow();
        assertTrue(small.length <= full * 2 / 3);
        assertTrue(VolumeFile.header(small).path("leftOut").size() > 0);
        assertEquals(Optional.empty(), VolumeFile.bytes(points, faces, cases, 100));
    }

    @Test
    void sameInputSameBytesAndOtherFilesAreRefused() {
        byte[] file = VolumeFile.bytes(points, faces, cases, VolumeFile.BUDGET).orElseThrow();
        RegionNodes again = RegionNodes.of(TestBlock.mesh(8));
        assertArrayEquals(
                file,
                VolumeFile.bytes(again, FaceAdjacency.of(again.mesh()), cases, VolumeFile.BUDGET)
                        .orElseThrow());
        assertThrows(IOException.class, () -> SurfaceFile.header(file));
    }

    private static byte[] stream(byte[] file, int number) throws IOException {
        int at = 12 + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        JsonNode lengths = VolumeFile.header(file).path("streams");
        for (int i = 0; i < number; i++) {
            at += lengths.get(i).asInt();
        }
        int length = lengths.get(number).asInt();
        return new InflaterInputStream(new ByteArrayInputStream(file, at, length)).readAllBytes();
    }

    private static int[] numbers(byte[] blocks, int at, int count) {
        int[] numbers = new int[count];
        int value = 0;
        for (int i = 0; i < count; i++) {
            int zigzag = (blocks[at + i] & 255) | (blocks[at + count + i] & 255) << 8;
            value = value + (zigzag >>> 1 ^ -(zigzag & 1)) & 0xFFFF;
            numbers[i] = value;
        }
        return numbers;
    }
}
