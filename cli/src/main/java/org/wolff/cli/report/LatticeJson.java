package org.wolff.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wolff.materials.elastic.DirectionalModuli;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.materials.lattice.RhombicDodecahedron;
import org.wolff.mesh.geometry.Vector3;

/** Writes {@code lattice.json}; its keys are documented in {@code docs/user-guide.md}. */
final class LatticeJson {
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);

    private LatticeJson() {}

    /** Writes the file. */
    static void write(Path file, LatticeResult result, RunRecord run) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            JsonText json = new JsonText(generator);
            json.object(() -> {
                json.text("cell", result.design().name());
                json.text("version", run.version());
                json.count("formatVersion", ResultsJson.FORMAT_VERSION);
                json.object("run", () -> RunJson.write(json, run));
                json.text("metal", result.metal().name());
                json.number("size", result.design().size());
                json.number("thickness", result.design().thickness());
                json.number("porosity", 1 - result.cell().volumeFraction());
                json.objects("pores", pores(result), meaning -> pore(json, result, meaning));
                law(json, result.cell().moduli());
                json.objects("raises", result.raises(), raise -> {
                    json.text("meanStress", raise.name());
                    json.number("p99", raise.raise().p99());
                    json.number("peak", raise.raise().peak());
                });
                json.count("tets", result.cell().cell().mesh().tetCount());
                json.number("minDihedral", result.quality().minDihedral());
                json.number("maxDihedral", result.quality().maxDihedral());
                json.number("asymmetry", result.cell().asymmetry());
                json.objects("findings", result.findings(), finding -> RunJson.write(json, finding));
                json.strings("warnings", result.warnings());
            });
            generator.writeRaw('\n');
        }
    }

    private static List<PoreMeaning> pores(LatticeResult result) {
        return result.isRhombicDodecahedron() ? List.of(PoreMeaning.values()) : List.of();
    }

    private static void pore(JsonText json, LatticeResult result, PoreMeaning meaning) throws IOException {
        double strut = result.design().thickness();
        json.text("meaning", meaning.name().toLowerCase(Locale.ROOT));
        json.number(
                "pore",
                RhombicDodecahedron.pore(
                        strut, RhombicDodecahedron.strutLength(result.design().size()), meaning));
        if (result.pore().isPresent()) {
            double pore = result.pore().getAsDouble();
            double length = RhombicDodecahedron.strutLength(strut, pore, meaning);
            json.number("sizeIfMeant", RhombicDodecahedron.cell(length));
            json.number("porosityIfMeant", RhombicDodecahedron.porosity(strut, pore, meaning));
        }
    }

    private static void law(JsonText json, DirectionalModuli moduli) throws IOException {
        json.numbers("stiffness", moduli.stiffness());
        json.object("youngsModulus", () -> {
            json.number("100", moduli.youngsModulus(X));
            json.number("110", moduli.youngsModulus(new Vector3(1, 1, 0)));
            json.number("111", moduli.youngsModulus(new Vector3(1, 1, 1)));
            json.number("least", moduli.youngsModulus(moduli.least()));
            json.number("greatest", moduli.youngsModulus(moduli.greatest()));
        });
        json.number("shearModulus", moduli.shearModulus(X, Y));
        json.number("bulkModulus", moduli.bulkModulus());
        json.number("poissonsRatio", moduli.poissonsRatio(X, Y));
        json.number("zener", moduli.zener());
        json.number("cubicDefect", moduli.cubicDefect());
    }
}
