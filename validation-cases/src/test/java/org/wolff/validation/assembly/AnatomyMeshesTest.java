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
import org.wolff.mesh.tetmesh.Topology;
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

    private static Meshing mesh(RegionMap map, double h, ElementOrder order) {
        Meshing meshing = LatticeMesher.mesh(map, Sizing.uniform(h), order, WORKERS, Progress.SILENT);
        assertEquals(List.of(), Conformity.violations(meshing.mesh()));
        assertTrue(
                meshing.quality().minDihedral() >= 10,
                () -> "worst: " + meshing.quality().worst());
        assertTrue(meshing.quality().maxDihedral() <= 165, () -> "widest: " + meshing.quality());
        return meshing;
    }

    static Stream<String> assemblies() {
        return Assemblies.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("assemblies")
    void assembliesAreMeshedWithEveryPart(String name) {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), name + ": needs -Dwolff.heavy=true");
        assumeTrue(Files.isDirectory(data()), name + ": needs ../shared/data/anatomy");
        Assemblies.Assembly assembly = Assemblies.all().get(name).apply(data().resolve("anatomy"));
        Meshing meshing = mesh(assembly.parts(), assembly.size(), ElementOrder.TET10);
        for (double volume : meshing.quality().regionVolumes()) {
            assertTrue(volume > 0);
        }
        Topology[] topology = Topology.of(meshing.mesh());
        List<String> names = assembly.parts().names();
        for (int k = 0; k < topology.length; k++) {
            assertEquals(pieces(name, names.get(k)), topology[k].components(), names.get(k));
        }
        if (name.startsWith("hip joint")) {
            assertEquals(0, facesBetween(meshing.mesh()), "the gap is bridged");
            assertEquals(List.of(1, 1), List.of(topology[0].components(), topology[1].components()));
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
        SurfaceRegion region = Assemblies.region(file, 1);
        double h = region.bounds().diagonal() / 60;
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("body", region)));
        if (file.endsWith("triangular_hole.off")) { // a flat ring of triangles encloses nothing
            assertThrows(InputException.class, () -> mesh(map, h, ElementOrder.TET4));
            return;
        }
        Meshing meshing = mesh(map, h, ElementOrder.TET4);
        if (region.tree().isClosed()) {
            double volume = Math.abs(region.tree().surface().signedVolume());
            assertEquals(volume, meshing.quality().volume(), 0.06 * volume);
        }
    }
}
