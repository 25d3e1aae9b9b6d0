package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.boundary.History;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;

/** Interfaces and histories of a case file: what they come to, and what is refused where. */
class InterfaceProblemsTest {
    @TempDir
    Path folder;

    private Model read(String sections) throws Exception {
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), CaseFileTest.BLOCK + sections))
                .model();
    }

    private static String fit(String keys) {
        return "interfaces:\n  fit: {between: [bar, pin], " + keys + "}\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "law: frictional, friction: -1 | 21:57: | interfaces.fit.friction: '-1' must be zero or more | ``",
                "law: frictional, friction: 74 | 21:47: | a friction coefficient of 74.0 is beyond any | is a '%' missing?",
                "law: frictional | 21:3: | interface 'fit' is frictional and has no friction | add for example 'friction: 0.74'",
                "law: bonded, friction: 0.4 | 21:43: | interface 'fit' is bonded and has 'friction': only what rubs has it | remove it",
                "law: bonded, interference: 0.1 mm | 21:43: | has 'interference': bonded parts neither press nor part | remove it",
                "law: frictionless, friction: 0 | 21:49: | is frictionless and has 'friction' | remove it",
                "law: frictionless, seed: 1 | 21:49: | has 'seed': only 'partly-bonded' has it | ``",
                "law: frictionless, slip-stiffness: 20 MPa/mm | 21:49: | has 'slip-stiffness': only what rubs has it | ``",
                "law: frictional, friction: 0, slip-stiffness: 20 MPa/mm | 21:60: | has no shear, so no slip stiffness | ``",
                "law: frictional, friction: 0.4, gap: 1 mm, interference: 0.1 mm | 21:62: | has interference and gap; one was expected | ``",
                "law: frictional, friction: 0.4, close-below: 1 mm | 21:62: | has no gap that could be closed | give its 'gap'",
                "law: frictional, friction: 0.4, interference: 0.6 mm | 21:62: | an interference of 0.6000 mm is larger than an element (mesh.size: 0.5000 mm) | is the unit right?",
                "law: frictional, friction: 0.4, interference: 0.1 | 21:76: | '0.1' has no unit; a length was expected | ``",
                "law: frictional, friction: 0.4, interference: {zones: [{region: bart, value: 0.1 mm}]} | 21:94: | unknown region or surface 'bart' | did you mean bar?",
                "law: frictional, friction: 0.4, gap: {plane: top, values: [0 mm, 1 mm]} | 21:68: | has plane, values without distances | ``",
                "law: frictional, friction: 0.4, gap: {plane: top, distances: [2 mm, 1 mm], values: [0 mm, 1 mm]} | 21:80: | do not run upwards | ``",
                "law: frictional, friction: 0.4, gap: {plane: top, distances: [1 mm, 2 mm], values: [0 mm, -1 mm]} | 21:105: | below zero | ``",
                "law: frictional, friction: 0.4, gap: {plane: top, distances: [1 mm, 2 mm], values: [0 mm, 1 mm], elsewhere: 1 mm} | 21:127: | goes with 'zones' | ``",
                "law: partly-bonded, friction: 0.4, bonded-share: 101 %, seed: 1 | 21:65: | a share of 101.0 % is not within 0 % and 100 % | 35 %",
                "law: partly-bonded, friction: 0.4, bonded-share: 35 % | 21:65: | draws its bonded places at random and has no seed | seed: 1",
                "law: partly-bonded, friction: 0.4, bonded-share: 35 %, seed: 1.5 | 21:85: | the seed is not a whole number | ``",
                "law: partly-bonded, friction: 0.4 | 21:3: | needs one of: bonded-share, bonded-zone | ``",
                "law: partly-bonded, friction: 0.4, bonded-zone: bar, bonded-share: 1 %, seed: 1 | 21:65: | needs one of: bonded-share, bonded-zone | ``",
                "law: partly-bonded, friction: 0.4, bonded-zone: bar, seed: 1 | 21:83: | nothing is drawn where a zone says | remove 'seed'",
                "law: partly-bonded, friction: 0.4, bonded-zone: bar, interference: 0.1 mm | 21:83: | is partly-bonded and has 'interference' | ``",
                "law: glued | 21:35: | 'glued' is not one of bonded, frictionless, frictional, partly-bonded | ``",
                "law: bonded, within: baar | 21:51: | unknown region or surface 'baar' | did you mean bar?",
            })
    void refusesWhatMakesNoSense(String keys, String place, String what, String action) throws Exception {
        String text = assertThrows(InputException.class, () -> read(fit(keys))).getMessage();
        assertTrue(text.contains(what), text);
        assertTrue(text.contains("case.yaml:" + place), text);
        assertTrue(action == null || text.contains(action), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[bar, pim] | unknown part 'pim' | did you mean pin?",
                "[bar, bar] | part 'bar' is listed twice | ``",
                "[bar, pin, bar] | lies between 3 parts | one interface for each pair",
                "[] | needs at least an entry | ``",
            })
    void partsAreTwoOrOne(String between, String what, String action) throws Exception {
        String yaml = "interfaces: {a: {between: " + between + ", law: bonded}}\n";
        String text = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertTrue(text.contains(what), text);
        assertTrue(action == null || text.contains(action), text);
    }

    @Test
    void twoInterfacesOfTheSamePartsAreRefusedUnlessTheyAreKeptApart() throws Exception {
        String two = "interfaces:\n  a: {between: [bar, pin], law: bonded}\n  b: {between: [pin, bar], law: bonded}\n";
        String text = assertThrows(InputException.class, () -> read(two)).getMessage();
        assertTrue(text.contains("case.yaml:22:7: interface 'b' claims the same facets as interface 'a'"), text);
        assertTrue(text.contains("'within'"), text);
        String apart = two.replace("[pin, bar],", "[pin, bar], within: {above: top},");
        assertEquals(2, read(apart).interfaces().size());
    }

    @Test
    void anInterfaceHasItsNumbersInWolffsUnits() throws Exception {
        Interface fit = read(fit("law: frictional, friction: 74 %, source: test, slip-stiffness: 20 MPa/mm,"
                        + " interference: 50 um"))
                .interfaces()
                .get(0);
        InterfaceLaw.Sliding law = (InterfaceLaw.Sliding) fit.law();
        assertEquals(new Friction(0.74, 20), law.friction());
        assertEquals(Optional.of("test"), law.source());
        assertEquals(-0.05, fit.gapAt(Vector3.ZERO), 1e-15);
        assertEquals(List.of("bar", "pin"), fit.between());
        assertEquals(21, fit.place().orElseThrow().line());
    }

    @Test
    void gapsMayBeFields() throws Exception {
        GapField plane = read(fit("law: frictionless, interference:"
                        + " {plane: bottom, distances: [0 mm, 20 mm], values: [0.2 mm, 0 mm]}"))
                .interfaces()
                .get(0)
                .gap();
        assertEquals(-0.2, plane.at(new Vector3(3, 3, -5)), 1e-15);
        assertEquals(-0.15, plane.at(new Vector3(3, 3, 5)), 1e-15);
        assertEquals(0, plane.at(new Vector3(3, 3, 25)), 1e-15);
        Interface zones = read(fit("law: frictionless, gap: {zones: [{region: {above: top}, value: 1 mm}],"
                        + " elsewhere: 0.1 mm}, close-below: 0.2 mm"))
                .interfaces()
                .get(0);
        assertEquals(1, zones.gapAt(new Vector3(0, 0, 21)));
        assertEquals(0, zones.gapAt(new Vector3(0, 0, 19)), "closed");
        assertEquals(0.1, zones.gap().at(new Vector3(0, 0, 19)));
    }

    @Test
    void frictionWithoutASourceIsWarnedOf() throws Exception {
        String told = "no source for the friction of interface 'fit': no verdict may rest on it";
        assertTrue(read(fit("law: frictional, friction: 0.4")).warnings().contains(told));
        assertTrue(read(fit("law: frictional, friction: 0.4, source: x")).warnings().stream()
                .noneMatch(told::equals));
    }

    @Test
    void aHistoryNamesLoadCases() throws Exception {
        Model model = read(fit("law: frictional, friction: 0.4")
                + "histories: {gait: {steps: [{load-case: push}, {load-case: push, factor: -50 %}], cycles: 2}}\n");
        assertEquals(
                List.of(new History("gait", List.of(new History.Move("push", 1), new History.Move("push", -0.5)), 2)),
                model.histories());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "steps: [{load-case: pusch}] | unknown load case 'pusch' | did you mean push?",
                "steps: [{load-case: push}], cycles: 1.5 | has 1.5 cycles | whole number",
                "steps: [{load-case: push}], cycles: 2000 | has 2000.0 cycles of 1 steps | at most 1000",
                "steps: [] | needs at least an entry | ``",
            })
    void refusesHistoriesThatMakeNoSense(String keys, String what, String action) throws Exception {
        String yaml = fit("law: frictional, friction: 0.4") + "histories: {gait: {" + keys + "}}\n";
        String text = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertTrue(text.contains(what), text);
        assertTrue(action == null || text.contains(action), text);
    }

    @Test
    void aHistoryNeedsSomethingThatRemembers() throws Exception {
        String yaml = "histories: {gait: {steps: [{load-case: push}]}}\n";
        String text = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertTrue(text.contains("without interfaces that slip or part"), text);
    }
}
