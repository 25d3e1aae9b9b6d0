package org.wolff.mesh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;

/** What is written is what another program reads: Gmsh, which is asked to write it again as its plain format 2. */
class MeshWritersTest {
    @TempDir
    Path folder;

    /** Two tetrahedra on the triangle 1, 2, 3, one in each of two parts; "none" stays empty. */
    private static TetMesh two(ElementOrder order) {
        List<double[]> points = new ArrayList<>(List.of(
                new double[] {0, 0, 0},
                new double[] {1.25, 0, 0},
                new double[] {0, 2.5, 0},
                new double[] {0, 0, 3.75},
                new double[] {7.123456789, 2, 1}));
        int[][] corners = {{0, 1, 2, 3}, {1, 2, 3, 4}};
        Map<List<Integer>, Integer> mids = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        int[] tets = new int[2 * order.nodes()];
        for (int t = 0; t < 2; t++) {
            System.arraycopy(corners[t], 0, tets, order.nodes() * t, 4);
            for (int e = 0; e < order.nodes() - 4; e++) {
                int a = corners[t][TetMesh.edgeEnd(e, 0)];
                int b = corners[t][TetMesh.edgeEnd(e, 1)];
                tets[order.nodes() * t + 4 + e] =
                        mids.computeIfAbsent(List.of(Math.min(a, b), Math.max(a, b)), edge -> {
                            double[] p = points.get(a);
                            double[] q = points.get(b);
                            points.add(new double[] {(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2});
                            return points.size() - 1;
                        });
            }
        }
        double[] xyz = points.stream().flatMapToDouble(Arrays::stream).toArray();
        assertTrue(TetShape.sixVolume(xyz, 0, 1, 2, 3) > 0 && TetShape.sixVolume(xyz, 1, 2, 3, 4) > 0);
        return new TetMesh(order, xyz, tets, new short[] {0, 2}, List.of("long bone", "none", "screw"));
    }

    private static List<BoundaryPatch> patches(TetMesh mesh) {
        return Facets.of(mesh).patches();
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void gmshReadsMsh(ElementOrder order) throws IOException, InterruptedException {
        TetMesh mesh = two(order);
        Path file = folder.resolve("two.msh");
        MshWriter.write(file, mesh, patches(mesh));
        String plain = convertedByGmsh(file);
        assertTrue(plain.contains("3 1 \"long bone\""), plain);
        assertTrue(plain.contains("3 3 \"screw\""), plain);
        assertTrue(plain.contains("2 2 \"long bone against screw\""), plain);
        assertEqual(mesh, plain, order == ElementOrder.TET10);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void gmshReadsMedit(ElementOrder order) throws IOException, InterruptedException {
        TetMesh mesh = two(order);
        Path file = folder.resolve("two.mesh");
        MeditWriter.write(file, mesh, patches(mesh));
        assertEqual(mesh, convertedByGmsh(file), order == ElementOrder.TET10);
    }

    /** The order of nodes is stated in the file: each node lies where its barycentric coordinates say. */
    @Test
    void meditStatesTheOrderOfNodes() throws IOException {
        TetMesh mesh = two(ElementOrder.TET10);
        Path file = folder.resolve("two.mesh");
        MeditWriter.write(file, mesh, patches(mesh));
        List<String> lines = Files.readAllLines(file);
        for (int corners = 3; corners <= 4; corners++) {
            String kind = corners == 3 ? "TrianglesP2" : "TetrahedraP2";
            int ordering = lines.indexOf(kind + "Ordering") + 2;
            int nodes = Integer.parseInt(lines.get(ordering - 1));
            assertEquals(corners == 3 ? 6 : 10, nodes);
            int elements = lines.indexOf(kind) + 2;
            for (int e = 0; e < Integer.parseInt(lines.get(elements - 1)); e++) {
                int[] element = numbers(lines.get(elements + e));
                assertEquals(nodes + 1, element.length);
                for (int i = 0; i < nodes; i++) {
                    int[] weights = numbers(lines.get(ordering + i));
                    for (int axis = 0; axis < 3; axis++) {
                        double place = 0;
                        for (int c = 0; c < corners; c++) {
                            place += 0.5 * weights[c] * mesh.xyz()[3 * (element[c] - 1) + axis];
                        }
                        assertEquals(place, mesh.xyz()[3 * (element[i] - 1) + axis], 1e-12);
                    }
                }
            }
        }
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private String convertedByGmsh(Path file) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Stream.of("/usr/bin/gmsh", "/usr/local/bin/gmsh").anyMatch(p -> Files.isExecutable(Path.of(p))),
                "reading what was written by another program needs gmsh");
        Path plain = folder.resolve("plain.msh");
        Process gmsh = new ProcessBuilder(
                        "gmsh", file.toString(), "-save", "-save_all", "-format", "msh22", "-o", plain.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gmsh.log").toFile())
                .start();
        assertEquals(0, gmsh.waitFor());
        String log = Files.readString(folder.resolve("gmsh.log"));
        assertTrue(!log.contains("Error") && !log.contains("Warning"), log);
        return Files.readString(plain, StandardCharsets.UTF_8);
    }

    /** Holds nodes, tetrahedra (in the order of wolff) and the triangle between the parts against the mesh. */
    private static void assertEqual(TetMesh mesh, String plain, boolean quadratic) {
        double[] xyz = new double[mesh.xyz().length];
        List<int[]> tets = new ArrayList<>();
        List<int[]> triangles = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        String block = "";
        int nodes = 0;
        for (String line : plain.lines().toList()) {
            String[] words = line.split(" ");
            if (line.startsWith("$")) {
                block = line;
            } else if (block.equals("$Nodes") && words.length == 4) {
                for (int a = 0; a < 3; a++) {
                    xyz[3 * nodes + a] = Double.parseDouble(words[a + 1]);
                }
                nodes++;
            } else if (block.equals("$Elements") && words.length > 5) {
                int[] element = Arrays.stream(words)
                        .skip(3 + Integer.parseInt(words[2]))
                        .mapToInt(w -> Integer.parseInt(w) - 1)
                        .toArray();
                boolean solid = words[1].equals(quadratic ? "11" : "4");
                (solid ? tets : triangles).add(element);
                if (solid) {
                    tags.add(Integer.parseInt(words[4]));
                }
            }
        }
        assertEquals(mesh.nodeCount(), nodes);
        int[] name = new int[nodes]; // Gmsh may number nodes anew: they are known by their places
        for (int v = 0; v < nodes; v++) {
            int own = 0;
            while (Math.abs(mesh.xyz()[3 * own] - xyz[3 * v])
                            + Math.abs(mesh.xyz()[3 * own + 1] - xyz[3 * v + 1])
                            + Math.abs(mesh.xyz()[3 * own + 2] - xyz[3 * v + 2])
                    > 1e-9) {
                own++;
            }
            name[v] = own;
        }
        Stream.concat(tets.stream(), triangles.stream())
                .forEach(element -> Arrays.setAll(element, i -> name[element[i]]));
        assertEquals(mesh.tetCount(), tets.size());
        assertEquals(List.of(1, 3), tags);
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; i < mesh.order().nodes(); i++) {
                int local = quadratic && i > 7 ? 17 - i : i;
                assertEquals(mesh.node(t, i), tets.get(t)[local]);
            }
        }
        assertEquals(7, triangles.size());
        int[] between = triangles.stream()
                .filter(t -> Arrays.equals(
                        new int[] {1, 2, 3}, Arrays.stream(t).limit(3).sorted().toArray()))
                .findFirst()
                .orElseThrow();
        for (int i = 0; quadratic && i < 3; i++) {
            double[] x = mesh.xyz();
            int a = 3 * between[i];
            int b = 3 * between[(i + 1) % 3];
            int m = 3 * between[3 + i];
            assertEquals((x[a] + x[b]) / 2, x[m], 1e-12);
            assertEquals((x[a + 2] + x[b + 2]) / 2, x[m + 2], 1e-12);
        }
    }

    @Test
    void theDeckNamesPartsSurfacesAndNodes() throws IOException {
        TetMesh mesh = two(ElementOrder.TET10);
        Path file = folder.resolve("two.inp");
        InpWriter.write(file, mesh, patches(mesh));
        List<String> deck = Files.readAllLines(file);
        assertEquals("1,0.,0.,0.", deck.get(2));
        assertEquals("5,7.123456789,2.,1.", deck.get(6));
        int bone = deck.indexOf("*ELEMENT, TYPE=C3D10, ELSET=LONG_BONE");
        assertEquals(
                "1,"
                        + String.join(
                                ",",
                                Arrays.stream(mesh.tets())
                                        .limit(10)
                                        .mapToObj(n -> "" + (n + 1))
                                        .toList()),
                deck.get(bone + 1));
        assertEquals("*ELEMENT, TYPE=C3D10, ELSET=SCREW", deck.get(bone + 2));
        // the common face of element 1 lies opposite its first corner: nodes 2, 3, 4, which is face 3 (2 4 3) of a deck
        int surface = deck.indexOf("*SURFACE, NAME=LONG_BONE_SCREW, TYPE=ELEMENT");
        assertEquals("1,S3", deck.get(surface + 1));
        assertEquals("*NSET, NSET=LONG_BONE_SCREW", deck.get(surface + 2));
        assertTrue(deck.get(surface + 3).startsWith("2,3,4,"), deck.get(surface + 3));
        assertEquals(6, deck.get(surface + 3).split(",").length);
        assertTrue(deck.contains("*SURFACE, NAME=SCREW_OUTER, TYPE=ELEMENT"));
    }

    @Test
    void coordinatesKeepNineDecimals() throws IOException {
        Path file = folder.resolve("numbers");
        double[] values = {0, -0.0, 1, -2.5, 1e-10, -0.123456789, 123456.000000001, 1e12, -1e-9, 999999999.5};
        ReplacedFile.write(file, stream -> {
            AsciiOutput out = new AsciiOutput(stream);
            for (double value : values) {
                out.coordinate(value).character('\n');
            }
            out.integer(Integer.MIN_VALUE).character('\n');
            out.flush();
        });
        List<String> lines = Files.readAllLines(file);
        assertEquals("" + Integer.MIN_VALUE, lines.get(values.length));
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], Double.parseDouble(lines.get(i)), 5.1e-10, lines.get(i));
            assertTrue(lines.get(i).length() <= 20 && lines.get(i).contains("."), lines.get(i));
        }
    }
}
