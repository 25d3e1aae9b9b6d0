package org.wolff.validation.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.certify.SurfaceFit;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.LengthUnit;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Every real surface of ../shared, and five assemblies of them, go through the mesher. Minutes: needs -Dwolff.heavy=true. */
class AnatomyMeshesTest {
    private static final Workers WORKERS = Workers.ofMachine();
    private static final String INPUTS = System.getProperty("wolff.inputs", ".*");
    private static final ElementOrder ORDER =
            ElementOrder.valueOf(System.getProperty("wolff.element", "tet10").toUpperCase(Locale.ROOT));
    /** Usual element size of a single surface, mm. */
    private static final double SIZE = 1.5;
    /** A wall this many times as thick as the smallest size is held everywhere. */
    private static final double HELD = 1.26;

    private static MesherTable table;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Path data() {
        String stated = System.getProperty("wolff.shared", "");
        Path shared = stated.isEmpty()
                ? Path.of(System.getProperty("wolff.root", ".")).resolve("../shared")
                : Path.of(stated);
        return shared.resolve("data");
    }

    /** Meshes, certifies and prints the row of the table. */
    private static MeshAcceptance mesh(String name, RegionMap map, Sizing sizing, List<String> bones, double thin) {
        Measured<Meshing> meshing = Measured.of(() -> LatticeMesher.mesh(map, sizing, ORDER, WORKERS, Progress.SILENT));
        TetMesh mesh = meshing.value().mesh();
        MeshAcceptance acceptance = new MeshAcceptance(
                name,
                Certification.of(map, meshing, WORKERS, Progress.SILENT),
                meshing.value().deviation().largest(),
                new SharpPlaces(map, meshing.value().features()).away(mesh),
                bones,
                thin);
        table.add(acceptance.row());
        assertEquals(List.of(), acceptance.unsound());
        return acceptance;
    }

    @BeforeAll
    static void open() {
        if (Boolean.getBoolean("wolff.heavy")) {
            table = new MesherTable();
            System.out.println(MeshAcceptance.HEAD);
        }
    }

    static Stream<String> assemblies() {
        return Assemblies.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("assemblies")
    void assembliesAreMeshedWithEveryPart(String name) {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), name + ": needs -Dwolff.heavy=true");
        assumeTrue(Files.isDirectory(data()), name + ": needs ../shared/data/anatomy");
        assumeTrue(name.matches(INPUTS), name + ": not among -Dwolff.inputs");
        assumeFalse(table.has(name), name + ": has its row");
        Assemblies.Assembly assembly = Assemblies.all().get(name).apply(data().resolve("anatomy"));
        MeshAcceptance acceptance = mesh(
                name,
                assembly.parts(),
                assembly.sizing(),
                List.of(),
                HELD * assembly.sizing().smallest());
        for (RegionFit part : acceptance.certificate().regions()) {
            assertTrue(part.volume() > 0, part.name());
            assertEquals(pieces(name, part.name()), part.components(), part.name());
        }
        if (name.startsWith("hip joint")) {
            assertEquals(List.of(), acceptance.misses());
        }
    }

    /** Returns how many pieces a part has: a segment parts the shaft, the marrow of C2 has a chamber in the dens. */
    private static int pieces(String assembly, String part) {
        return switch (assembly + ": " + part) {
            case "tibia with segment, plate and screws: marrow",
                    "tibia with segment, plate and screws: cortex",
                    "C2 with cage and pedicle screws: cancellous" -> 2;
            default -> 1;
        };
    }

    static Stream<Path> surfaces() throws IOException {
        if (!Files.isDirectory(data())) {
            return Stream.of(Path.of("anatomy"));
        }
        try (Stream<Path> all = Files.walk(data())) {
            return all
                    .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(stl|obj|ply|off|vtk|off\\.gz)"))
                    .filter(f -> f.toString().matches(".*(anatomy|vv.meshing|meshing-peers).*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everySurfaceIsMeshedOrRefused(Path file) {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), file.getFileName() + ": needs -Dwolff.heavy=true");
        assumeTrue(Files.isRegularFile(file), file + ": needs ../shared/data");
        String name = data().relativize(file).toString();
        assumeTrue(name.matches(INPUTS), file + ": not among -Dwolff.inputs");
        assumeFalse(table.has(name), name + ": has its row");
        SurfaceRegion region = region(file);
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("body", region)));
        boolean bone = name.startsWith("anatomy") && !name.contains("implant") && !name.contains("lowpoly");
        Sizing sizing = bone ? Sizing.adapted(SIZE).withCreases(Sizing.DEFAULT_CHORD) : Sizing.adapted(SIZE);
        if (file.endsWith("triangular_hole.off")) { // a flat ring of triangles encloses nothing
            assertThrows(InputException.class, () -> mesh(name, map, sizing, List.of(), 0));
            return;
        }
        MeshAcceptance acceptance = mesh(name, map, sizing, bone ? List.of(region.name()) : List.of(), 0);
        for (SurfaceFit fit : acceptance.certificate().surfaces()) {
            assertTrue(!bone || fit.mean() <= MeshAcceptance.BONE_MEAN, fit.toString());
        }
    }

    /** Returns a surface in mm: anatomy in the unit that makes it a bone, other shapes with a diagonal of 100 mm. */
    private static SurfaceRegion region(Path file) {
        SurfaceRegion raw = Assemblies.region(file, 1);
        double scale = file.toString().contains("anatomy")
                ? LengthUnit.likely(raw.bounds()).orElseThrow().millimetres()
                : file.toString().contains("meshing-peers")
                        ? 1
                        : 100 / raw.bounds().diagonal();
        return scale == 1 ? raw : Assemblies.region(file, scale);
    }
}
