package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.cli.Wolff;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.ct.CtModulus;
import org.wolff.materials.ct.MappedModulus;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.krylov.ConjugateGradients;

/** Images in a case file: bone by its Hounsfield units, and parts that are labels. */
class CaseImagesTest {
    private static final String CT = "ct: {file: ct.nrrd, law: keller, limits: [1 MPa, 30 GPa],"
            + " calibration: {method: phantom, intercept: 0 g/cm3, slope: 0.001 g/cm3, gives: ash}}";
    private static final String CASE = CaseFileTest.BLOCK
            .replace(
                    "{youngs-modulus: 1.2 GPa, poissons-ratio: 0.3, density: 4.6 g/cm3, source: {all: \"test report"
                            + " 12\"}}",
                    "{" + CT + "}")
            .replace("size: 0.5 mm", "size: 2 mm");

    @TempDir
    private Path folder;

    /** 500 HU at the bottom, 900 HU at the height of 20 mm, on a grid of 1 mm around the block. */
    @BeforeEach
    void writeImage() throws IOException {
        ByteBuffer voxels = ByteBuffer.allocate(2 * 16 * 16 * 26).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer labels = ByteBuffer.allocate(16 * 16 * 26);
        for (int n = 0; n < 16 * 16 * 26; n++) {
            int k = n / 256;
            voxels.putShort((short) (500 + 20 * (k - 3)));
            int i = n % 16;
            int j = n / 16 % 16;
            labels.put((byte) (i >= 3 && i < 13 && j >= 3 && j < 13 && k >= 3 && k < 23 ? 7 : 0));
        }
        write("ct.nrrd", "short", voxels.array());
        write("labels.nrrd", "uchar", labels.array());
    }

    private void write(String name, String type, byte[] voxels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("NRRD0004\ntype: " + type + "\ndimension: 3\nspace: left-posterior-superior\nsizes: 16 16 26\n"
                        + "space directions: (1,0,0) (0,1,0) (0,0,1)\nendian: little\nencoding: raw\n"
                        + "space origin: (-3,-3,-3)\n\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(voxels);
        Files.write(folder.resolve(name), out.toByteArray());
    }

    private CaseFile read(String yaml) throws IOException {
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), yaml));
    }

    private static DiscreteModel discretize(CaseFile file) {
        try (Workers workers = new Workers(2)) {
            return Analysis.discretize(file.model(), workers, Progress.SILENT);
        }
    }

    @Test
    void elementsGetTheModulusOfTheirPlace() throws IOException {
        DiscreteModel model = discretize(read(CASE));
        MaterialAssignment materials = model.materials();
        MappedModulus mapped = materials.mapped().get(0);
        assertEquals("bar", mapped.part());
        assertEquals(CtModulus.PartialVolume.KEEP, mapped.ct().surface());
        for (int tet = 0; tet < materials.mesh().tetCount(); tet++) {
            double z = 0;
            for (int corner = 0; corner < 4; corner++) {
                z += materials.mesh().xyz()[3 * materials.mesh().node(tet, corner) + 2] / 4;
            }
            double modulus = materials.laws().youngsModulus(tet);
            if (materials.mesh().region()[tet] == 0) {
                assertEquals(10500 * Math.pow(0.5 + 0.02 * z, 2.29), modulus, 0.005 * modulus);
            } else {
                assertEquals(110_000, modulus, 1e-6);
            }
        }
        assertTrue(
                model.warnings().stream().noneMatch(w -> w.contains("image ct.nrrd")),
                model.warnings().toString());
        assertTrue(
                model.subject().inputs().stream().anyMatch(input -> input.path().equals("ct.nrrd")));
    }

    /** The field and its histogram are in the report: moduli rise from the bottom to the top, elsewhere is none. */
    @Test
    void theReportDrawsTheModulusOfTheImage() throws IOException {
        AnalysisResult result;
        CaseFile file = read(CASE);
        try (Workers workers = new Workers(2)) {
            result = Analysis.run(file.model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
        FurtherField field = result.loadCases().get(0).further().stream()
                .filter(further -> further.name().equals("imagedModulus"))
                .findFirst()
                .orElseThrow();
        for (int tet = 0; tet < result.mesh().tetCount(); tet++) {
            if (result.mesh().region()[tet] == 0) {
                double modulus = result.materials().laws().youngsModulus(tet);
                assertEquals(modulus, field.values()[tet], 1e-9 * modulus);
            } else {
                assertTrue(Double.isNaN(field.values()[tet]));
            }
        }
        Path out = folder.resolve("out");
        Terminal quiet = new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false, false, true, 100);
        CommandLines.of(Wolff.PIPELINE, quiet, quiet)
                .execute("run", folder.resolve("case.yaml").toString(), "-o", out.toString());
        String report = Files.readString(out.resolve("report.html"));
        assertTrue(report.contains("Distribution of the modulus of bar"));
        assertTrue(report.contains("Share of the volume raised, lowered to the limits"));
        BufferedImage cut = ImageIO.read(out.resolve("modulus-cut.png").toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < cut.getWidth(); x++) {
            for (int y = 0; y < cut.getHeight(); y++) {
                colours.add(cut.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 50, "a field of many moduli has many colours: " + colours.size());
        double[] shares = result.materials().mapped().get(0).histogram();
        assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
    }

    @Test
    void withoutAPhantomNoVerdictMayRestOnIt() throws IOException {
        DiscreteModel model = discretize(read(CASE.replace("method: phantom,", "method: none,")
                .replace("limits: [1 MPa, 30 GPa]", "mapping: l2, partial-volume: inner, limits: [3 GPa, 30 GPa]")));
        assertTrue(model.warnings().stream().anyMatch(w -> w.contains("moduli are not absolute")));
        assertTrue(model.warnings().stream().anyMatch(w -> w.contains("no opened source for youngs-modulus")));
        assertTrue(model.warnings().stream().anyMatch(w -> w.contains("is raised to 3000 MPa")));
        MappedModulus mapped = model.materials().mapped().get(0);
        assertEquals(3000, mapped.smallest(), 1e-9);
        assertTrue(mapped.raised() > 0.1 && mapped.raised() < 0.4, "" + mapped.raised());
    }

    /** Before anything is meshed, so that {@code wolff check} tells it too, at the part that names the image. */
    @Test
    void anImageElsewhereIsRefusedWhenTheCaseIsRead() {
        InputException missed = assertThrows(
                InputException.class, () -> read(CASE.replace("file: ct.nrrd", "file: ct.nrrd, coordinates: ras")));
        assertEquals(1, missed.problems().size(), missed.getMessage());
        assertTrue(missed.getMessage().contains("part 'bar' lies outside the image ct.nrrd by "), missed.getMessage());
        assertTrue(missed.getMessage().contains("it would lie inside with 'coordinates: lps'"), missed.getMessage());
        assertTrue(missed.getMessage().matches("(?s).*case.yaml:[0-9]+:[0-9]+: part.*"), missed.getMessage());
    }

    /**
     * A wall of 0.2 mm that sticks out of its image by 2.5 of 25 mm and the upper lid: 200 of 1200 mm², which few points of
     * its box meet.
     */
    @Test
    void aThinPartThatSticksOutOfItsImageIsRefused() {
        String hollow = CASE.replace(
                "    box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 20 mm]}",
                "    difference:\n"
                        + "      - box: {min: [0 mm, 0 mm, 0 mm], max: [10 mm, 10 mm, 25 mm]}\n"
                        + "      - box: {min: [0.2 mm, 0.2 mm, 0.2 mm], max: [9.8 mm, 9.8 mm, 24.8 mm]}");
        InputException missed = assertThrows(InputException.class, () -> read(hollow));
        Matcher share = Pattern.compile("by ([0-9.]+) % of it").matcher(missed.getMessage());
        assertTrue(share.find(), missed.getMessage());
        assertEquals(100 * 200 / 1200.0, Double.parseDouble(share.group(1)), 2, missed.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "file: ct.nrrd | file: ct.nrd | no such file: ct.nrd | did you mean ct.nrrd?",
                "file: ct.nrrd | file: case.yaml | is no image that wolff knows | NIfTI, NRRD",
                "slope: 0.001 g/cm3 | slope: -0.001 g/cm3 | a calibration must rise with the Hounsfield unit; its"
                        + " slope is -0.001000 g/cm3 per HU | mind the sign",
                "slope: 0.001 g/cm3 | slope: 0.001 | has no unit | ``",
                "intercept: 0 g/cm3, | `` | has slope without intercept | ``",
                "method: phantom, | method: fantom, | 'fantom' is not one of phantom, phantomless, none | did you mean"
                        + " phantom?",
                "method: phantom, | `` | has no 'method' | method: phantom",
                "law: keller | law: kellar | unknown law 'kellar' | did you mean keller?",
                "[1 MPa, 30 GPa] | [30 GPa, 1 MPa] | the first must be above 0 and below the second | ``",
                "law: keller | law: keller, poissons-ratio: 0.5 | is not between -1 and 0.5 | ``",
                "law: keller | law: keller, mapping: mean | 'mean' is not one of average, l2 | ``"
            })
    void whatDoesNotGoIsToldAtItsPlace(String from, String to, String what, String action) {
        assertTrue(CASE.contains(from), from);
        InputException refused = assertThrows(InputException.class, () -> read(CASE.replace(from, to)));
        assertTrue(refused.getMessage().contains(what), refused.getMessage());
        assertTrue(refused.getMessage().contains(action), refused.getMessage());
        assertTrue(refused.getMessage().matches("(?s).*case.yaml:[0-9]+:[0-9]+: .*"), refused.getMessage());
        assertEquals(1, refused.problems().size(), refused.getMessage());
    }

    @Test
    void aTruncatedImageIsToldWithThePlaceThatNamesIt() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("ct.nrrd"));
        Files.write(folder.resolve("ct.nrrd"), java.util.Arrays.copyOf(whole, 5000));
        InputException cut = assertThrows(InputException.class, () -> read(CASE));
        assertTrue(cut.getMessage().contains("case.yaml:13:"), cut.getMessage());
        assertTrue(cut.getMessage().contains("of 6,656 voxels (16 × 16 × 26)"), cut.getMessage());
        assertTrue(cut.getMessage().contains("the file is cut off"), cut.getMessage());
        assertEquals(List.of(), cut.problems().subList(1, cut.problems().size()));
    }

    /** The label is the block of the case, voxel by voxel: 10 × 10 × 20 of 1 mm, from −½ to 9½ and 19½. */
    @Test
    void aLabelIsASurfaceLikeOthers() throws IOException {
        String labelled = CASE.replace("planes:", "surfaces: {block: {file: labels.nrrd, label: 7}}\nplanes:")
                .replace("  bar: {region: bar,", "  bar: {region: block,")
                .replace("{plane: top}", "{facing: {direction: [0, 0, 1]}}")
                .replace("{plane: bottom}", "{facing: {direction: [0, 0, -1]}}");
        DiscreteModel model = discretize(read(labelled));
        double volume = 0;
        for (double part : model.quality().regionVolumes()) {
            volume += part;
        }
        assertEquals(2000, volume, 60);
        InputException none = assertThrows(InputException.class, () -> read(labelled.replace("label: 7", "label: 8")));
        assertTrue(none.getMessage().contains("no voxel of label 8; its labels: 7 (2,000 voxels)"), none.getMessage());
        InputException bare = assertThrows(InputException.class, () -> read(labelled.replace(", label: 7", "")));
        assertTrue(bare.getMessage().contains("is an image, not a surface"), bare.getMessage());
        InputException unit =
                assertThrows(InputException.class, () -> read(labelled.replace("label: 7", "label: 7, unit: mm")));
        assertTrue(unit.getMessage().contains("an image is in mm"), unit.getMessage());
    }
}
