package org.wolff.materials.bone;

import java.util.List;
import java.util.Optional;

/**
 * Young's modulus of bone, and where known its strength, by density.
 *
 * @param name key in {@link BoneLaws}
 * @param description site and author, for people
 * @param measure which density it wants
 * @param modulus Young's modulus, MPa
 * @param strength compressive strength, MPa, where the law has one
 * @param source who says so
 * @param verified false when nobody has opened the source: no verdict may rest on it
 * @param notes what a reader must know
 */
public record DensityModulusLaw(
        String name,
        String description,
        DensityMeasure measure,
        PiecewisePower modulus,
        Optional<PiecewisePower> strength,
        String source,
        boolean verified,
        List<String> notes) {
    /** Copies the list. */
    public DensityModulusLaw {
        notes = List.copyOf(notes);
    }
}
