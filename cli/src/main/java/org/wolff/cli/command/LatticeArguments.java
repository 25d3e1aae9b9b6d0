package org.wolff.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.materials.lattice.RhombicDodecahedron;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.StrutCell;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a user says of a lattice on the command line. */
final class LatticeArguments {
    private static final List<String> STRUTS = List.of("cubic", "diamond", "octet", "rhombic-dodecahedron");
    private static final List<String> SURFACES = List.of("gyroid", "schwarz-p", "schwarz-d");
    private static final String DODECAHEDRON = "rhombic-dodecahedron";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--cell",
            paramLabel = "CELL",
            required = true,
            description = "cubic, diamond, octet, rhombic-dodecahedron, gyroid, schwarz-p or schwarz-d.")
    private String cell;

    @Option(names = "--strut", paramLabel = "LENGTH", description = "Diameter of the struts, such as 0.35mm.")
    private String strut;

    @Option(names = "--size", paramLabel = "LENGTH", description = "Edge of the cubic unit cell, such as 1.5mm.")
    private String size;

    @Option(
            names = "--pore",
            paramLabel = "LENGTH",
            description = "Pore between struts, in place of --size; for rhombic-dodecahedron.")
    private String pore;

    @Option(
            names = "--pore-means",
            paramLabel = "MEANING",
            description = "cage (default), window, or printed: what --pore means; all three are told.")
    private String meaning;

    @Option(
            names = "--porosity",
            paramLabel = "P",
            description = "Porosity, such as 72%%: of a wall, or in place of --strut with --pore.")
    private String porosity;

    /** Returns what the pore means. */
    PoreMeaning meaning() {
        if (meaning == null) {
            return PoreMeaning.CAGE;
        }
        for (PoreMeaning known : PoreMeaning.values()) {
            if (known.name().equalsIgnoreCase(meaning)) {
                return known;
            }
        }
        throw refused("--pore-means takes cage, window or printed, not " + meaning);
    }

    /** Returns the pore that was stated, mm. */
    OptionalDouble pore() {
        return length("--pore", pore);
    }

    /** Returns the lattice. */
    LatticeDesign design() {
        try {
            if (STRUTS.contains(cell)) {
                return struts();
            }
            if (SURFACES.contains(cell)) {
                return sheet();
            }
        } catch (IllegalArgumentException contradiction) {
            throw refused(contradiction.getMessage());
        }
        List<String> known = new ArrayList<>(STRUTS);
        known.addAll(SURFACES);
        throw refused("unknown cell '" + cell + "'"
                + Spelling.nearest(cell, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; known are " + String.join(", ", known)));
    }

    private LatticeDesign struts() {
        OptionalDouble edge = length("--size", size);
        OptionalDouble stated = pore();
        if (edge.isPresent() == stated.isPresent()) {
            throw refused("give --size, the edge of the cell, or --pore between its struts, and not both");
        }
        if (stated.isPresent() && !cell.equals(DODECAHEDRON)) {
            throw refused("--pore goes with " + DODECAHEDRON + "; give --size for " + cell);
        }
        OptionalDouble diameter = length("--strut", strut);
        OptionalDouble voids = share();
        if (voids.isPresent() && (diameter.isPresent() || stated.isEmpty())) {
            throw refused("--porosity goes with --pore in place of --strut: strut and cell decide the porosity");
        }
        if (diameter.isEmpty() && voids.isEmpty()) {
            throw refused("give the diameter of the struts, such as --strut 0.35mm");
        }
        if (stated.isEmpty()) {
            return LatticeDesign.struts(kind(), edge.getAsDouble(), diameter.getAsDouble());
        }
        double thick = diameter.isPresent()
                ? diameter.getAsDouble()
                : RhombicDodecahedron.strut(voids.getAsDouble(), stated.getAsDouble(), meaning());
        double length = RhombicDodecahedron.strutLength(thick, stated.getAsDouble(), meaning());
        return LatticeDesign.struts(kind(), RhombicDodecahedron.cell(length), thick);
    }

    private LatticeDesign sheet() {
        if (strut != null || pore != null) {
            throw refused(cell + " has walls, no struts: give --size and --porosity");
        }
        OptionalDouble edge = length("--size", size);
        OptionalDouble voids = share();
        if (edge.isEmpty() || voids.isEmpty()) {
            throw refused("give the edge of the cell and the porosity, such as --size 2mm --porosity 70%");
        }
        MinimalSurface surface =
                switch (cell) {
                    case "gyroid" -> MinimalSurface.GYROID;
                    case "schwarz-p" -> MinimalSurface.PRIMITIVE;
                    default -> MinimalSurface.DIAMOND;
                };
        return LatticeDesign.sheet(surface, edge.getAsDouble(), 1 - voids.getAsDouble());
    }

    private StrutCell kind() {
        return StrutCell.valueOf(cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private OptionalDouble length(String option, String text) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        double value = number(option, text, Dimension.LENGTH);
        if (!(value > 0)) {
            throw refused(option + " " + text + ": a length above 0 is needed");
        }
        return OptionalDouble.of(value);
    }

    private OptionalDouble share() {
        if (porosity == null) {
            return OptionalDouble.empty();
        }
        double value = number("--porosity", porosity, Dimension.RATIO);
        if (!(value > 0 && value < 1)) {
            throw refused("--porosity " + porosity + ": a porosity lies between 0 and 100 %");
        }
        return OptionalDouble.of(value);
    }

    private double number(String option, String text, Dimension dimension) {
        try {
            return Quantity.parse(text, dimension).value();
        } catch (QuantityException bad) {
            throw refused(option + " " + bad.getMessage());
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Returns what was said, for the log. */
    @Override
    public String toString() {
        List<String> said = new ArrayList<>(List.of("cell " + cell));
        Optional.ofNullable(strut).ifPresent(text -> said.add("strut " + text));
        Optional.ofNullable(size).ifPresent(text -> said.add("size " + text));
        Optional.ofNullable(pore)
                .ifPresent(text -> said.add("pore " + text + " (" + meaning().title() + ")"));
        Optional.ofNullable(porosity).ifPresent(text -> said.add("porosity " + text));
        return String.join(", ", said);
    }
}
