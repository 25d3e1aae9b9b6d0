package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;

/** What a case says of materials, by word, by law and by axes. */
class CaseMaterialsTest {
    private static final String FOAM =
            "foam: {youngs-modulus: 1.2 GPa, poissons-ratio: 0.3, density: 4.6 g/cm3, source: {all: \"test report"
                    + " 12\"}}";

    @TempDir
    Path folder;

    private Model read(String yaml) throws Exception {
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), yaml))
                .model();
    }

    /** Returns the bar of a case in which the foam and what follows the bar's region are replaced. */
    private Part bar(String foam, String axes) throws Exception {
        String yaml = CaseFileTest.BLOCK
                .replace(FOAM, foam)
                .replace("{region: bar, material: foam}", "{region: bar, material: foam" + axes + "}");
        return read(yaml).parts().get(0);
    }

    @Test
    void materialsTakeAnArgument() throws Exception {
        Model model = read(CaseFileTest.BLOCK
                .replace("material: tc4}", "material: porous-ta:72%}")
                .replace("region: bar, material: foam", "region: bar, material: 'morgan-vertebra:0.2 g/cm3'"));
        assertEquals(1450, ((IsotropicMaterial) model.parts().get(1).material().elastic()).youngsModulus(), 5);
        assertEquals(
                4730 * Math.pow(0.2, 1.56),
                ((IsotropicMaterial) model.parts().get(0).material().elastic()).youngsModulus(),
                1e-9);
        Model outside = read(CaseFileTest.BLOCK.replace("material: tc4}", "material: porous-ta:30%}"));
        assertTrue(
                outside.warnings().stream().anyMatch(w -> w.contains("extrapolated")),
                outside.warnings().toString());
    }

    @Test
    void lawsWithAxesAreReadInTheOrderOfTheTable() throws Exception {
        String law =
                "foam: {orthotropic: {youngs-moduli: [12 GPa, 13.4 GPa, 20 GPa], shear-moduli: [4.53 GPa, 6.23 GPa,"
                        + " 5.61 GPa], poissons-ratios: [0.376, 0.235, 0.222]}, source: {all: s}}";
        OrthotropicMaterial made = (OrthotropicMaterial) bar(law, ", axes: {axis-3: [0, 2, 0], axis-1: [0, 0, 1]}")
                .material()
                .elastic();
        assertEquals(
                new OrthotropicMaterial.Constants(12000, 13400, 20000, 0.376, 0.222, 0.235, 4530, 5610, 6230),
                made.constants());
        assertEquals(new Vector3(0, 0, 1), made.axis1());
        assertEquals(new Vector3(0, 1, 0), made.axis1().cross(made.axis2()));
        Part along = bar(law, ", axes: {along: [[0, 0, 0], [0, 0, 1 cm], [1 mm, 0, 2 cm]]}");
        assertEquals(
                "along a curve of 3 points", along.made().axes().orElseThrow().toString());
        double[] axes = new double[6];
        bar(law, ", axes: {cylinder: {from: [0, 0, 0], to: [0, 0, 1 mm]}}")
                .made()
                .axes()
                .orElseThrow()
                .at(0, -3, 7, axes, 0);
        assertEquals(-1, axes[1], 1e-15);
        assertEquals(1, axes[3], 1e-15);
    }

    @Test
    void transverseIsotropyAndCatalogueEntriesWithAxes() throws Exception {
        String law = "foam: {transversely-isotropic: {modulus-along: 17 GPa, modulus-across: 11.5 GPa,"
                + " poissons-ratio-along: 0.46, poissons-ratio-across: 0.58, shear-modulus-along: 3.3 GPa}, source: {all:"
                + " s}}";
        OrthotropicMaterial own = (OrthotropicMaterial)
                bar(law, ", axes: {axis-3: [0, 0, 1]}").material().elastic();
        assertEquals(0.3112, own.constants().nu13(), 1e-4);
        assertEquals(3639, own.constants().g12(), 1);
        Model model = read(CaseFileTest.BLOCK.replace(
                "material: tc4}", "material: cortical-bone-lumbar, axes: {axis-3: [0, 0, 1]}}"));
        OrthotropicMaterial bone =
                (OrthotropicMaterial) model.parts().get(1).material().elastic();
        assertEquals(22000, bone.constants().e3());
        assertEquals(0.395, bone.constants().nu13() * 22000 / 11300, 1e-3);
    }

    @Test
    void boneOfADensityInAnotherMeasureIsConverted() throws Exception {
        Material bone = bar("foam: {by-density: {law: keyak, density: 0.5 g/cm3, of: apparent}}", "")
                .material();
        // 0.3 g/cm3 of ash
        assertEquals(5307 * 0.3 + 469, ((IsotropicMaterial) bone.elastic()).youngsModulus(), 1e-6);
        Material ct = bar("foam: {by-density: {law: keyak, density: 0.252 g/cm3, of: ct, poissons-ratio: 0.35}}", "")
                .material();
        assertEquals(new IsotropicMaterial(5307 * 0.3 + 469, 0.35).youngsModulus(), 2061.1, 1e-9);
        assertEquals(2061.1, ((IsotropicMaterial) ct.elastic()).youngsModulus(), 1e-6);
    }

    /** The two papers: 72 % with 10 GPa, and 3 GPa with a stress and a strain that give 7.9 GPa. */
    @Test
    void statedNumbersAreHeldAgainstEachOther() throws Exception {
        Material tibia = bar(
                        "foam: {youngs-modulus: 10 GPa, poissons-ratio: 0.3, porosity: 72 %, metal: ta-solid, source:"
                                + " {all: s}}",
                        "")
                .material();
        assertTrue(tibia.checks().stream().anyMatch(c -> !c.holds() && c.text().contains("6.89 times")));
        Material buttress = bar(
                        "foam: {youngs-modulus: 3 GPa, poissons-ratio: 0.3, porosity: [55 %, 60 %], metal: ta-solid,"
                                + " pore: [0.25 mm, 0.55 mm], strut: [0.25 mm, 0.45 mm],"
                                + " stated: {stress: 7.26 MPa, strain: 9.2e-4}, source: {all: s}}",
                        "")
                .material();
        assertEquals(1, buttress.checks().stream().filter(c -> !c.holds()).count());
        assertTrue(buttress.checks().stream().map(ConsistencyCheck::text).anyMatch(t -> t.contains("7.89 GPa")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "material: tc4 | material: porous-ta:101% | case.yaml:11:109: 'porous-ta:101%': a porosity lies"
                        + " between 0 and 100 %",
                "material: tc4 | material: cortical-bone-lumbar | the material 'cortical-bone-lumbar' has axes, and"
                        + " part 'pin' does not say",
                "material: tc4 | material: cortical-bone-lumbar, axes: {} | parts.pin.axes needs one of: axis-3,"
                        + " along, cylinder",
                "material: tc4 | material: cortical-bone-lumbar, axes: {axis-3: [0, 0, 1], axis-1: [0, 0, 2]} | axis-1"
                        + " and axis-3 point the same way",
                "material: tc4 | material: cortical-bone-lumbar, axes: {along: [[0, 0, 0], [0, 0, 0]]} | points 1 and"
                        + " 2 of the curve are one",
                "material: tc4 | material: cortical-bone-lumbar, axes: {along: [[0, 0, 0], [0, 0, 1 mm]], axis-1: [1,"
                        + " 0, 0]} | axis-1 goes with axis-3",
                "youngs-modulus: 1.2 GPa, poissons-ratio: 0.3 | youngs-modulus: 1.2 GPa | youngs-modulus without"
                        + " poissons-ratio",
                "youngs-modulus: 1.2 GPa, poissons-ratio: 0.3 | poissons-ratio: 0.3 | materials.foam needs one of:"
                        + " youngs-modulus, orthotropic",
                "poissons-ratio: 0.3 | poissons-ratio: 0.3, porosity: 101 %, metal: ta-solid | it lies between 0 and"
                        + " 100 %",
                "poissons-ratio: 0.3 | poissons-ratio: 0.3, porosity: 72 % | porosity without metal",
                "poissons-ratio: 0.3 | poissons-ratio: 0.3, porosity: 72 %, metal: ta | unknown material 'ta'",
                "poissons-ratio: 0.3 | poissons-ratio: 0.3, stated: {stress: 1 MPa, strain: 1e-3} | are checked with"
                        + " the porosity",
                "youngs-modulus: 1.2 GPa, poissons-ratio: 0.3 | by-density: {law: keyac, density: 0.4 g/cm3} | unknown"
                        + " law 'keyac'",
                "youngs-modulus: 1.2 GPa, poissons-ratio: 0.3 | by-density: {law: keyak, density: 40 g/cm3} | none of"
                        + " bone",
                "youngs-modulus: 1.2 GPa, poissons-ratio: 0.3 | orthotropic: {youngs-moduli: [1 GPa, 1 GPa, 9 GPa],"
                        + " shear-moduli: [1 GPa, 1 GPa, 1 GPa], poissons-ratios: [0.3, 0.5, 0.5]} | do not go with the"
                        + " moduli"
            })
    void whatDoesNotGoIsToldAtItsPlace(String from, String to, String told) throws Exception {
        assertTrue(CaseFileTest.BLOCK.contains(from), from);
        Path file = Files.writeString(folder.resolve("case.yaml"), CaseFileTest.BLOCK.replace(from, to));
        InputException refused = assertThrows(InputException.class, () -> CaseFile.read(file));
        assertTrue(refused.getMessage().contains(told), refused.getMessage());
        assertTrue(refused.getMessage().matches("(?s).*case.yaml:[0-9]+:[0-9]+: .*"), refused.getMessage());
    }
}
