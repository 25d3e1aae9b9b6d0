package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.krylov.ConjugateGradients;

/** A bar in a ring, pressed apart by 0.02 mm, on a support that reaches the interface or not. */
class RimReactionsTest {
    private static final String FIT =
            """
            name: fit
            planes:
              bottom: {point: [0, 0, 0], normal: [0, 0, 1]}
              top: {point: [0, 0, 12 mm], normal: [0, 0, 1]}
            materials:
              metal: {youngs-modulus: 4 GPa, poissons-ratio: 0.3, source: s}
            parts:
              ring: {region: {cylinder: {from: [0, 0, 0], to: [0, 0, 12 mm], radius: 12 mm}}, material: metal}
              bar: {region: {cylinder: {from: [0, 0, FROM], to: [0, 0, 12 mm], radius: 6 mm}}, material: metal}
            mesh: {size: 3 mm, element: tet4}
            interfaces:
              fit: {between: [bar, ring], law: frictional, friction: 0.4, source: s, interference: GAP}
            supports:
              foot: {where: [{plane: bottom}], HOLD}
            loads:
              push:
                - {parts: [bar], where: [{plane: top}], share: [0 %, 100 %], force: [0, 0, -10 N]}
            """;

    @TempDir
    private Path folder;

    private List<String> told(String from, String interference, String hold) throws Exception {
        String text = FIT.replace("FROM", from).replace("GAP", interference).replace("HOLD", hold);
        CaseFile file = CaseFile.read(Files.writeString(folder.resolve("case.yaml"), text));
        try (Workers workers = new Workers(2)) {
            return Analysis.run(file.model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                    .warnings()
                    .stream()
                    .filter(warning -> warning.contains("holds both sides"))
                    .toList();
        }
    }

    @Test
    void aSupportThatHoldsWhatAPressFitPressesApartIsTold() throws Exception {
        List<String> told = told("0 mm", "0.02 mm", "fixed: true");
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith("support 'foot' holds both sides of interface 'fit'"), told.get(0));
        assertTrue(told.get(0).matches(".* take \\d\\d % of its reaction in load case '.*"), told.get(0));
    }

    @Test
    void othersAreNot() throws Exception {
        assertEquals(List.of(), told("4 mm", "0.02 mm", "fixed: true"), "the interface ends above the support");
        assertEquals(List.of(), told("0 mm", "0 mm", "fixed: true"), "nothing presses");
        String apart = "roller: normal}\n  head: {parts: [ring], where: [{plane: top}], fixed: true";
        assertEquals(List.of(), told("0 mm", "0.02 mm", apart), "along the interface only, and one side only");
    }
}
