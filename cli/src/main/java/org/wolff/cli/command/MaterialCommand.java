package org.wolff.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.wolff.cli.report.MaterialText;
import org.wolff.cli.terminal.Terminal;
import org.wolff.materials.bone.BoneLaws;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.catalogue.Catalogue;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.coating.CoatedMetal;
import org.wolff.materials.coating.FilmOnStrut;
import org.wolff.materials.library.MaterialLibrary;
import org.wolff.materials.library.NoMaterialException;
import org.wolff.materials.porous.PorousMetals;
import org.wolff.materials.porous.PorousTable;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.spelling.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wolff material [NAME]}: tells all that wolff knows of a material, with sources and what disagrees. */
@Command(name = "material", description = "Tell the numbers of a material, who says so, and what disagrees.")
final class MaterialCommand implements Callable<Integer> {
    private final Terminal out;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description =
                    "A material, a porous metal or a density law of bone, or one of these with an argument, such as"
                            + " porous-ta:72%% (default: lists the names).")
    private String name;

    @Option(
            names = "--porosity",
            paramLabel = "P",
            description = "Porosity of a porous metal, such as 72%%, for which its numbers are interpolated.")
    private String porosity;

    @Option(
            names = "--film",
            paramLabel = "METAL:THICKNESS",
            description = "Film on struts of the metal NAME, such as ta-solid:15um; with --strut.")
    private String film;

    @Option(names = "--strut", paramLabel = "LENGTH", description = "Diameter of the bare struts, such as 0.3mm.")
    private String strut;

    MaterialCommand(Terminal out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        // Read where it is asked for: the other commands start without it.
        MaterialLibrary library = MaterialLibrary.shipped();
        if (name == null) {
            out.line("materials: " + String.join(", ", library.catalogue().names()));
            out.line("porous metals, by porosity (porous-ta:72%): "
                    + String.join(", ", library.metals().words()));
            out.line("bone by density (keyak:0.4g/cm3): "
                    + String.join(", ", library.laws().names()));
            return ExitStatus.DONE;
        }
        lines(library).forEach(out::line);
        return ExitStatus.DONE;
    }

    private List<String> lines(MaterialLibrary library) {
        Catalogue catalogue = library.catalogue();
        PorousMetals metals = library.metals();
        BoneLaws laws = library.laws();
        MaterialText text = new MaterialText(out.columns());
        if (film != null || strut != null) {
            return film(text, library);
        }
        Optional<PorousTable> metal = metals.find(name);
        OptionalDouble voids = voids();
        if (voids.isPresent() && metal.isEmpty()) {
            throw refused("--porosity goes with a porous metal: " + String.join(", ", metals.names()));
        }
        if (metal.isPresent()) {
            return voids.isPresent() ? text.of(metal.get(), voids.getAsDouble()) : text.of(metal.get());
        }
        Optional<Material> material = catalogue.find(name);
        if (material.isPresent()) {
            return text.of(material.get());
        }
        if (name.indexOf(':') >= 0) {
            try {
                return text.of(library.material(name, List.of()));
            } catch (NoMaterialException none) {
                throw refused(none.getMessage() + "; " + none.hint());
            }
        }
        Optional<DensityModulusLaw> law = laws.find(name);
        if (law.isPresent()) {
            return text.of(law.get());
        }
        List<String> known = new ArrayList<>(catalogue.names());
        known.addAll(metals.words());
        known.addAll(laws.names());
        throw refused("unknown material '" + name + "'"
                + Spelling.nearest(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; 'wolff material' lists the names"));
    }

    private List<String> film(MaterialText text, MaterialLibrary library) {
        int colon = film == null ? -1 : film.indexOf(':');
        if (strut == null || colon < 0) {
            throw refused("a film needs --film METAL:THICKNESS and --strut LENGTH, such as --film ta-solid:15um --strut"
                    + " 0.3mm");
        }
        try {
            double thickness =
                    Quantity.parse(film.substring(colon + 1), Dimension.LENGTH).value();
            double diameter = Quantity.parse(strut, Dimension.LENGTH).value();
            return text.of(new FilmOnStrut(
                    diameter, thickness, solid(name, library), solid(film.substring(0, colon), library), 0));
        } catch (QuantityException bad) {
            throw refused(bad.getMessage() + "; " + bad.hint());
        } catch (IllegalArgumentException bad) {
            throw refused(bad.getMessage());
        }
    }

    private FilmOnStrut.Solid solid(String metal, MaterialLibrary library) {
        try {
            return CoatedMetal.solid(library.material(metal, List.of()))
                    .orElseThrow(() -> refused("the density of " + metal + " is not known: name a dense metal"));
        } catch (NoMaterialException none) {
            throw refused(none.getMessage() + "; " + none.hint());
        }
    }

    private OptionalDouble voids() {
        if (porosity == null) {
            return OptionalDouble.empty();
        }
        try {
            double value = Quantity.parse(porosity, Dimension.RATIO).value();
            if (!(value > 0 && value < 1)) {
                throw refused("--porosity " + porosity + ": a porosity lies between 0 and 100 %");
            }
            return OptionalDouble.of(value);
        } catch (QuantityException bad) {
            throw refused("--porosity " + bad.getMessage());
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
