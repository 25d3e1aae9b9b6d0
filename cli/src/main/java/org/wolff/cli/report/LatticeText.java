package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.materials.elastic.DirectionalModuli;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.lattice.AsBuilt;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.materials.lattice.RhombicDodecahedron;
import org.wolff.materials.porous.StiffnessBounds;
import org.wolff.mesh.geometry.Vector3;

/** Tells a homogenised lattice to people: geometry, pores, stiffness, bounds, what was measured, stress in the metal. */
public final class LatticeText {
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 FACE = new Vector3(1, 1, 0);
    private static final Vector3 SPACE = new Vector3(1, 1, 1);

    private final int width;

    /** Lines as wide as the terminal. */
    public LatticeText(int width) {
        this.width = width;
    }

    /** Returns the lines of a lattice, and where its files are. */
    public List<String> of(LatticeResult result, RunRecord record, String directory) {
        List<String> lines = new ArrayList<>();
        double density = result.cell().volumeFraction();
        lines.add(String.format(
                Locale.ROOT,
                "%s of %s: cell %s mm, %s %s mm, porosity %.2f %%",
                result.design().name(),
                result.metal().name(),
                NumberText.significant(result.design().size()),
                isStruts(result) ? "struts" : "walls",
                NumberText.significant(result.design().thickness()),
                100 * (1 - density)));
        if (result.isRhombicDodecahedron()) {
            pores(lines, result);
        }
        moduli(lines, result);
        limits(lines, result);
        lines.add("stress in the metal, von Mises, for each MPa of mean von Mises stress");
        TextTable raises = new TextTable(1).row("mean stress", "99 % below", "peak");
        for (LatticeResult.Raise raise : result.raises()) {
            raises.row(
                    raise.name(),
                    NumberText.significant(raise.raise().p99()),
                    NumberText.significant(raise.raise().peak()));
        }
        raises.lines(width - 2).forEach(line -> lines.add("  " + line));
        lines.addAll(
                Paragraph.lines("  ", "peaks sit where struts meet and grow with refinement: judge the 99 %", width));
        lines.add("as a material of a case");
        caseLines(result).forEach(line -> lines.add("  " + line));
        for (String warning : result.warnings()) {
            lines.addAll(Paragraph.lines("! ", warning, width));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s tetrahedra with ten nodes, %.1f to %.1f degrees; asymmetry %.1e; %.1f s",
                NumberText.count(result.cell().cell().mesh().tetCount()),
                result.quality().minDihedral(),
                result.quality().maxDihedral(),
                result.cell().asymmetry(),
                record.seconds()));
        lines.add("results: " + directory);
        return lines;
    }

    private static boolean isStruts(LatticeResult result) {
        return !List.of("gyroid", "schwarz-p", "schwarz-d")
                .contains(result.design().name());
    }

    private void pores(List<String> lines, LatticeResult result) {
        double strut = result.design().thickness();
        double length = RhombicDodecahedron.strutLength(result.design().size());
        lines.add("what this cell's pore is, by each meaning of the word");
        TextTable own = new TextTable(1).row("meaning", "pore mm");
        for (PoreMeaning meaning : PoreMeaning.values()) {
            own.row(meaning.title(), NumberText.significant(RhombicDodecahedron.pore(strut, length, meaning)));
        }
        own.lines(width - 2).forEach(line -> lines.add("  " + line));
        if (result.pore().isEmpty()) {
            return;
        }
        double pore = result.pore().getAsDouble();
        lines.add(String.format(
                Locale.ROOT,
                "what struts of %s mm and a pore of %s mm would be, if the pore were meant otherwise",
                NumberText.significant(strut),
                NumberText.significant(pore)));
        TextTable other = new TextTable(1).row("meaning", "cell mm", "porosity %", "");
        for (PoreMeaning meaning : PoreMeaning.values()) {
            double strutLength = RhombicDodecahedron.strutLength(strut, pore, meaning);
            double porosity = RhombicDodecahedron.porosity(strut, pore, meaning);
            other.row(
                    meaning.title(),
                    NumberText.significant(RhombicDodecahedron.cell(strutLength)),
                    Double.isNaN(porosity) ? "none" : NumberText.fixed(100 * porosity, 1),
                    meaning == result.meaning() ? "taken" : Double.isNaN(porosity) ? "struts overlap" : "");
        }
        other.lines(width - 2).forEach(line -> lines.add("  " + line));
    }

    private void moduli(List<String> lines, LatticeResult result) {
        DirectionalModuli moduli = result.cell().moduli();
        double[] c = moduli.stiffness();
        lines.add("homogenised law");
        TextTable table = new TextTable(1).row("quantity", "value", "unit");
        table.row("C11, along an axis", NumberText.significant(c[0]), "MPa");
        table.row("C12", NumberText.significant(c[1]), "MPa");
        table.row("C44", NumberText.significant(c[21]), "MPa");
        table.row("Young's modulus along 100", NumberText.significant(moduli.youngsModulus(X)), "MPa");
        table.row("Young's modulus along 110", NumberText.significant(moduli.youngsModulus(FACE)), "MPa");
        table.row("Young's modulus along 111", NumberText.significant(moduli.youngsModulus(SPACE)), "MPa");
        table.row("least, over all directions", NumberText.significant(moduli.youngsModulus(moduli.least())), "MPa");
        table.row("greatest", NumberText.significant(moduli.youngsModulus(moduli.greatest())), "MPa");
        table.row("shear modulus 100, 010", NumberText.significant(moduli.shearModulus(X, Y)), "MPa");
        table.row("bulk modulus", NumberText.significant(moduli.bulkModulus()), "MPa");
        table.row("Poisson's ratio 100, 010", NumberText.fixed(moduli.poissonsRatio(X, Y), 4), "1");
        table.row("Zener's ratio (1 is isotropic)", NumberText.fixed(moduli.zener(), 3), "1");
        table.row("off cubic symmetry, of C11", NumberText.significant(moduli.cubicDefect()), "1");
        table.lines(width - 2).forEach(line -> lines.add("  " + line));
    }

    private void limits(List<String> lines, LatticeResult result) {
        double porosity = 1 - result.cell().volumeFraction();
        TextTable table = new TextTable(1).row("for comparison", "E MPa", "homogenised 100 over it");
        double own = result.cell().moduli().youngsModulus(X);
        if (result.metal().elastic() instanceof IsotropicMaterial solid) {
            double bound = StiffnessBounds.hashinShtrikman(solid.youngsModulus(), solid.poissonsRatio(), porosity);
            row(table, "bound of Hashin and Shtrikman, isotropic", bound, own);
            row(
                    table,
                    "ideal isotropic truss, struts only stretch",
                    StiffnessBounds.stretchedTruss(solid.youngsModulus(), porosity),
                    own);
            if (result.isRhombicDodecahedron()) {
                double slenderness = 0.5
                        * result.design().thickness()
                        / RhombicDodecahedron.strutLength(result.design().size());
                double thin =
                        solid.youngsModulus() * RhombicDodecahedron.axialModulus(slenderness, solid.poissonsRatio());
                row(table, "beams along 100, the limit for thin struts", thin, own);
            }
        }
        AsBuilt.modulus(result.design(), result.metal(), porosity)
                .ifPresent(estimate -> row(
                        table,
                        "printed and measured at this porosity" + (estimate.measured() ? "" : ", extrapolated"),
                        estimate.value(),
                        own));
        table.lines(width - 2).forEach(line -> lines.add("  " + line));
        for (String told : AsBuilt.shipped().told(result.design(), result.metal(), porosity, own)) {
            lines.addAll(Paragraph.lines("  ! ", told, width));
        }
    }

    private static void row(TextTable table, String name, double value, double own) {
        table.row(name, NumberText.significant(value), NumberText.significant(own / value));
    }

    /** Returns the lattice as lines of a case file, which homogenises it again. */
    private static List<String> caseLines(LatticeResult result) {
        String amount = isStruts(result)
                ? "strut: " + NumberText.tick(result.design().thickness()) + " mm"
                : "porosity: " + NumberText.tick(100 * (1 - result.cell().volumeFraction())) + " %";
        return List.of(
                "materials:",
                "  my-lattice:",
                "    lattice: {cell: " + result.design().name() + ", size: "
                        + NumberText.tick(result.design().size()) + " mm, " + amount + ", metal: "
                        + result.metal().name() + "}",
                "parts:",
                "  augment: {region: …, material: my-lattice, axes: {axis-3: [0, 0, 1], axis-1: [1, 0, 0]}}");
    }
}
