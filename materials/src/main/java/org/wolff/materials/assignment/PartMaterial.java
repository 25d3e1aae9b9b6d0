package org.wolff.materials.assignment;

import java.util.Optional;
import org.wolff.materials.catalogue.Material;

/**
 * What a part is made of.
 *
 * @param material the law and its numbers
 * @param axes which way the axes of an orthotropic law point; empty where the law has its own
 */
public record PartMaterial(Material material, Optional<CurveAxes> axes) {
    /** A material as it is. */
    public PartMaterial(Material material) {
        this(material, Optional.empty());
    }
}
