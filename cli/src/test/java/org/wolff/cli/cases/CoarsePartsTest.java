package org.wolff.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.krylov.ConjugateGradients;

/** A screw that is thinner than the elements lets no verdict rest on itself; smaller elements do. */
class CoarsePartsTest {
    private static final String SCREWED =
            """
            name: screwed
            materials:
              bone:  {youngs-modulus: 1 GPa, poissons-ratio: 0.3, source: {all: s}}
              metal: {youngs-modulus: 100 GPa, poissons-ratio: 0.3, source: {all: s}}
            parts:
              block: {region: {box: {min: [0, 0, 0], max: [16 mm, 16 mm, 16 mm]}}, material: bone}
              screw: {region: {cylinder: {from: [1 mm, 7 mm, 7.5 mm], to: [15 mm, 9 mm, 8.5 mm], diameter: 3 mm}}, material: metal}
            interfaces:
              thread: {between: [block, screw], law: partly-bonded, bonded-share: 30 %, seed: 1, friction: 0.4, source: s}
            mesh: {size: 4 mm, element: tet4}
            supports:
              base: {where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              push:
                - {where: [{plane: {point: [0, 0, 16 mm], normal: [0, 0, 1]}}], force: [0, 0, -100 N]}
            checks:
              stress: {metric: von-mises.p99, below: 100 MPa, source: s}
              motion: {metric: micromotion.p95, interface: thread, below: 1 mm, source: s}
            outputs: {vtu: false}
            """;

    @TempDir
    private Path folder;

    private AnalysisResult run(String size) throws Exception {
        CaseFile file =
                CaseFile.read(Files.writeString(folder.resolve("case.yaml"), SCREWED), Map.of("mesh.size", size));
        try (Workers workers = new Workers(2)) {
            return Analysis.run(file.model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    /** Returns why each gate is open, by the part or interface that it judges. */
    private static Map<String, Optional<String>> gates(AnalysisResult result) {
        return result.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.GATE)
                .collect(Collectors.toMap(Finding::part, Finding::caveat));
    }

    private static double lost(AnalysisResult result) {
        RegionFit screw = result.certificate().orElseThrow().regions().get(1);
        return (screw.volumeError() * screw.inputVolume() - screw.inputVolumeError()) / screw.inputVolume();
    }

    /** At which size the screw is held so badly is the mesher's affair; that there is one is not. */
    @Test
    void noVerdictRestsOnAScrewThatTheMeshHardlyHolds() throws Exception {
        AnalysisResult coarse = run("2.4 mm");
        for (double size = 2.5; lost(coarse) <= 0.25; size += 0.1) {
            assertTrue(size < 5, "no mesh loses a quarter of the screw");
            coarse = run(size + " mm");
        }
        Map<String, Optional<String>> gates = gates(coarse);
        assertEquals(Optional.empty(), gates.get("block"), "its own elements hold it");
        for (String of : List.of("screw", "thread")) {
            String why = gates.get(of).orElseThrow();
            assertTrue(why.matches("the mesh holds [1-7][0-9] % of the volume of screw .*by-part.*"), why);
        }
    }

    @Test
    void smallerElementsDo() throws Exception {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                List.copyOf(gates(run("1.2 mm")).values()));
    }
}
