package org.wolff.validation.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/** The block meshes conform, are the right way round and fill their bodies. */
class GridsTest {
    private record Body(String name, TetMesh coarse, TetMesh fine, double volume) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Body> bodies() {
        ElementOrder quadratic = ElementOrder.TET10;
        return Stream.of(
                new Body("box", Grids.box(quadratic, 2, 3, 4, 2, 3, 4), Grids.box(quadratic, 2, 3, 4, 4, 6, 8), 24),
                new Body(
                        "sphere",
                        Grids.sphereOctant(quadratic, 10, 20, 2),
                        Grids.sphereOctant(quadratic, 10, 20, 4),
                        Math.PI / 6 * (8000 - 1000)),
                new Body(
                        "cylinder",
                        Grids.cylinderQuarter(quadratic, 10, 20, 10, 2),
                        Grids.cylinderQuarter(quadratic, 10, 20, 10, 4),
                        Math.PI / 4 * 300 * 10),
                new Body(
                        "bar",
                        Grids.barQuarter(quadratic, 4, 10, 2, 3),
                        Grids.barQuarter(quadratic, 4, 10, 4, 6),
                        Math.PI / 4 * 16 * 10));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyElementIsTheRightWayRound(Body body) {
        for (TetMesh mesh : new TetMesh[] {body.coarse(), body.fine()}) {
            for (int t = 0; t < mesh.tetCount(); t++) {
                assertTrue(mesh.cornerVolume(t) > 0, "element " + t);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyFaceHasOneOrTwoElementsAndTheBoundaryIsClosed(Body body) {
        TetMesh mesh = body.fine();
        Map<String, Integer> faces = new HashMap<>();
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int f = 0; f < 4; f++) {
                faces.merge(key(mesh, t, f), 1, Integer::sum);
            }
        }
        Map<String, Integer> edges = new HashMap<>();
        for (Map.Entry<String, Integer> face : faces.entrySet()) {
            assertTrue(face.getValue() <= 2, face.getKey());
            if (face.getValue() == 1) {
                String[] v = face.getKey().split(" ");
                edges.merge(v[0] + " " + v[1], 1, Integer::sum);
                edges.merge(v[1] + " " + v[2], 1, Integer::sum);
                edges.merge(v[0] + " " + v[2], 1, Integer::sum);
            }
        }
        edges.forEach((edge, count) -> assertEquals(2, count, "boundary edge " + edge));
        // One ball: V - E + F = 2 for the boundary, counted by its faces and edges (F = 2/3 E).
        assertEquals(0, edges.size() % 3);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void cornersFillTheBodyFromWithinAndBetterWhenFiner(Body body) {
        double coarse = Math.abs(volume(body.coarse()) - body.volume());
        double fine = Math.abs(volume(body.fine()) - body.volume());
        assertTrue(fine <= 1e-12 * body.volume() || coarse / fine > 3.5 && coarse / fine < 4.5, coarse + " " + fine);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void midNodesLieBetweenTheirEnds(Body body) {
        TetMesh mesh = body.fine();
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; e < 6; e++) {
                int a = mesh.node(t, TetMesh.edgeEnd(e, 0));
                int b = mesh.node(t, TetMesh.edgeEnd(e, 1));
                int m = mesh.node(t, 4 + e);
                double length = distance(mesh, a, b);
                assertTrue(distance(mesh, a, m) < 0.6 * length && distance(mesh, b, m) < 0.6 * length, "edge " + e);
            }
        }
    }

    private static String key(TetMesh mesh, int tet, int face) {
        return java.util.stream.IntStream.range(0, 3)
                .map(i -> mesh.node(tet, TetMesh.faceCorner(face, i)))
                .sorted()
                .mapToObj(Integer::toString)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static double volume(TetMesh mesh) {
        double sum = 0;
        for (int t = 0; t < mesh.tetCount(); t++) {
            sum += mesh.cornerVolume(t);
        }
        return sum;
    }

    private static double distance(TetMesh mesh, int a, int b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double d = mesh.xyz()[3 * a + i] - mesh.xyz()[3 * b + i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
