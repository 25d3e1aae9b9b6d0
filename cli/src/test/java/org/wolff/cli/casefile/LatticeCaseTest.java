package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.lattice.RhombicDodecahedron;
import org.wolff.materials.lattice.StatedLattice;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Metric;

/** Lattices and films as materials of a case, from the file to the stress in the struts. */
class LatticeCaseTest {
    private static final String LATTICE =
            "{cell: cubic, size: 1 mm, strut: 0.3 mm, metal: printed, elements: 2, as-built: {stiffness: 60 %, source:"
                    + " s}}";

    /** A block under a pressure of 2 MPa along z, free to widen: the mean stress is −2 MPa everywhere. */
    private static final String BLOCK =
            """
            name: lattice-block
            planes:
              bottom: {point: [0 mm, 0 mm, 0 mm], normal: [0, 0, 1]}
              back: {point: [0 mm, 0 mm, 0 mm], normal: [0, 1, 0]}
              side: {point: [0 mm, 0 mm, 0 mm], normal: [1, 0, 0]}
              top: {point: [0 mm, 0 mm, 20 mm], normal: [0, 0, 1]}
            materials:
              printed: {youngs-modulus: 110 GPa, poissons-ratio: 0.3, density: 4.43 g/cm3, yield-strength: 900 MPa, source: {all: s}}
              foam:
                lattice: LATTICE
            parts:
              bar:
                region: {box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}}
                material: foam
                axes: {axis-3: [0, 0, 1], axis-1: [1, 0, 0]}
            mesh: {size: 5 mm}
            supports:
              z: {where: [{plane: bottom}], roller: normal}
              y: {where: [{plane: back}], roller: normal}
              x: {where: [{plane: side}], roller: normal}
            loads:
              push:
                - {where: [{plane: top}], pressure: 2 MPa}
            metrics:
              fatigue:
                bar:
                  ratio: 0.1
                  cycles: 1e6
                  limit: {stress: 300 MPa, cycles: 1e7, stress-ratio: -1, source: s}
                  ultimate-strength: {stress: 950 MPa, source: s}
            checks:
              struts: {metric: strut-stress.p99, part: bar, below: {share: 50 %, of: strut-yield-strength}}
            """
                    .replace("LATTICE", LATTICE);

    @TempDir
    private Path folder;

    private CaseFile read(String yaml) throws Exception {
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), yaml));
    }

    private AnalysisResult run(String yaml) throws Exception {
        try (Workers workers = new Workers(2)) {
            return Analysis.run(read(yaml).model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    private static Map<String, Double> values(AnalysisResult result) {
        return result.metrics().stream()
                .filter(metric -> metric.loadCase().equals("push"))
                .collect(Collectors.toMap(Metric::id, Metric::value, (a, b) -> a));
    }

    @Test
    void aLatticeIsHomogenisedInTheRunAndJudgedAtItsStruts() throws Exception {
        AnalysisResult result = run(BLOCK);
        Map<String, Double> values = values(result);
        Material foam = result.materials().ofRegion().get(0);
        OrthotropicMaterial law = (OrthotropicMaterial) foam.elastic();
        // Straight struts fill pi/4 (0.3)^2 of the section, and nodes stiffen them; 60 % of that was asked for.
        double straight = 0.6 * 110_000 * Math.PI * 0.09 / 4;
        assertTrue(law.constants().e3() > straight && law.constants().e3() < 1.3 * straight, law.toString());
        double shortened = 2 / law.constants().e3() * 20;
        assertTrue(values.get("displacement.max") >= 0.999 * shortened, values.toString());
        double strut = foam.struts().orElseThrow().vonMises(new double[] {0, 0, -2, 0, 0, 0}, 0);
        assertEquals(strut, values.get("strut-stress.p99"), 1e-3 * strut);
        assertTrue(
                strut > 0.97 * 2 / (Math.PI * 0.09 / 4), "the struts carry the load over their own section: " + strut);
        assertEquals(2, values.get("von-mises.p99"), 1e-3);
        // Goodman, R = 0.1: 1/n = 0.45 s/300 + 0.55 s/950, with the stress in the strut.
        assertEquals(
                1 / (0.45 * strut / 300 + 0.55 * strut / 950),
                values.get("fatigue.safety-factor.min"),
                2e-3 * 300 / strut);
        assertEquals(900 / strut, values.get("yield.safety-factor.struts"), 0.01 * 900 / strut);
        assertEquals(null, values.get("yield.safety-factor.raw"), "homogenised stress is not held against the metal");
        assertEquals(
                List.of(Verdict.PASS),
                result.findings().stream()
                        .filter(finding -> finding.id().equals("struts"))
                        .filter(finding -> finding.loadCase().equals("push"))
                        .map(finding -> finding.verdict())
                        .toList());
        assertTrue(foam.properties().stream()
                .anyMatch(p -> p.name().equals("youngs-modulus-3")
                        && p.verified()
                        && p.source().contains("as built 0.6000 times")
                        && p.condition().contains("cubic of printed")));
    }

    /** A limit measured on the lattice itself meets the stress of the lattice, not that of its struts. */
    @Test
    void aLimitOfTheLatticeItselfIsHeldAgainstItsMeanStress() throws Exception {
        String own = BLOCK.replace("limit: {stress: 300 MPa", "limit: {lattice: true, stress: 8 MPa")
                .replace("pressure: 2 MPa", "pressure: -2 MPa");
        double factor = values(run(own)).get("fatigue.safety-factor.min");
        assertEquals(1 / (0.9 / 8 + 1.1 / 950), factor, 1e-3 * factor);
    }

    /** A film of 15 um on struts of 0.3 mm: moduli by (1 + (E_f/E_c)((1 + 2t/d)^4 - 1)), mass by its own. */
    @Test
    void aFilmStiffensALatticeAndAStatedLaw() throws Exception {
        double outer = 1 + 2 * 0.015 / 0.3;
        double bending = 1 + 186.0 / 110 * (Math.pow(outer, 4) - 1);
        double stretching = 1 + 186.0 / 110 * (outer * outer - 1);
        double mass = 1 + 16.6 / 4.43 * (outer * outer - 1);
        assertEquals(1.785, bending, 1e-3);
        Material bare = run(BLOCK).materials().ofRegion().get(0);
        Material filmed = run(BLOCK.replace(
                        "    lattice: " + LATTICE,
                        "    lattice: " + LATTICE
                                + "\n    coating: {film: ta-solid, thickness: 15 um, struts: stretch}"))
                .materials()
                .ofRegion()
                .get(0);
        double e = ((OrthotropicMaterial) bare.elastic()).constants().e3();
        assertEquals(
                stretching * e,
                ((OrthotropicMaterial) filmed.elastic()).constants().e3(),
                1e-9 * e);
        assertEquals(mass * bare.density().orElseThrow(), filmed.density().orElseThrow(), 1e-15);
        assertTrue(filmed.properties().stream().noneMatch(p -> p.name().startsWith("youngs") && p.verified()));
        Material stated = read(BLOCK.replace("      struts: {metric", "      none: {metric")
                        .replace(
                                "strut-stress.p99, part: bar, below: {share: 50 %, of: strut-yield-strength}",
                                "von-mises.p99, below: 1 MPa")
                        .replace(
                                "\n    lattice: " + LATTICE,
                                " {youngs-modulus: 0.78 GPa, poissons-ratio: 0.3, density: 0.9 g/cm3, source: {all: s},"
                                        + " coating: {film: ta-solid, thickness: 15 um, core: tc4, strut: 0.3 mm}}"))
                .model()
                .parts()
                .get(0)
                .material();
        assertEquals(bending * 780, ((IsotropicMaterial) stated.elastic()).youngsModulus(), 1e-9);
        assertEquals(mass * 0.9e-9, stated.density().orElseThrow(), 1e-21);
        assertTrue(stated.notes().stream().anyMatch(note -> note.contains("+78.5 %") && note.contains("+78.7 %")));
        assertTrue(stated.properties().stream().noneMatch(p -> p.name().startsWith("youngs") && p.verified()));
    }

    /** A lattice by its porosity alone: 72 % is what its closed form and its mesh have; tc4-solid is tc4. */
    @Test
    void aLatticeIsNamedByMetalAndPorosity() throws Exception {
        String named = BLOCK.replace("material: foam", "material: tc4-lattice:80%");
        StatedLattice stated =
                read(named).model().parts().get(0).made().lattice().orElseThrow();
        double slenderness = 0.5
                * stated.design().thickness()
                / (Math.sqrt(3) / 4 * stated.design().size());
        assertEquals(0.20, RhombicDodecahedron.relativeDensity(slenderness), 1e-12);
        assertEquals("tc4", stated.metal().name());
        assertEquals(
                "ta-solid",
                read(named.replace("tc4-lattice:80%", "ta-lattice:80%")
                                .replace("{share: 50 %, of: strut-yield-strength}", "1 MPa"))
                        .model()
                        .parts()
                        .get(0)
                        .made()
                        .lattice()
                        .orElseThrow()
                        .metal()
                        .name());
        String solid = BLOCK.replace("material: foam", "material: tc4-solid")
                .replace("strut-stress", "von-mises")
                .replace("strut-yield", "yield");
        assertEquals("tc4", read(solid).model().parts().get(0).material().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    cell: cubic | cell: dodecahedron | did you mean rhombic-dodecahedron?
                    strut: 0.3 mm | strut: 1.2 mm | nothing is left open
                    cell: cubic, size: 1 mm, strut: 0.3 mm | cell: rhombic-dodecahedron, size: 0.5 mm, strut: 0.5 mm | they overlap, and nothing is left open; make them thinner
                    metal: printed | metal: unobtainium | unknown material 'unobtainium'
                    metal: printed | metal: cortical-bone-lumbar | has axes
                    metal: printed | metal: foam | 'foam' is given further down
                    size: 1 mm, strut: 0.3 mm | pore: 1 mm, strut: 0.3 mm | a pore goes with rhombic-dodecahedron
                    cell: cubic, size: 1 mm, strut: 0.3 mm | cell: gyroid, size: 1 mm, porosity: 101 % | between 0 and 100 %
                    material: foam | material: tc4-lattice:101% | a porosity of 101.0 % is out of reach
                    material: foam | material: tc4-lattice:101% | write tc4-lattice:72%
                    material: foam | material: tc4-lattice:20% | rhombic dodecahedra have 40.9
                    material: foam | material: tc4-lattice:dense | 'tc4-lattice:dense'
                    material: foam | material: tin-lattice:80% | unknown material 'tin'
                    elements: 2 | elements: 40 | 40.0 elements across a strut
                    stiffness: 60 % | stiffness: 0 % | must be greater than zero
                    axis-3: [0, 0, 1], axis-1: [1, 0, 0] | axis-3: [0, 0, 1] | lie the same way all over the part
                    axis-3: [0, 0, 1], axis-1: [1, 0, 0] | cylinder: {from: [0, 0, 0], to: [0, 0, 1 mm]} | lie the same way all over the part
                    of: strut-yield-strength | of: yield-strength | has no 'yield-strength'
                    metric: strut-stress.p99 | metric: von-mises.p99 | that of metal and pores together
                    foam:\\n | foam:\\n    coating: {film: ta-solid, thickness: 15 um, core: tc4}\\n | whose struts are known
                    foam:\\n | foam:\\n    coating: {film: ta-solid, thickness: 15 mm}\\n | thicker than the struts
                    foam:\\n | foam:\\n    coating: {film: ta-solid, thickness: 15 um, porosity: 100 %}\\n | porosity of the film
                    foam:\\n | foam:\\n    youngs-modulus: 1 GPa\\n    poissons-ratio: 0.3\\n | one was expected
                    """)
    void whatDoesNotGoIsToldAtItsPlace(String from, String to, String told) {
        String was = from.replace("\\n", "\n");
        assertTrue(BLOCK.contains(was), from);
        String bad = BLOCK.replace(was, to.replace("\\n", "\n"));
        InputException refused = assertThrows(InputException.class, () -> read(bad));
        assertTrue(refused.getMessage().contains(told), refused.getMessage());
        assertTrue(refused.getMessage().matches("(?s).*case.yaml:[0-9]+:[0-9]+: .*"), refused.getMessage());
    }
}
