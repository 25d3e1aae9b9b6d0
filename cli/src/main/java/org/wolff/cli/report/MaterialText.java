package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.bone.PiecewisePower;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.coating.FilmOnStrut;
import org.wolff.materials.porous.Estimate;
import org.wolff.materials.porous.GibsonAshbyFit;
import org.wolff.materials.porous.PorousQuantity;
import org.wolff.materials.porous.PorousTable;

/** What wolff knows of a material, for people: every number with its unit, its source and what is to be said of it. */
public final class MaterialText {
    private final int width;

    /** Lines of at most {@code width} characters where words allow. */
    public MaterialText(int width) {
        this.width = width;
    }

    /** Returns the lines of a material of the catalogue. */
    public List<String> of(Material material) {
        List<String> lines = new ArrayList<>(List.of(material.name() + ": " + material.description()));
        Map<String, Integer> sources = new TreeMap<>();
        TextTable table = new TextTable(1).row("property", "value", "from", "to", "unit", "source");
        for (Property property : material.properties()) {
            double scale = property.unit().equals("t/mm3") ? 1e9 : 1;
            table.row(
                    property.name(),
                    NumberText.significant(scale * property.value()),
                    property.low().isPresent()
                            ? NumberText.significant(scale * property.low().getAsDouble())
                            : "",
                    property.high().isPresent()
                            ? NumberText.significant(scale * property.high().getAsDouble())
                            : "",
                    property.unit().equals("t/mm3") ? "g/cm3" : property.unit(),
                    "[" + number(sources, cited(property.source(), property.verified())) + "]");
        }
        table.lines(width - 2).forEach(line -> lines.add("  " + line));
        for (Property property : material.properties()) {
            if (!property.condition().isEmpty()) {
                lines.addAll(Paragraph.lines("  " + property.name() + ": ", property.condition(), width));
            }
        }
        for (FatigueStrength fatigue : material.fatigue()) {
            lines.addAll(Paragraph.lines("  fatigue: ", text(fatigue, sources), width));
        }
        addSources(lines, sources);
        for (String note : material.notes()) {
            lines.addAll(Paragraph.lines("  ! ", note, width));
        }
        return lines;
    }

    /** Returns the lines of a porous metal at a porosity. */
    public List<String> of(PorousTable table, double porosity) {
        List<String> lines = new ArrayList<>(
                List.of(String.format(Locale.ROOT, "%s at %.4g %% porosity", table.name(), 100 * porosity)));
        TextTable rows = new TextTable(1).row("quantity", "MPa", "from", "to");
        String how = "";
        for (PorousQuantity quantity : PorousQuantity.values()) {
            Estimate estimate = table.at(porosity, quantity);
            rows.row(
                    quantity.title(),
                    NumberText.significant(estimate.value()),
                    NumberText.significant(estimate.low()),
                    NumberText.significant(estimate.high()));
            how = (estimate.measured() ? "" : "no verdict may rest on it; ") + estimate.text();
        }
        rows.lines(width - 2).forEach(line -> lines.add("  " + line));
        lines.addAll(Paragraph.lines("  ", how, width));
        return lines;
    }

    /** Returns the lines of a porous metal: its samples and the power laws through them. */
    public List<String> of(PorousTable table) {
        List<String> lines = new ArrayList<>(List.of(table.name() + ", as measured in compression"));
        TextTable rows = new TextTable(0).row("porosity %", "E MPa", "yield MPa", "plateau MPa");
        for (PorousTable.Sample sample : table.samples()) {
            rows.row(
                    NumberText.significant(100 * sample.porosity()),
                    measured(sample, PorousQuantity.YOUNGS_MODULUS),
                    measured(sample, PorousQuantity.YIELD_STRENGTH),
                    measured(sample, PorousQuantity.PLATEAU_STRESS));
        }
        rows.lines(width - 2).forEach(line -> lines.add("  " + line));
        lines.add("  power law A (1 - porosity)^n through all samples");
        TextTable fits = new TextTable(1).row("quantity", "A MPa", "n", "error of n", "R2", "scatter of ln");
        for (PorousQuantity quantity : PorousQuantity.values()) {
            GibsonAshbyFit fit = table.fit(quantity);
            fits.row(
                    quantity.title(),
                    NumberText.significant(fit.factor()),
                    NumberText.fixed(fit.exponent(), 3),
                    NumberText.fixed(fit.exponentError(), 3),
                    NumberText.fixed(fit.rSquared(), 4),
                    NumberText.fixed(fit.scatter(), 3));
        }
        fits.lines(width - 2).forEach(line -> lines.add("  " + line));
        lines.add("  between samples (fit beside it, for comparison)");
        TextTable between =
                new TextTable(0).row("porosity %", "E MPa", "from", "to", "fit", "yield MPa", "plateau MPa");
        for (double porosity : new double[] {0.5, 0.6, 0.7, 0.72, 0.75, 0.8, 0.85}) {
            Estimate modulus = table.at(porosity, PorousQuantity.YOUNGS_MODULUS);
            between.row(
                    NumberText.significant(100 * porosity),
                    NumberText.significant(modulus.value()),
                    NumberText.significant(modulus.low()),
                    NumberText.significant(modulus.high()),
                    NumberText.significant(
                            table.fit(PorousQuantity.YOUNGS_MODULUS).at(porosity)),
                    NumberText.significant(
                            table.at(porosity, PorousQuantity.YIELD_STRENGTH).value()),
                    NumberText.significant(
                            table.at(porosity, PorousQuantity.PLATEAU_STRESS).value()));
        }
        between.lines(width - 2).forEach(line -> lines.add("  " + line));
        Map<String, Integer> sources = new TreeMap<>();
        for (PorousTable.FatigueSample fatigue : table.fatigue()) {
            lines.addAll(Paragraph.lines(
                    String.format(Locale.ROOT, "  fatigue at %.4g %% porosity: ", 100 * fatigue.porosity()),
                    text(fatigue.strength(), sources),
                    width));
        }
        addSources(lines, sources);
        lines.addAll(Paragraph.lines("  source: ", table.source(), width));
        for (String other : table.elsewhere()) {
            lines.addAll(Paragraph.lines("  ! elsewhere: ", other, width));
        }
        return lines;
    }

    /** Returns the lines of a film on struts: dense, and with pores; what two papers say of such films. */
    public List<String> of(FilmOnStrut coated) {
        List<String> lines = new ArrayList<>(List.of(String.format(
                Locale.ROOT,
                "%s struts of %.4g mm with %.4g um of %s",
                coated.core().name(),
                coated.diameter(),
                1000 * coated.thickness(),
                coated.film().name())));
        TextTable rows = new TextTable(0).row("film porosity %", "bending %", "stretching %", "mass %");
        for (double porosity : new double[] {0, 0.3, 0.5, 0.7, 0.9}) {
            FilmOnStrut film =
                    new FilmOnStrut(coated.diameter(), coated.thickness(), coated.core(), coated.film(), porosity);
            rows.row(
                    NumberText.significant(100 * porosity),
                    String.format(Locale.ROOT, "%+.3g", 100 * (film.bending() - 1)),
                    String.format(Locale.ROOT, "%+.3g", 100 * (film.stretching() - 1)),
                    String.format(Locale.ROOT, "%+.3g", 100 * (film.mass() - 1)));
        }
        rows.lines(width - 2).forEach(line -> lines.add("  " + line));
        lines.addAll(Paragraph.lines(
                "  ! ",
                "Int J Bioprinting 2025, doi:10.36922/IJB025310312, states no significant change of modulus for 15 um (below"
                        + " 20 um) of Ta on TC4: a dense film of 15 um bends 300 um struts 78 % and 400 um struts 57 % stiffer"
                        + " and makes the lattice 79 % and 58 % heavier, so the claim holds for a porous film only; a film of"
                        + " 20 nm changes 0.09 %",
                width));
        return lines;
    }

    /** Returns the lines of a density–modulus law. */
    public List<String> of(DensityModulusLaw law) {
        List<String> lines = new ArrayList<>(List.of(law.name() + ": " + law.description()));
        lines.add("  density wanted: " + law.measure().title() + ", in g/cm3");
        pieces(lines, "Young's modulus", law.modulus());
        law.strength().ifPresent(strength -> pieces(lines, "strength", strength));
        lines.addAll(Paragraph.lines(
                "  measured for: ",
                law.range()
                        .map(range -> String.format(
                                Locale.ROOT,
                                "%.3g to %.3g g/cm3, %s",
                                range.low() * 1e9,
                                range.high() * 1e9,
                                cited(range.source(), range.verified())))
                        .orElse("not told by a source that was opened"),
                width));
        lines.addAll(Paragraph.lines("  source: ", cited(law.source(), law.verified()), width));
        for (String note : law.notes()) {
            lines.addAll(Paragraph.lines("  ! ", note, width));
        }
        return lines;
    }

    private static void pieces(List<String> lines, String title, PiecewisePower power) {
        for (PiecewisePower.Piece piece : power.pieces()) {
            lines.add("  " + title + " MPa = "
                    + (piece.offset() == 0 ? "" : NumberText.significant(piece.offset()) + " + ")
                    + NumberText.significant(piece.factor()) + " density^" + NumberText.significant(piece.exponent())
                    + (Double.isInfinite(piece.upTo()) ? "" : " up to " + NumberText.significant(piece.upTo())));
        }
    }

    private static String measured(PorousTable.Sample sample, PorousQuantity quantity) {
        Double value = sample.values().get(quantity);
        return value == null ? "-" : NumberText.significant(value);
    }

    private static String text(FatigueStrength fatigue, Map<String, Integer> sources) {
        return NumberText.significant(fatigue.stress()) + " MPa for " + NumberText.significant(fatigue.cycles())
                + " cycles at "
                + (fatigue.stressRatio().isPresent()
                        ? "R = " + NumberText.significant(fatigue.stressRatio().getAsDouble())
                        : "an unknown R")
                + worded(fatigue.loading()) + worded(fatigue.environment()) + worded(fatigue.process())
                + worded(fatigue.surface())
                + " [" + number(sources, cited(fatigue.source(), fatigue.verified())) + "]";
    }

    private static String worded(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    private static String cited(String source, boolean verified) {
        return verified ? source : source + " (unverified: no verdict may rest on it)";
    }

    private static int number(Map<String, Integer> sources, String source) {
        return sources.computeIfAbsent(source, s -> sources.size() + 1);
    }

    private void addSources(List<String> lines, Map<String, Integer> sources) {
        sources.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(
                        entry -> lines.addAll(Paragraph.lines("  [" + entry.getValue() + "] ", entry.getKey(), width)));
    }
}
