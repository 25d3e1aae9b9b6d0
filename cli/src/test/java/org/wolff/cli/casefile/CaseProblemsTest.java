package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;

class CaseProblemsTest {
    @TempDir
    Path folder;

    private InputException refused(String yaml, Map<String, String> overrides) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), yaml);
        return assertThrows(InputException.class, () -> CaseFile.read(file, overrides));
    }

    private InputException refused(String yaml) throws Exception {
        return refused(yaml, Map.of());
    }

    private static String replaced(String from, String to) {
        assertTrue(CaseFileTest.BLOCK.contains(from), from);
        return CaseFileTest.BLOCK.replace(from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "material: tc4 | material: tc5 | unknown material 'tc5' | did you mean tc4?",
                "region: bar | region: baar | unknown region or surface 'baar' | did you mean bar?",
                "{plane: top} | {plane: topp} | unknown plane 'topp' | did you mean top?",
                "parts: [bar] | parts: [baer] | unknown part 'baer' | did you mean bar?",
                "parts: [bar] | parts: [bar, bar] | part 'bar' is listed twice | ``",
                "mesh: | mseh: | unknown key 'mseh' in a case | did you mean mesh?",
                "size: 0.5 mm | size: 0.5 | '0.5' has no unit; a length was expected | write 0.5 mm or 0.5 cm",
                "size: 0.5 mm | size: 7 N | '7 N' is a force, a length was expected | mm",
                "size: 0.5 mm | size: 0 mm | must be greater than zero | ``",
                "size: 0.5 mm | size: 2000 km | unknown unit 'km' | did you mean",
                "size: 0.5 mm | size: 2000 m | beyond anything that a case can mean | is the unit right?",
                "size: 0.5 mm | size: 0.5 mm, by-part: {pim: 0.2 mm} | unknown part 'pim' | did you mean pin?",
                "size: 0.5 mm | size: 0.5 mm, adapt: true, smallest: 0.6 mm | smallest must be at most the size |"
                        + " change it",
                "size: 0.5 mm | size: 0.5 mm, smallest: 0.1 mm | smallest has no effect | add adapt: true",
                "size: 0.5 mm | size: 0.5 mm, grading: 3 | grading must be from 0.1 to 1 | change it",
                "size: 0.5 mm | size: 0.5 mm, layers: 30 | layers must be at most 10 | change it",
                "size: 0.5 mm | size: 0.5 mm, budget: 10 | budget must be at least 1000 | change it",
                "size: 0.5 mm | size: [1 mm] | a length was expected, this is a list | ``",
                "tet4 | tet5 | 'tet5' is not one of tet10, tet4 | did you mean tet",
                "fixed: true | fixed: yes | 'yes' is neither true nor false | ``",
                "fixed: true | fixed: false | holds nothing | remove",
                "fixed: true | fixed: true, roller: normal | supports.base has fixed and roller; one was expected | ``",
                "`, fixed: true` | `` | supports.base needs one of: fixed, roller, spring | ``",
                "fixed: true | fixed: true, displacement: [0, 0, 1 mm] | 'supports.base.displacement' is planned, not"
                        + " in this version | it will mean",
                "where: [{plane: top}] | where: [] | loads.push[0].where needs at least an entry | ``",
                "normal: [0, 0, 2] | normal: [0, 0, 0] | planes.top.normal has no direction | [0, 0, 1]",
                "normal: [0, 0, 2] | normal: [0, 2] | planes.top.normal has 2 values; 3 were expected | ``",
                "normal: [0, 0, 2] | normal: [0, 0, 1e300] | planes.top.normal has no direction | ``",
                "name: block | name: ../block | cannot name a folder of results | ``",
                "name: block | name: | name has no value; a text was expected | ``",
                "name: block | description: x | the case has no 'name' | add for example 'name: tibia-segment'",
                "body-mass: 80 kg | description: x | '%BW' needs the body mass | body-mass: 70 kg",
                "body-mass: 80 kg | body-mass: 80 | '80' has no unit | 80 kg or 80 g",
                "diameter: 4 mm | diameter: 4 mm, radius: 2 mm | parts.pin.region.cylinder has radius and diameter |"
                        + " ``",
                "max: [10 mm, 10 mm, 20 mm] | max: [10 mm, -10 mm, 20 mm] | must be below max | ``",
                "max: [10 mm, 10 mm, 20 mm] | size: [10 mm, 10 mm, 20 mm] | regions.bar.box has min without max | ``",
                "box: | ring: | unknown key 'ring' in a region | its keys: surface, box",
                "region: bar | region: {above: top} | part 'bar' has no end | intersection",
                "region: bar | region: {intersection: [bar, {box: {center: [0, 0, 1 m], size: [1 mm, 1 mm, 1 mm]}}]} |"
                        + " part 'bar' is empty | ``",
                "region: bar | region: {shell: {of: {union: [bar, bar]}, thickness: 1 mm}} | shell needs a surface |"
                        + " ``",
                "region: bar | region: {offset: {of: {intersection: [bar, {above: top}]}, thickness: 1 mm}} | offset"
                        + " needs a surface | ``",
                "region: bar | region: {gyroid: {cell: 2 mm, volume-fraction: 30 %}} | part 'bar' has no end |"
                        + " intersection",
                "region: bar | region: {gyroid: {cell: 2 mm, volume-fraction: 101 %}} | leaves nothing open | ``",
                "region: bar | region: {gyroid: {cell: 2 mm, thickness: 1 mm}} | a wall of 1.0 mm fills the whole cell"
                        + " of 2.0 mm | ``",
                "region: bar | region: {gyroid: {cell: 2 mm, form: network, thickness: 0.2 mm}} | a network has no"
                        + " wall | ``",
                "region: bar | region: {gyroid: {cell: 2 mm}} | needs one of: thickness, volume-fraction | ``",
                "region: bar | region: {lattice: {cell: octett, size: 2 mm, strut: 0.2 mm}} | 'octett' is not one of |"
                        + " did you mean octet?",
                "region: bar | region: {lattice: {cell: diamond, size: 2 mm, strut: 0.9 mm}} | as thick as they are"
                        + " long | make them thinner or the cell greater",
                "region: bar | region: {shell: {of: {lattice: {cell: cubic, size: 2 mm, strut: 0.2 mm}}, thickness:"
                        + " 0.1 mm}} | shell needs a surface | ``",
                "poissons-ratio: 0.3 | poissons-ratio: 0.5 | Poisson's ratio 0.5 is not between -1 and 0.5 | ``",
                "1.2 GPa | 1.2e9 GPa | beyond anything that a case can mean | is the unit right?",
                "1.2 GPa | 1.2 Pa | below 100 Pa | is the unit right?",
                "total: 50 %BW | total: 2,5 kN | unknown key '5 kN' in a force | the decimal sign is a point",
                "total: 50 %BW | total: 0 N | load 'force-1' is zero | ``",
                "`parts: [bar], where: [{plane: top}], force` | force | load 'force-1' does not say where it acts |"
                        + " where",
                "force: {total: 50 %BW, direction: [0, 0, -3]} | `force: [0, 0, 1 N], pressure: 1 MPa` | has force and"
                        + " pressure; one was expected | ``",
                "force: {total: 50 %BW, direction: [0, 0, -3]} | `gravity: [0, 0, -9.81 m/s2]` | gravity acts on all"
                        + " parts; it has no 'parts' | remove",
                "share | share | x | x",
            })
    void saysWhatIsWrongAndWhatToDo(String from, String to, String what, String action) throws Exception {
        if (from.equals("share")) {
            from = "fixed: true";
            to = "fixed: true, share: [40 %, 5 %]";
            what = "share must run upwards";
            action = "[5 %, 40 %]";
        }
        String text = refused(replaced(from, to == null ? "" : to)).getMessage();
        assertTrue(text.contains(what), text);
        assertTrue(action == null || text.contains(action), text);
    }

    @Test
    void regionsMayOnlyReferUpwards() throws Exception {
        String yaml = replaced(
                "    box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}",
                "    union: [bar, later]\n  later:\n    sphere: {center: [0, 0, 0], radius: 1 mm}");
        String text = refused(yaml).getMessage();
        assertTrue(text.contains("case.yaml:8:13: region 'bar' is given further down"), text);
        assertTrue(text.contains("case.yaml:8:18: region 'later' is given further down"), text);
    }

    @Test
    void allProblemsOfAFileAreToldAtOnceInItsOrder() throws Exception {
        String yaml = CaseFileTest.BLOCK
                .replace("normal: [0, 0, 2]", "normal: [0, 0, 0]")
                .replace("material: tc4", "material: tc5")
                .replace("size: 0.5 mm", "size: 3")
                .replace("fixed: true", "fixt: true")
                .replace("plane: top", "plane: topp");
        InputException all = refused(yaml);
        assertEquals(5, all.problems().size(), all.getMessage());
        int last = 0;
        for (var problem : all.problems()) {
            assertTrue(problem.where().orElseThrow().line() > last, all.getMessage());
            last = problem.where().orElseThrow().line();
        }
    }

    @Test
    void aProblemShowsPlaceLineCaretAndRemedy() throws Exception {
        String text = refused(replaced("material: tc4", "material: tc5")).getMessage();
        String line = CaseFileTest.BLOCK.lines().toList().get(10).replace("tc4", "tc5");
        int column = line.indexOf("tc5") + 1;
        assertEquals(
                folder.resolve("case.yaml") + ":11:" + column + ": unknown material 'tc5'",
                text.lines().findFirst().orElseThrow());
        String[] lines = text.split("\n");
        assertEquals("tc5", lines[1].substring(lines[2].indexOf('^'), lines[2].indexOf('^') + 3));
        assertEquals("  → did you mean tc4?", lines[3]);
    }

    @Test
    void nothingIsToldTwice() throws Exception {
        assertEquals(
                1, refused(replaced("material: tc4", "matrial: tc4")).problems().size());
        assertEquals(
                1,
                refused(replaced("normal: [0, 0, 2]", "normal: up")).problems().size());
        assertEquals(1, refused(replaced("1.2 GPa", "1.2 Gpa")).problems().size());
        assertEquals(
                1,
                refused(replaced("body-mass: 80 kg", "body-mass: 80 km"))
                        .problems()
                        .size());
    }

    @Test
    void overridesAreToldByTheirPath() throws Exception {
        String text = refused(
                        CaseFileTest.BLOCK,
                        Map.of(
                                "parts.baar.material", "tc4",
                                "mesh.size", "3",
                                "mesh.sise", "3 mm",
                                "loads.push.1.force.total", "1 N",
                                "name.x", "y",
                                "planes", "[",
                                "parts.bar.region.box.min", "[0, 0, 0]"))
                .getMessage();
        assertTrue(text.contains("override parts.baar.material: no 'baar' in parts"), text);
        assertTrue(text.contains("did you mean parts.bar.material?"), text);
        assertTrue(text.contains("override mesh.size:1:1: mesh.size: '3' has no unit"), text);
        assertTrue(text.contains("did you mean mesh.size?"), text);
        assertTrue(text.contains("override loads.push.1.force.total: no '1' in loads.push"), text);
        assertTrue(text.contains("no value 'x' in name"), text);
        assertTrue(text.contains("override planes:1:2: not YAML"), text);
        assertTrue(text.contains("no value 'box' in parts.bar.region"), text);
    }

    @Test
    void gravityNamesThePartsWithoutDensity() throws Exception {
        String yaml = replaced(
                        "    - {parts: [bar], where: [{plane: top}], force: {total: 50 %BW, direction: [0, 0, -3]}}",
                        "    - {gravity: [0, 0, -9.81 m/s2]}")
                .replace(", density: 4.6 g/cm3", "");
        assertTrue(refused(yaml).getMessage().contains("gravity needs the density of 'foam' (part 'bar')"));
    }

    @Test
    void filesThatAreNoCaseAreRefused() throws Exception {
        assertTrue(refused("").getMessage().contains("the file is empty"));
        assertTrue(refused("just text").getMessage().contains("a case was expected, this is a single value"));
        assertTrue(refused("[1, 2]").getMessage().contains("a case was expected, this is a list"));
        String missing = assertThrows(InputException.class, () -> CaseFile.read(folder.resolve("cse.yaml")))
                .getMessage();
        assertTrue(missing.contains("no such file") && missing.contains("did you mean case.yaml?"), missing);
    }
}
