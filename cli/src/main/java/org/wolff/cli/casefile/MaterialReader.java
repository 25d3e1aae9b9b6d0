package org.wolff.cli.casefile;

import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.library.MaterialLibrary;
import org.wolff.materials.library.NoMaterialException;

/** What parts are made of: the case's own materials first, then those that wolff knows. */
final class MaterialReader {
    private final NameTable<PartMaterial> own;
    private final AxesReader axes;
    private final LatticeMaterialReader lattices;
    private final Problems problems;

    MaterialReader(Value.Fields materials, ImageReader images, Problems problems) {
        this.problems = problems;
        this.axes = new AxesReader(problems);
        this.own = new NameTable<>("material", materials.fields().keySet(), problems);
        CoatingReader coatings = new CoatingReader(this::plain, problems);
        OwnMaterialReader reader = new OwnMaterialReader(coatings, problems);
        CtReader scans = new CtReader(images, reader, problems);
        this.lattices = new LatticeMaterialReader(this::plain, coatings, reader, problems);
        materials.fields().forEach((name, field) -> {
            Optional<PartMaterial> material = Optional.empty();
            if (field.value() instanceof Value.Fields fields) {
                material = fields.has("ct")
                        ? scans.material(name, fields)
                        : fields.has("lattice")
                                ? lattices.material(name, fields)
                                : reader.material(name, fields).map(PartMaterial::new);
            }
            own.define(name, material);
        });
    }

    /** Returns what a part is made of; nothing where that is unusable, which is told. */
    Optional<PartMaterial> of(String part, Value.Fields fields) {
        return fields.value("material")
                .flatMap(word -> find((Value.Word) word))
                .flatMap(made -> made.ct().isPresent() ? Optional.of(made) : axes.directed(part, made, fields));
    }

    /** Returns a material that is the same throughout and in all directions, such as one that stands for another. */
    Optional<Material> plain(Value.Word word) {
        Optional<PartMaterial> made = find(word);
        if (made.isPresent()
                && (made.get().ct().isPresent() || !(made.get().material().elastic() instanceof IsotropicMaterial))) {
            problems.add(
                    word.place(),
                    "the material '" + word.text() + "' has axes or comes from an image, which have no meaning here",
                    "name one that is the same throughout and in all directions");
            return Optional.empty();
        }
        return made.map(PartMaterial::material);
    }

    private Optional<PartMaterial> find(Value.Word word) {
        if (own.isGiven(word.text())) {
            return own.find(word);
        }
        if (LatticeMaterialReader.isLattice(word.text())) {
            return lattices.named(word);
        }
        try {
            return Optional.of(new PartMaterial(MaterialLibrary.shipped().material(word.text(), own.names())));
        } catch (NoMaterialException none) {
            problems.add(word.place(), none.getMessage(), none.hint());
            return Optional.empty();
        }
    }
}
