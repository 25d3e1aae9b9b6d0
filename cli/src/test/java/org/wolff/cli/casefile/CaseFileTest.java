package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.Support;

class CaseFileTest {
    @TempDir
    Path folder;

    /** A sound case; tests put other lines in place of some of its own. */
    static final String BLOCK =
            """
            name: block
            body-mass: 80 kg
            planes:
              bottom: {point: [0 mm, 0 mm, 0 mm], normal: [0, 0, 1]}
              top: {point: [0 mm, 0 mm, 2 cm], normal: [0, 0, 2]}
            regions:
              bar:
                box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}
            parts:
              bar: {region: bar, material: foam}
              pin: {region: {cylinder: {from: [5 mm, 5 mm, -1 mm], to: [5 mm, 5 mm, 21 mm], diameter: 4 mm}}, material: tc4}
            materials:
              foam: {youngs-modulus: 1.2 GPa, poissons-ratio: 0.3, density: 4.6 g/cm3, source: {all: "test report 12"}}
            mesh: {size: 0.5 mm, element: tet4}
            supports:
              base: {parts: [bar], where: [{plane: bottom}], fixed: true}
            loads:
              push:
                - {parts: [bar], where: [{plane: top}], force: {total: 50 %BW, direction: [0, 0, -3]}}
            """;

    private CaseFile read(String yaml) throws Exception {
        return read(yaml, Map.of());
    }

    private CaseFile read(String yaml, Map<String, String> overrides) throws Exception {
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), yaml), overrides);
    }

    private static Part part(Model model, String name) {
        return model.parts().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsIntoTheModelsUnits() throws Exception {
        Model model = read(BLOCK).model();
        assertEquals("block", model.name());
        assertEquals(
                List.of("bar", "pin"), model.parts().stream().map(Part::name).toList());
        assertEquals(
                new IsotropicMaterial(1200, 0.3), part(model, "bar").material().elastic());
        assertEquals(4.6e-9, part(model, "bar").material().density().orElseThrow(), 1e-22);
        assertEquals(0.5, model.sizing().size());
        assertEquals(ElementOrder.TET4, model.order());
        Load.Force force = (Load.Force) model.loadCases().get(0).loads().get(0);
        assertEquals("force-1", force.name());
        assertEquals(
                new Vector3(0, 0, 0).z() - 0.5 * 80 * 9.80665, force.total().z(), 1e-9);
        FacetCondition.OnPlane top =
                (FacetCondition.OnPlane) force.where().conditions().get(0);
        assertEquals(20, top.point().z());
        assertTrue(Double.isNaN(top.tolerance()));
        assertEquals(new Support.Fixed(), model.supports().get(0).restraint());
    }

    @Test
    void regionsAreWhatTheirFormulasSay() throws Exception {
        String yaml = BLOCK.replace(
                        "    box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}",
                        """
                    difference:
                      - intersection: [{sphere: {center: [0 mm, 0 mm, 0 mm], diameter: 20 mm}}, {above: bottom}]
                      - capsule: {from: [0 mm, 0 mm, 0 mm], to: [5 mm, 0 mm, 0 mm], radius: 1 mm}
                      - {half-space: {point: [-9 mm, 0 mm, 0 mm], normal: [1, 0, 0]}}
                  cap:
                    move: {of: {box: {center: [0 mm, 0 mm, 0 mm], size: [2 mm, 4 mm, 6 mm]}}, rotate: {axis: [0, 0, 1], angle: 90 deg}, translate: [1 m, 0, 0]}
                  skin:
                    shell: {of: {cone: {from: [0 mm, 0 mm, 0 mm], to: [0 mm, 0 mm, 10 mm], from-diameter: 8 mm, to-radius: 4 mm}}, thickness: 1 mm}
                  coat:
                    offset: {of: {union: [cap, {sphere: {center: [1 m, 9 mm, 0], radius: 1 mm}}]}, thickness: 2 mm}"""
                                .indent(2))
                .replace(
                        "bar: {region: bar,",
                        "cap: {region: cap, material: tc4}\n  skin: {region: skin, material: tc4}"
                                + "\n  coat: {region: coat, material: tc4}\n  bar: {region: bar,");
        Model model = read(yaml).model();
        Region bar = part(model, "bar").region();
        assertTrue(bar.contains(0, 0, 9.9));
        assertTrue(!bar.contains(0, 0, -0.1) && !bar.contains(3, 0, 0.5) && !bar.contains(-9.5, 0, 1));
        Region cap = part(model, "cap").region();
        assertTrue(cap.contains(1001.9, 0.9, 2.9) && !cap.contains(1000.5, 1.5, 0));
        Region skin = part(model, "skin").region();
        assertTrue(skin.contains(3.5, 0, 5) && !skin.contains(2.5, 0, 5) && !skin.contains(4.5, 0, 5));
        Region coat = part(model, "coat").region();
        assertTrue(coat.contains(1003.9, 0, 0) && !coat.contains(1001, 0, 0) && coat.contains(1000, 11.9, 0));
    }

    @Test
    void latticesFillWhatTheyAreAskedFor() throws Exception {
        for (String[] lattice : new String[][] {
            {"gyroid: {cell: 2 mm, volume-fraction: 30 %}", "0.3"},
            {"gyroid: {cell: 2 mm, thickness: 0.2 mm}", "0.309"}, // area 3.0915 a², Schoen (1970)
            {"schwarz-p: {cell: 2 mm, form: network, volume-fraction: 0.4, origin: [1 mm, 0 mm, 0 mm]}", "0.4"},
            {"schwarz-d: {cell: 2 mm, form: sheet, volume-fraction: 0.6}", "0.6"},
            {"lattice: {cell: cubic, size: 2 mm, strut: 0.4 mm}", "0.086"} // 3π d²/4 − √2 d³ in a cell of edge 1
        }) {
            Model model = read(BLOCK.replace(
                            "box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}",
                            "intersection: [{" + lattice[0]
                                    + "}, {box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}}]"))
                    .model();
            Region bar = part(model, "bar").region();
            assertTrue(bar.bounds().isFinite());
            Random random = new Random(1);
            int inside = 0;
            for (int i = 0; i < 40_000; i++) {
                inside +=
                        bar.contains(random.nextDouble(2, 4), random.nextDouble(4, 8), random.nextDouble(2, 8)) ? 1 : 0;
            }
            assertEquals(Double.parseDouble(lattice[1]), inside / 40_000.0, 0.01, lattice[0]);
        }
    }

    @Test
    void readsEveryKindOfSupportAndLoad() throws Exception {
        String yaml = BLOCK.replace(
                        "  base: {parts: [bar], where: [{plane: bottom}], fixed: true}",
                        """
                          base: {where: [{plane: {of: bottom, tolerance: 0.2 mm}}], roller: [0, 0, 1], share: [0.1 %, 30 %]}
                          side: {parts: [bar], where: [{facing: {direction: [1, 0, 0]}}, {inside: bar}], roller: normal}
                          bed: {parts: [bar], where: [{nearest: {point: [0, 0, 0], radius: 3 mm}}], spring: {stiffness: 500 N/mm}}
                          one-way: {where: [{plane: {point: [0, 0, 1 mm], normal: [0, 1, 0]}}], spring: {stiffness: 1 kN/mm, direction: [0, 1, 0]}}"""
                                .indent(2))
                .replace(
                        "    - {parts",
                        """
                            - {name: squeeze, where: [{plane: top}], pressure: 0.2 MPa}
                            - {where: [{facing: {direction: [0, 0, 1], max-angle: 10 deg}}], moment: [0, 7.5 N*m, 0]}
                            - {where: [{plane: top}], force: [1 N, 2 N, -3 %BW]}
                          twist:
                            - {parts"""
                                .indent(2)
                                .stripTrailing());
        Model model = read(yaml).model();
        assertEquals(4, model.supports().size());
        Support base = model.supports().get(0);
        assertEquals(0.2, ((FacetCondition.OnPlane) base.where().conditions().get(0)).tolerance());
        assertEquals(List.of(), base.where().parts());
        assertEquals(0.001, base.where().minShare(), 1e-15);
        assertEquals(0.3, base.where().maxShare(), 1e-15);
        assertEquals(new Support.Roller(Optional.of(new Vector3(0, 0, 1))), base.restraint());
        Support side = model.supports().get(1);
        assertEquals(new Support.Roller(Optional.empty()), side.restraint());
        assertEquals(
                Math.PI / 4, ((FacetCondition.Facing) side.where().conditions().get(0)).maxAngle(), 1e-15);
        assertEquals(
                new Support.Spring(500, Optional.empty()),
                model.supports().get(2).restraint());
        assertEquals(
                new Support.Spring(1000, Optional.of(new Vector3(0, 1, 0))),
                model.supports().get(3).restraint());
        List<Load> loads = model.loadCases().get(0).loads();
        assertEquals(0.2, ((Load.Pressure) loads.get(0)).pressure());
        assertEquals("squeeze", loads.get(0).name());
        assertEquals(new Vector3(0, 7500, 0), ((Load.Moment) loads.get(1)).moment());
        assertEquals(-0.03 * 80 * 9.80665, ((Load.Force) loads.get(2)).total().z(), 1e-9);
        assertEquals("twist", model.loadCases().get(1).name());
    }

    @Test
    void gravityActsOnAllParts() throws Exception {
        String yaml = BLOCK.replace(
                "    - {parts: [bar], where: [{plane: top}], force: {total: 50 %BW, direction: [0, 0, -3]}}",
                "    - {gravity: [0, 0, -9.81 m/s2]}");
        Load.Gravity gravity =
                (Load.Gravity) read(yaml).model().loadCases().get(0).loads().get(0);
        assertEquals(new Vector3(0, 0, -9810), gravity.acceleration());
    }

    @Test
    void inputsAreHashedAndUnverifiedMaterialsWarned() throws Exception {
        String block = BLOCK.replace("material: tc4}", "material: cocrmo}");
        Model model = read(block).model();
        String expected = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(block.getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, model.inputs().get(0).sha256());
        assertTrue(model.warnings().stream().anyMatch(w -> w.startsWith("material cocrmo: no opened source for")));
        assertTrue(model.warnings().stream().noneMatch(w -> w.contains("foam")));
    }

    @Test
    void materialWithoutSourceIsWarned() throws Exception {
        Model model =
                read(BLOCK.replace(", source: {all: \"test report 12\"}", "")).model();
        assertTrue(model.warnings().stream()
                .anyMatch(w -> w.equals("material foam: no opened source for youngs-modulus, poissons-ratio, density;"
                        + " no verdict may rest on it")));
    }

    @Test
    void sizesFollowTheirKeys() throws Exception {
        String plain = "mesh: {size: 0.5 mm, element: tet4}";
        assertTrue(BLOCK.contains(plain));
        assertEquals(Sizing.uniform(0.5), read(BLOCK).model().sizing());
        assertEquals(
                Sizing.adapted(2),
                read(BLOCK.replace(plain, "mesh: {size: 2 mm, adapt: true}"))
                        .model()
                        .sizing());
        assertEquals(
                Sizing.uniform(2).withParts(Map.of("pin", 0.4)),
                read(BLOCK.replace(plain, "mesh: {size: 2 mm, by-part: {pin: 0.4 mm}}"))
                        .model()
                        .sizing());
        assertEquals(
                new Sizing(2, Map.of(), 0.3, 0.5, 0.02, 0.15, 3, 0.2, 1e6),
                read(BLOCK.replace(
                                plain,
                                "mesh: {size: 2 mm, smallest: 0.3 mm, grading: 0.5, curvature-tolerance: 0.02 mm,"
                                        + " crease-tolerance: 0.15 mm, layers: 3, gap-tolerance: 0.2 mm, budget: 1e6}"))
                        .model()
                        .sizing());
    }

    @Test
    void overridesReplaceValuesByPath() throws Exception {
        CaseFile changed = read(
                BLOCK,
                Map.of(
                        "parts.bar.material", "cocrmo",
                        "mesh.size", "2 mm",
                        "outputs", "{vtu: false}",
                        "loads.push.0.force.total", "100 %BW",
                        "planes.top.point", "[0, 0, 10 mm]",
                        "body-mass", "40 kg"));
        assertEquals("cocrmo", part(changed.model(), "bar").material().name());
        assertEquals(2, changed.model().sizing().size());
        assertEquals(new Outputs(false, true), changed.outputs());
        Load.Force force =
                (Load.Force) changed.model().loadCases().get(0).loads().get(0);
        assertEquals(-40 * 9.80665, force.total().z(), 1e-9);
        assertEquals(
                10,
                ((FacetCondition.OnPlane) force.where().conditions().get(0))
                        .point()
                        .z());
        assertEquals(new Outputs(true, true), read(BLOCK).outputs());
    }

    @Test
    void loadsCanBeNamedInPathsAndAbsentKeysSet() throws Exception {
        String yaml = BLOCK.replace("- {parts", "- {name: weight, parts").replace(", element: tet4", "");
        CaseFile changed = read(yaml, Map.of("loads.push.weight.force.total", "7 N", "mesh.element", "tet4"));
        assertEquals(
                -7,
                ((Load.Force) changed.model().loadCases().get(0).loads().get(0))
                        .total()
                        .z(),
                1e-12);
        assertEquals(ElementOrder.TET4, changed.model().order());
        assertEquals(ElementOrder.TET10, read(yaml).model().order());
        assertEquals(
                new Outputs(false, true),
                read(yaml, Map.of("outputs.vtu", "false")).outputs());
    }

    @Test
    void starterReadsClean() throws Exception {
        CaseFile starter = read(Starter.text());
        assertEquals(5, starter.model().parts().size());
        assertEquals(2, starter.model().loadCases().size());
        assertTrue(Starter.text().lines().allMatch(line -> line.length() <= 120));
    }
}
