package org.wolff.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.materials.lattice.LatticeRequest;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a user says of a lattice on the command line. */
final class LatticeArguments {
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
            return new LatticeRequest(
                            cell, length("--strut", strut), length("--size", size), pore(), meaning(), share())
                    .design();
        } catch (IllegalArgumentException contradiction) {
            throw refused(contradiction.getMessage());
        }
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
        return OptionalDouble.of(number("--porosity", porosity, Dimension.RATIO));
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
