package org.wolff.materials.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wolff.materials.bone.BoneLaws;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.catalogue.Catalogue;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.porous.PorousMetals;
import org.wolff.materials.porous.PorousTable;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.spelling.Spelling;

/** All that wolff knows of materials, by word. Immutable. */
public final class MaterialLibrary {
    private static final MaterialLibrary SHIPPED =
            new MaterialLibrary(Catalogue.load(), PorousMetals.load(), BoneLaws.load());

    private static final String SOLID = "-solid";

    private final Catalogue catalogue;
    private final PorousMetals metals;
    private final BoneLaws laws;

    private MaterialLibrary(Catalogue catalogue, PorousMetals metals, BoneLaws laws) {
        this.catalogue = catalogue;
        this.metals = metals;
        this.laws = laws;
    }

    /** Returns what is shipped with wolff. */
    public static MaterialLibrary shipped() {
        return SHIPPED;
    }

    /** Returns the materials that need no argument. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the measured porous metals. */
    public PorousMetals metals() {
        return metals;
    }

    /** Returns the density–modulus laws of bone. */
    public BoneLaws laws() {
        return laws;
    }

    /**
     * Returns the material of a word.
     *
     * @param own names that are known elsewhere too, for the hint
     * @throws NoMaterialException if there is none
     */
    public Material material(String word, Collection<String> own) {
        int colon = word.indexOf(':');
        return colon < 0
                ? plain(word, own)
                : ofArgument(
                        word.substring(0, colon).strip(),
                        word.substring(colon + 1).strip());
    }

    private Material plain(String word, Collection<String> own) {
        Optional<Material> known = catalogue.find(word);
        if (known.isPresent()) {
            return known.get();
        }
        if (word.endsWith(SOLID)) { // tc4-solid is tc4, as ta-solid is the dense tantalum
            Optional<Material> dense = catalogue.find(word.substring(0, word.length() - SOLID.length()));
            if (dense.isPresent()) {
                return dense.get();
            }
        }
        if (metals.find(word).isPresent()) {
            throw new NoMaterialException(
                    "'" + word + "' is measured at several porosities", "write the porosity: " + word + ":72%");
        }
        if (laws.find(word).isPresent()) {
            throw new NoMaterialException(
                    "'" + word + "' gives the modulus of bone by its density",
                    "write the " + laws.find(word).get().measure().title() + " density: " + word + ":0.4g/cm3");
        }
        Set<String> names = new TreeSet<>(own);
        names.addAll(catalogue.names());
        throw new NoMaterialException("unknown material '" + word + "'", hint(word, names));
    }

    private Material ofArgument(String name, String argument) {
        Optional<PorousTable> metal = metals.find(name);
        if (metal.isPresent()) {
            double porosity = number(name, argument, Dimension.RATIO, "a porosity, such as " + name + ":72%");
            if (!(porosity > 0 && porosity < 1)) {
                throw new NoMaterialException(
                        "'" + name + ":" + argument + "': a porosity lies between 0 and 100 %",
                        "write " + name + ":72%");
            }
            return PorousMaterial.of(
                    name, metal.get(), porosity, catalogue.find(metal.get().solid()));
        }
        Optional<DensityModulusLaw> law = laws.find(name);
        if (law.isPresent()) {
            double density = number(name, argument, Dimension.DENSITY, "a density, such as " + name + ":0.4g/cm3");
            return BoneMaterial.of(name + ":" + argument, law.get(), density, BoneMaterial.ASSUMED_POISSONS_RATIO);
        }
        if (name.endsWith("-lattice")) {
            throw new NoMaterialException(
                    "'" + name + ":" + argument + "' is a lattice: a case that uses it homogenises it when it is run",
                    "to see its law: wolff lattice --cell rhombic-dodecahedron --pore 1mm --pore-means window"
                            + " --porosity "
                            + argument + " --metal "
                            + name.substring(0, name.length() - "-lattice".length()));
        }
        Set<String> names = new TreeSet<>(metals.words());
        names.addAll(laws.names());
        throw new NoMaterialException(
                catalogue.find(name).isPresent()
                        ? "the material '" + name + "' takes no argument"
                        : "no material with an argument is called '" + name + "'",
                catalogue.find(name).isPresent() ? "write " + name : hint(name, names));
    }

    private static double number(String name, String argument, Dimension dimension, String wanted) {
        try {
            return Quantity.parse(argument, dimension).value();
        } catch (QuantityException bad) {
            throw new NoMaterialException("'" + name + ":" + argument + "': " + bad.getMessage(), "it takes " + wanted);
        }
    }

    private static String hint(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("known: "
                        + String.join(
                                ", ", List.copyOf(known).stream().limit(20).toList())
                        + (known.size() > 20 ? ", …" : ""));
    }
}
