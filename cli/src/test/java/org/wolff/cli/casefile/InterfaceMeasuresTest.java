package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.cli.cases.ExpectedRanges;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.krylov.ConjugateGradients;

/** Fit and shielding look at the whole mesh, be it cut along interfaces or not. */
class InterfaceMeasuresTest {
    /** A column of bone, implant, bone under 1 MPa, free to widen (it does not): stress is the same all along it. */
    private static final String COLUMN =
            """
            name: column
            planes:
              bottom: {point: [0, 0, 0], normal: [0, 0, 1]}
              top: {point: [0, 0, 30 mm], normal: [0, 0, 1]}
              back: {point: [0, 0, 0], normal: [0, 1, 0]}
              side: {point: [0, 0, 0], normal: [1, 0, 0]}
            materials:
              bone: {youngs-modulus: 1 GPa, poissons-ratio: 0, source: {all: s}}
              metal: {youngs-modulus: 4 GPa, poissons-ratio: 0, source: {all: s}}
            parts:
              foot: {region: {box: {min: [0, 0, 0], max: [10 mm, 10 mm, 10 mm]}}, material: bone}
              inlay: {region: {box: {min: [0, 0, 10 mm], max: [10 mm, 10 mm, 20 mm]}}, material: metal}
              head: {region: {box: {min: [0, 0, 20 mm], max: [10 mm, 10 mm, 30 mm]}}, material: bone}
            mesh: {size: 5 mm, element: tet4}
            interfaces:
              ends: {between: [inlay], LAW}
            supports:
              z: {where: [{plane: bottom}], roller: normal}
              y: {where: [{plane: back}], roller: [0, 1, 0]}
              x: {where: [{plane: side}], roller: [1, 0, 0]}
            loads:
              push:
                - {where: [{plane: top}], pressure: 1 MPa}
            metrics:
              fit: {implants: [inlay], bones: {foot: cortical, head: cortical}, source: s}
              shielding: {implant: {inlay: bone}, bones: [foot, head]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"law: bonded", "law: frictionless", "law: frictional, friction: 0.3, source: s"})
    void fitAndShieldingAreThoseOfTheWholeMesh(String law) throws Exception {
        CaseFile file = CaseFile.read(Files.writeString(folder.resolve("case.yaml"), COLUMN.replace("LAW", law)));
        try (Workers workers = new Workers(2)) {
            Map<List<String>, Double> values = ExpectedRanges.values(
                    Analysis.run(file.model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT));
            // two of the six faces of the inlay touch bone
            assertEquals(1.0 / 3, values.get(List.of("fit.coverage", "inlay", "*")), 1e-5);
            assertEquals(1, values.get(List.of("shielding.energy-ratio", "foot", "push")), 1e-5);
            assertEquals(1, values.get(List.of("shielding.energy-ratio", "head", "push")), 1e-5);
        }
    }
}
