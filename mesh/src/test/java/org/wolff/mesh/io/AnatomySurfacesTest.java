package org.wolff.mesh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.surface.LengthUnit;
import org.wolff.mesh.surface.SampleSurfaces;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;

/** Real bones and screws against the tables that come with them, counted by others. */
class AnatomySurfacesTest {
    private static Path anatomy() {
        String stated = System.getProperty("wolff.shared", "");
        Path shared = stated.isBlank()
                ? Path.of(System.getProperty("wolff.root", ".")).resolve("../shared")
                : Path.of(stated);
        Path anatomy = shared.resolve("data/anatomy");
        Assumptions.assumeTrue(Files.isDirectory(anatomy), "real surfaces: needs ../shared/data/anatomy");
        return anatomy;
    }

    @Test
    void defectsAreThoseOfTheTables() throws IOException {
        List<Path> tables;
        try (Stream<Path> all = Files.walk(anatomy())) {
            tables = all.filter(path -> path.endsWith("SOURCE.md")).sorted().toList();
        }
        int compared = 0;
        for (Path table : tables) {
            List<String> columns = new ArrayList<>();
            for (String line : Files.readAllLines(table)) {
                List<String> cells =
                        Stream.of(line.split("\\|")).map(String::strip).toList();
                if (line.startsWith("| file |")) {
                    columns = cells;
                } else if (line.contains(".stl |") && !columns.isEmpty()) {
                    compare(table.resolveSibling(cells.get(1)), columns, cells);
                    compared++;
                }
            }
        }
        assertTrue(compared >= 20, compared + " surfaces compared");
    }

    private static void compare(Path file, List<String> columns, List<String> cells) {
        SurfaceDefects d = SurfaceDefects.of(SurfaceFiles.read(file));
        String metres = columns.stream().anyMatch(c -> c.equals("size (m)")) ? "m" : "mm";
        double volume = d.signedVolume() / (metres.equals("m") ? 1e-6 : 1e3);
        List<String> found = List.of(
                Integer.toString(d.triangles()),
                Integer.toString(d.vertices()),
                d.isClosed() ? "yes" : "NO",
                Integer.toString(d.components()),
                Integer.toString(d.openLoops()),
                Integer.toString(d.openEdges()),
                Integer.toString(d.nonManifoldEdges()),
                Integer.toString(d.inconsistentEdges()),
                Integer.toString(d.duplicateTriangles()),
                Integer.toString(d.pinchedVertices()),
                Integer.toString(d.selfIntersections()),
                d.genus().isPresent() ? Integer.toString(d.genus().getAsInt()) : "-",
                String.format(java.util.Locale.ROOT, "%.1f cm3", volume));
        List<String> names = List.of(
                "triangles",
                "vertices",
                "watertight",
                "components",
                "holes (open loops)",
                "open edges",
                "edges with >2 triangles",
                "edges wound inconsistently",
                "duplicate triangles",
                "pinched vertices",
                "self-intersecting pairs",
                "genus (total)",
                "signed volume");
        for (int i = 0; i < names.size(); i++) {
            int column = columns.indexOf(names.get(i));
            assertTrue(column > 0, names.get(i));
            assertEquals(cells.get(column), found.get(i), file.getFileName() + ": " + names.get(i));
        }
    }

    @Test
    void fastWindingNumbersDecideAsTheExactSum() {
        Path folder = anatomy().resolve("lowpoly-myosim");
        for (String name : List.of("r_tibia.stl", "r_pelvis.stl")) {
            TriangleSurface bone = SurfaceFiles.read(folder.resolve(name)).scaled(1000);
            TriangleTree tree = new TriangleTree(bone);
            Random random = new Random(11);
            for (int i = 0; i < 1000; i++) {
                int v = 3 * random.nextInt(bone.vertexCount());
                double x = bone.xyz()[v] + 10 * random.nextGaussian();
                double y = bone.xyz()[v + 1] + 10 * random.nextGaussian();
                double z = bone.xyz()[v + 2] + 10 * random.nextGaussian();
                double exact = SampleSurfaces.windingNumber(bone, x, y, z);
                assertEquals(exact, tree.windingNumber(x, y, z), 0.01, name);
            }
        }
    }

    @Test
    void metresAreRecognised() {
        TriangleSurface femur = SurfaceFiles.read(anatomy().resolve("lowpoly-myosim/r_femur.stl"));
        assertEquals(LengthUnit.METRE, LengthUnit.likely(femur.bounds()).orElseThrow());
        TriangleSurface tibia =
                SurfaceFiles.read(anatomy().resolve("visible-human-female/VHF_Right_Bone_Tibia_smooth.stl"));
        assertEquals(LengthUnit.MILLIMETRE, LengthUnit.likely(tibia.bounds()).orElseThrow());
    }
}
