package org.wolff.materials.assignment;

import java.util.Optional;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.ct.CtModulus;

/**
 * What a part is made of.
 *
 * @param material the law and its numbers
 * @param axes which way the axes of an orthotropic law point; empty where the law has its own
 * @param ct how Young's modulus is read from an image; empty where the law has its own
 */
public record PartMaterial(Material material, Optional<CurveAxes> axes, Optional<CtModulus> ct) {
    /** A material as it is. */
    public PartMaterial(Material material) {
        this(material, Optional.empty(), Optional.empty());
    }

    /** A material with axes. */
    public PartMaterial(Material material, Optional<CurveAxes> axes) {
        this(material, axes, Optional.empty());
    }

    /** Bone whose modulus comes from an image; the law of the material stands for it until there is a mesh. */
    public PartMaterial(Material material, CtModulus ct) {
        this(material, Optional.empty(), Optional.of(ct));
    }
}
