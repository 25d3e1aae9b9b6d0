package org.wolff.validation.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.Conformity;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.surface.LengthUnit;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Every real surface of ../shared, and five assemblies of them, go through the mesher. Minutes: needs -Dwolff.heavy=true. */
class AnatomyMeshesTest {
    private static final Workers WORKERS = Workers.ofMachine();

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

    private static final String INPUTS = System.getProperty("wolff.inputs", ".*");
    private static final ElementOrder ORDER =
            ElementOrder.valueOf(System.getProperty("wolff.element", "tet10").toUpperCase(Locale.ROOT));

    /** Meshes, certifies, prints the row of the table and returns what the mesh misses. */
    private static MeshAcceptance mesh(String name, RegionMap map, Sizing sizing, List<String> bones) {
        Measured<Meshing> meshing =
                Measured.of(() -> LatticeMesher.mesh(map, sizing, ORDER, WORKERS, Progress.SILENT));
        TetMesh mesh = meshing.value().mesh();
        MeshAcceptance acceptance = new MeshAcceptance(
                name,
                Certification.of(map, meshing, WORKERS, Progress.SILENT),
                new SharpPlaces(map, meshing.value().features()).slenderAway(mesh),
                bones);
        System.out.println(acceptance.row());
        if (Boolean.getBoolean("wolff.verbose")) {
            meshing.value().quality().slenderest().forEach(System.out::println);
            acceptance.certificate().warnings().forEach(System.out::println);
            acceptance.certificate().edges().missing().stream().limit(10).forEach(System.out::println);
        }
        return acceptance;
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
        Assemblies.Assembly assembly = Assemblies.all().get(name).apply(data().resolve("anatomy"));
        double size = assembly.size() * Double.parseDouble(System.getProperty("wolff.fine", "1"));
        MeshAcceptance acceptance = mesh(name, assembly.parts(), Boolean.getBoolean("wolff.adapted") ? Sizing.adapted(size) : Sizing.uniform(size), List.of());
        assertEquals(List.of(), acceptance.misses());
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

    private static int facesBetween(TetMesh mesh) {
        FaceAdjacency faces = FaceAdjacency.of(mesh);
        int count = 0;
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            count += across > side && mesh.region()[across >> 2] != mesh.region()[side >> 2] ? 1 : 0;
        }
        return count;
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
        SurfaceRegion region = region(file);
        assumeTrue(data().relativize(file).toString().matches(INPUTS), file + ": not among -Dwolff.inputs");
        double h = Double.parseDouble(System.getProperty("wolff.fine", "1"));
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("body", region)));
        if (file.endsWith("triangular_hole.off")) { // a flat ring of triangles encloses nothing
            assertThrows(InputException.class, () -> mesh("", map, Sizing.uniform(h), List.of()));
            return;
        }
        boolean bone = file.toString().contains("anatomy") && !file.toString().contains("implant");
        MeshAcceptance acceptance = mesh(
                data().relativize(file).toString(),
                map,
                Sizing.adapted(h).withCreases(Double.parseDouble(System.getProperty("wolff.crease","0.1"))),
                bone ? List.of(region.name()) : List.of());
        assertEquals(List.of(), acceptance.misses());
    }

    /** Returns a surface in mm: anatomy in the unit that makes it a bone, other shapes with a diagonal of 100 mm. */
    private static SurfaceRegion region(Path file) {
        SurfaceRegion raw = Assemblies.region(file, 1);
        double scale = file.toString().contains("anatomy")
                ? LengthUnit.likely(raw.bounds()).orElseThrow().millimetres()
                : file.toString().contains("meshing-peers") ? 1 : 100 / raw.bounds().diagonal();
        return scale == 1 ? raw : Assemblies.region(file, scale);
    }
}
