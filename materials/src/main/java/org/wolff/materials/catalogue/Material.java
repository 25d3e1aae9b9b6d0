package org.wolff.materials.catalogue;

import java.util.List;
import java.util.OptionalDouble;
import org.wolff.materials.elastic.ElasticMaterial;

/**
 * A material as the model uses it: its elastic law, and every number behind it with its source.
 *
 * @param name key in the catalogue or in the case file
 * @param description one line for people
 * @param elastic the law
 * @param density in tonne/mm³, where known; gravity needs it
 * @param properties all numbers with their sources, those of the law among them
 * @param notes what a reader must know, such as contradictions between sources
 */
public record Material(
        String name,
        String description,
        ElasticMaterial elastic,
        OptionalDouble density,
        List<Property> properties,
        List<String> notes) {
    /** Copies the lists. */
    public Material {
        properties = List.copyOf(properties);
        notes = List.copyOf(notes);
    }
}
