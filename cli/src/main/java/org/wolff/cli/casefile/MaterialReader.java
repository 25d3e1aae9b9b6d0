package org.wolff.cli.casefile;

import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.document.Problems;
import org.wolff.materials.library.MaterialLibrary;
import org.wolff.materials.library.NoMaterialException;

/** What parts are made of: the case's own materials first, then those that wolff knows. */
final class MaterialReader {
    private final NameTable<Material> own;
    private final AxesReader axes;
    private final Problems problems;

    MaterialReader(Value.Fields materials, Problems problems) {
        this.problems = problems;
        this.axes = new AxesReader(problems);
        this.own = new NameTable<>("material", materials.fields().keySet(), problems);
        OwnMaterialReader reader = new OwnMaterialReader(problems);
        materials
                .fields()
                .forEach((name, field) -> own.define(
                        name,
                        field.value() instanceof Value.Fields fields
                                ? reader.material(name, fields)
                                : Optional.empty()));
    }

    /** Returns what a part is made of; nothing where that is unusable, which is told. */
    Optional<PartMaterial> of(String part, Value.Fields fields) {
        return fields.value("material")
                .flatMap(word -> find((Value.Word) word))
                .flatMap(material -> axes.directed(part, material, fields));
    }

    private Optional<Material> find(Value.Word word) {
        if (own.isGiven(word.text())) {
            return own.find(word);
        }
        try {
            return Optional.of(MaterialLibrary.shipped().material(word.text(), own.names()));
        } catch (NoMaterialException none) {
            problems.add(word.place(), none.getMessage(), none.hint());
            return Optional.empty();
        }
    }
}
