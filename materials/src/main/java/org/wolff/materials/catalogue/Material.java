package org.wolff.materials.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.elastic.ElasticMaterial;

/**
 * A material as the model uses it: its elastic law, and every number behind it with its source.
 *
 * @param name key in the catalogue or in the case file
 * @param description one line for people
 * @param elastic the law
 * @param density in tonne/mm³, where known; gravity needs it
 * @param properties all numbers with their sources, those of the law among them
 * @param fatigue stresses survived for a number of cycles; empty where none is known
 * @param notes what a reader must know, such as contradictions between sources
 * @param checks what was stated together about it, held against each other
 * @param struts of a homogenised lattice, what a mean stress becomes in its metal; empty for all else
 */
public record Material(
        String name,
        String description,
        ElasticMaterial elastic,
        OptionalDouble density,
        List<Property> properties,
        List<FatigueStrength> fatigue,
        List<String> notes,
        List<ConsistencyCheck> checks,
        Optional<StrutStress> struts) {
    /** Copies the lists. */
    public Material {
        properties = List.copyOf(properties);
        fatigue = List.copyOf(fatigue);
        notes = List.copyOf(notes);
        checks = List.copyOf(checks);
    }

    /** A material that is not a homogenised lattice. */
    public Material(
            String name,
            String description,
            ElasticMaterial elastic,
            OptionalDouble density,
            List<Property> properties,
            List<FatigueStrength> fatigue,
            List<String> notes,
            List<ConsistencyCheck> checks) {
        this(name, description, elastic, density, properties, fatigue, notes, checks, Optional.empty());
    }

    /** A material about which nothing is held against anything. */
    public Material(
            String name,
            String description,
            ElasticMaterial elastic,
            OptionalDouble density,
            List<Property> properties,
            List<FatigueStrength> fatigue,
            List<String> notes) {
        this(name, description, elastic, density, properties, fatigue, notes, List.of());
    }

    /** Returns the same material with another law, such as one in other axes. */
    public Material with(ElasticMaterial law) {
        return new Material(name, description, law, density, properties, fatigue, notes, checks, struts);
    }

    /** A material without fatigue data. */
    public Material(
            String name,
            String description,
            ElasticMaterial elastic,
            OptionalDouble density,
            List<Property> properties,
            List<String> notes) {
        this(name, description, elastic, density, properties, List.of(), notes);
    }

    /** Returns what a reader of results must be warned of: numbers that no opened source backs, and the notes. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        List<String> unverified = properties.stream()
                .filter(property -> !property.verified())
                .map(Property::name)
                .distinct()
                .toList();
        if (!unverified.isEmpty()) {
            warnings.add("material " + name + ": no opened source for " + String.join(", ", unverified)
                    + "; no verdict may rest on it");
        }
        for (String note : notes) {
            warnings.add("material " + name + ": " + note);
        }
        return warnings;
    }
}
