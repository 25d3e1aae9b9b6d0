package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.materials.lattice.LatticeRequest;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.materials.lattice.RhombicDodecahedron;
import org.wolff.materials.lattice.StatedLattice;
import org.wolff.materials.library.MaterialLibrary;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.mesh.region.StrutCell;

/** Lattices that a case states by their geometry and metal; their law is homogenised when the case is run. */
final class LatticeMaterialReader {
    /** Elements across a strut where nothing is said. */
    private static final double ELEMENTS = 4;

    private static final double MOST_ELEMENTS = 12;
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9-]+)-lattice:(.*)");

    /** Edge of the cell of a lattice that is named by its porosity, mm. */
    private static final double NAMED_CELL = 1;

    private final Function<Value.Word, Optional<Material>> metals;
    private final CoatingReader coatings;
    private final OwnMaterialReader own;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param metals finds a material that is the same in all directions, and tells where there is none
     */
    LatticeMaterialReader(
            Function<Value.Word, Optional<Material>> metals,
            CoatingReader coatings,
            OwnMaterialReader own,
            Problems problems) {
        this.metals = metals;
        this.coatings = coatings;
        this.own = own;
        this.problems = problems;
    }

    /** Returns the material; nothing where it is unusable, which is told. */
    Optional<PartMaterial> material(String name, Value.Fields fields) {
        int before = problems.count();
        Value.Fields lattice = fields.fields("lattice");
        Optional<Material> metal = lattice.value("metal").flatMap(word -> metals.apply((Value.Word) word));
        Optional<LatticeDesign> design = design(lattice);
        OptionalDouble elements = elements(lattice);
        if (problems.count() > before || metal.isEmpty() || design.isEmpty() || elements.isEmpty()) {
            return Optional.empty();
        }
        StatedLattice stated = asBuilt(
                new StatedLattice(design.get(), metal.get(), elements.getAsDouble()), lattice.fields("as-built"));
        Optional<StatedLattice> made =
                fields.has("coating") ? coatings.coated(stated, fields.fields("coating")) : Optional.of(stated);
        return made.map(all -> new PartMaterial(placeholder(name, fields, all), all));
    }

    /** Returns whether a word names a lattice by metal and porosity, such as {@code tc4-lattice:72%}. */
    static boolean isLattice(String word) {
        return NAMED.matcher(word).matches();
    }

    /**
     * Returns rhombic dodecahedra of a metal and a porosity; their size does not matter for their law. Nothing where the word
     * is unusable, which is told.
     */
    Optional<PartMaterial> named(Value.Word word) {
        Matcher parts = NAMED.matcher(word.text());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        Optional<Material> metal = metals.apply(new Value.Word(
                word.place(),
                MaterialLibrary.shipped().catalogue().find(name + "-solid").isPresent() ? name + "-solid" : name));
        try {
            double slenderness = RhombicDodecahedron.slenderness(
                    Quantity.parse(parts.group(2), Dimension.RATIO).value());
            LatticeDesign design = LatticeDesign.struts(
                    StrutCell.RHOMBIC_DODECAHEDRON,
                    NAMED_CELL,
                    2 * slenderness * RhombicDodecahedron.strutLength(NAMED_CELL));
            return metal.map(of -> {
                StatedLattice lattice = new StatedLattice(design, of, ELEMENTS);
                return new PartMaterial(
                        placeholder(word.text(), new Value.Fields(word.place(), Map.of()), lattice), lattice);
            });
        } catch (QuantityException bad) {
            problems.add(word.place(), "'" + word.text() + "': " + bad.getMessage(), "write " + name + "-lattice:72%");
        } catch (IllegalArgumentException refused) {
            problems.add(
                    word.place(), "'" + word.text() + "': " + refused.getMessage(), "write " + name + "-lattice:72%");
        }
        return Optional.empty();
    }

    private Optional<LatticeDesign> design(Value.Fields lattice) {
        Optional<String> cell = lattice.text("cell");
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        PoreMeaning meaning =
                PoreMeaning.valueOf(lattice.text("pore-means").orElse("cage").toUpperCase(Locale.ROOT));
        try {
            return Optional.of(new LatticeRequest(
                            cell.get(),
                            lattice.number("strut"),
                            lattice.number("size"),
                            lattice.number("pore"),
                            meaning,
                            lattice.number("porosity"))
                    .design());
        } catch (IllegalArgumentException refused) {
            problems.add(lattice.place(), refused.getMessage(), "");
            return Optional.empty();
        }
    }

    private OptionalDouble elements(Value.Fields lattice) {
        double elements = lattice.number("elements").orElse(ELEMENTS);
        if (elements >= 1 && elements <= MOST_ELEMENTS) {
            return OptionalDouble.of(elements);
        }
        problems.add(
                lattice.placeOf("elements"),
                elements + " elements across a strut",
                "write 1 to 12; 4 is usual, and the work grows with the third power");
        return OptionalDouble.empty();
    }

    private static StatedLattice asBuilt(StatedLattice drawn, Value.Fields asBuilt) {
        OptionalDouble factor = asBuilt.number("stiffness");
        if (factor.isEmpty()) {
            return drawn;
        }
        Optional<String> source = asBuilt.text("source");
        return new StatedLattice(
                drawn.design(),
                drawn.metal(),
                drawn.elements(),
                factor.getAsDouble() * drawn.stiffness(),
                drawn.mass(),
                List.of(String.format(
                        Locale.ROOT,
                        "as built %.4g times as stiff as the perfect cell: %s",
                        factor.getAsDouble(),
                        source.orElse("no source given"))),
                source.isPresent(),
                drawn.notes());
    }

    /** A material with the name, the axes and the strengths; its moduli are those of the dense metal until it is run. */
    private Material placeholder(String name, Value.Fields fields, StatedLattice lattice) {
        IsotropicMaterial metal = (IsotropicMaterial) lattice.metal().elastic();
        double e = metal.youngsModulus();
        double nu = metal.poissonsRatio();
        double g = e / (2 * (1 + nu));
        List<Property> properties = new ArrayList<>(own.further(fields));
        for (Property property : lattice.metal().properties()) {
            if (property.name().endsWith("-strength")) {
                properties.add(new Property(
                        "strut-" + property.name(),
                        property.value(),
                        property.unit(),
                        property.low(),
                        property.high(),
                        property.source(),
                        property.verified(),
                        property.condition()));
            }
        }
        return new Material(
                name,
                fields.text("description")
                        .orElse(lattice.design().name() + " of "
                                + lattice.metal().name()),
                new OrthotropicMaterial(new OrthotropicMaterial.Constants(e, e, e, nu, nu, nu, g, g, g)),
                lattice.metal().density(),
                properties,
                List.of());
    }
}
