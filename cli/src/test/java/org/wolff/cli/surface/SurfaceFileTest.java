package org.wolff.cli.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.RegionNodes;

/** What is written can be read by the description of the format, to half a step. */
class SurfaceFileTest {
    private static final int CELLS = 8;
    private final RegionNodes points = RegionNodes.of(TestBlock.mesh(CELLS));
    private final FaceAdjacency faces = FaceAdjacency.of(points.mesh());
    private final PartSurfaces surfaces = PartSurfaces.of(points, faces, List.of());

    @Test
    void boundariesOfPartsAreClosedAndPointOutward() {
        assertEquals(2, surfaces.parts().size());
        // 8 × 8 × 4 cells each: 2·64 + 4·32 squares of two triangles
        assertEquals(2 * 2 * (2 * 64 + 4 * 32), surfaces.triangles().length / 3);
        for (SurfacePart part : surfaces.parts()) {
            double sixVolume = 0;
            for (int t = part.firstTriangle(); t < part.firstTriangle() + part.triangleCount(); t++) {
                double[] c = new double[9];
                for (int i = 0; i < 9; i++) {
                    int vertex = surfaces.triangles()[3 * t + i / 3];
                    assertTrue(vertex >= part.firstVertex() && vertex < part.firstVertex() + part.vertexCount());
                    c[i] = surfaces.coordinate(vertex, i % 3);
                }
                sixVolume += c[0] * (c[4] * c[8] - c[5] * c[7])
                        + c[1] * (c[5] * c[6] - c[3] * c[8])
                        + c[2] * (c[3] * c[7] - c[4] * c[6]);
            }
            assertEquals(6.0 * CELLS * 2 * CELLS * CELLS / 2, sixVolume, 1e-6, part.name());
        }
    }

    @Test
    void numbersComeBackToHalfAStep() throws IOException {
        List<LoadCaseSurface> cases = List.of(TestBlock.fields(points, "a", 2, 1), TestBlock.fields(points, "b", 3, 2));
        DecodedSurfaces read = new DecodedSurfaces(SurfaceFile.bytes(surfaces, cases, List.of(), SurfaceFile.BUDGET));
        assertArrayEquals(surfaces.triangles(), read.triangles);
        assertEquals(
                surfaces.points().mesh().tetCount(),
                read.header.path("elements").asInt());
        for (int v = 0; v < read.vertices(); v++) {
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(surfaces.coordinate(v, axis), read.xyz[3 * v + axis], 0.51 * 16 / 65535);
            }
        }
        for (int c = 0; c < cases.size(); c++) {
            double[] u = read.displacement(c, 0);
            double step = read.header
                    .path("loadCases")
                    .get(c)
                    .path("displacementStep")
                    .asDouble();
            for (int v = 0; v < u.length; v++) {
                assertEquals(cases.get(c).displacement().at(surfaces.vertices()[v], 0), u[v], 0.51 * step);
            }
            for (int f = 0; f < cases.get(c).fields().size(); f++) {
                double[] values = read.field(c, f);
                for (int v = 0; v < values.length; v++) {
                    double wanted = cases.get(c).fields().get(f).at(surfaces.vertices()[v]);
                    // the range within a part is at most 2.1 times the amplitude there
                    double range = (v < surfaces.parts().get(1).firstVertex() ? 2.1 : 210) * (f + 1);
                    assertEquals(wanted, values[v], 0.51 * range / 65534);
                }
            }
        }
    }

    @Test
    void whatHasNoValueStaysWithout() throws IOException {
        LoadCaseSurface good = TestBlock.fields(points, "a", 1, 1);
        int without = surfaces.vertices()[5];
        SurfaceField field = new SurfaceField(
                "f",
                "f",
                "1",
                true,
                false,
                p -> p == without
                        ? Double.POSITIVE_INFINITY
                        : good.fields().get(0).at(p));
        LoadCaseSurface loadCase = new LoadCaseSurface("a", good.displacement(), List.of(field));
        double[] read = new DecodedSurfaces(
                        SurfaceFile.bytes(surfaces, List.of(loadCase), List.of(), SurfaceFile.BUDGET))
                .field(0, 0);
        assertTrue(Double.isNaN(read[5]));
        assertEquals(1, Arrays.stream(read).filter(Double::isNaN).count());
    }

    @Test
    void interfacesStandAfterTheParts() throws IOException {
        InterfaceSurface cut = new InterfaceSurface(
                "cut", new double[] {0, 0, -96, 8, 0, -96, 8, 16, -96, 0, 16, -96}, new int[] {0, 1, 2, 0, 2, 3});
        PartSurfaces both = PartSurfaces.of(points, faces, List.of(cut, cut));
        int n = points.count();
        assertEquals(
                List.of("lower", "upper", "cut", "cut"),
                both.parts().stream().map(SurfacePart::name).toList());
        LoadCaseSurface stress = TestBlock.fields(points, "a", 1, 1);
        SurfaceField opening =
                new SurfaceField("opening", "opening", "µm", false, true, p -> p < n ? Double.NaN : p - n);
        SurfaceField vonMises = new SurfaceField(
                "f",
                "f",
                "MPa",
                false,
                false,
                p -> p < n ? stress.fields().get(0).at(p) : Double.NaN);
        LoadCaseSurface loadCase = new LoadCaseSurface(
                "a", (p, axis) -> p < n ? stress.displacement().at(p, axis) : 0, List.of(vonMises, opening));
        DecodedSurfaces read =
                new DecodedSurfaces(SurfaceFile.bytes(both, List.of(loadCase), List.of(), SurfaceFile.BUDGET));
        int first = both.parts().get(2).firstVertex();
        assertEquals(8, read.vertices() - first);
        double[] values = read.field(0, 1);
        for (int v = 0; v < values.length; v++) {
            assertEquals(v < first, Double.isNaN(values[v]));
            assertEquals(v < first ? Double.NaN : v - first, values[v], 1e-4);
        }
        assertTrue(Double.isNaN(read.field(0, 0)[first]));
        assertEquals(16, read.xyz[3 * (first + 6) + 1], 1e-3);
        assertEquals(first + 4, read.triangles[read.triangles.length - 6]);
    }

    @Test
    void aSmallerBudgetLeavesOutWhatMattersLeastAndSaysSo() throws IOException {
        List<LoadCaseSurface> cases = IntStream.range(0, 6)
                .mapToObj(c -> TestBlock.fields(points, "case " + c, 4, c))
                .toList();
        int full = SurfaceFile.bytes(surfaces, cases, List.of(), SurfaceFile.BUDGET).length;
        assertEquals(0, header(cases, full).path("leftOut").size());
        String before = "";
        for (int budget = full * 9 / 10; budget > full / 5; budget -= full / 10) {
            byte[] file = SurfaceFile.bytes(surfaces, cases, List.of(), budget);
            assertTrue(file.length <= budget, file.length + " of " + budget);
            String told = SurfaceFile.header(file).path("leftOut").toString().replace("with 8", "with 08"); // after 12
            assertTrue(told.length() >= before.length(), told);
            before = told;
        }
        assertTrue(before.contains("08 bits") && before.contains("3 fields") && before.contains("'case 5'"), before);
    }

    private JsonNode header(List<LoadCaseSurface> cases, int budget) throws IOException {
        return SurfaceFile.header(SurfaceFile.bytes(surfaces, cases, List.of(), budget));
    }

    @Test
    void fieldsOfElementsBecomeMeansWithinTheirPart() {
        TetMesh mesh = points.mesh();
        double[] ofElements = new double[mesh.tetCount()];
        for (int tet = 0; tet < ofElements.length; tet++) {
            ofElements[tet] = mesh.region()[tet] == 0 ? 2 : Double.NaN;
        }
        ofElements[0] = Double.POSITIVE_INFINITY; // left out where others meet
        SurfaceField field = FurtherFields.of(new FurtherField("energyRatioToIntact", true, ofElements), points);
        for (int p = 0; p < points.count(); p++) {
            assertEquals(points.region()[p] == 0 ? 2 : Double.NaN, field.at(p), 1e-12);
        }
        assertTrue(Double.isNaN(field.at(points.count())), "interfaces have no value");
        assertEquals("strain energy against intact bone", field.name());
        assertEquals(
                "my own field",
                FurtherFields.of(new FurtherField("myOwnField", false, new double[] {-1}), points)
                        .name());
    }

    @Test
    void sameInputSameBytes() {
        List<LoadCaseSurface> cases = List.of(TestBlock.fields(points, "a", 2, 1));
        RegionNodes again = RegionNodes.of(TestBlock.mesh(CELLS));
        assertArrayEquals(
                SurfaceFile.bytes(surfaces, cases, List.of(), SurfaceFile.BUDGET),
                SurfaceFile.bytes(
                        PartSurfaces.of(again, FaceAdjacency.of(again.mesh()), List.of()),
                        cases,
                        List.of(),
                        SurfaceFile.BUDGET));
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] file = SurfaceFile.bytes(surfaces, List.of(), List.of(), SurfaceFile.BUDGET);
        assertThrows(IOException.class, () -> SurfaceFile.header(Arrays.copyOf(file, 40)));
        assertThrows(IOException.class, () -> SurfaceFile.header(Arrays.copyOf(file, file.length - 1)));
        assertThrows(IOException.class, () -> SurfaceFile.header(Arrays.copyOf(file, file.length + 1)));
        file[0] = 'x';
        assertThrows(IOException.class, () -> SurfaceFile.header(file));
        assertThrows(IOException.class, () -> SurfaceFile.header(new byte[3]));
    }

    @Test
    void elementsOfTheBlockAreSound() {
        TetMesh mesh = points.mesh();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            assertEquals(2.0 / 6, mesh.cornerVolume(tet), 1e-12);
        }
    }
}
