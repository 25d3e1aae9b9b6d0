package org.wolff.materials.assignment;

import java.util.Optional;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.ct.CtModulus;
import org.wolff.materials.lattice.StatedLattice;

/**
 * What a part is made of.
 *
 * @param material the law and its numbers
 * @param axes which way the axes of an orthotropic law point; empty where the law has its own
 * @param ct how Young's modulus is read from an image; empty where the law has its own
 * @param lattice the lattice whose homogenised law takes the place of the material's; empty where the law has its own
 */
public record PartMaterial(
        Material material, Optional<CurveAxes> axes, Optional<CtModulus> ct, Optional<StatedLattice> lattice) {
    /** A material as it is. */
    public PartMaterial(Material material) {
        this(material, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A material with axes. */
    public PartMaterial(Material material, Optional<CurveAxes> axes) {
        this(material, axes, Optional.empty(), Optional.empty());
    }

    /** Bone whose modulus comes from an image; the law of the material stands for it until there is a mesh. */
    public PartMaterial(Material material, CtModulus ct) {
        this(material, Optional.empty(), Optional.of(ct), Optional.empty());
    }

    /** A lattice that is yet to be homogenised; the law of the material stands for it until then. */
    public PartMaterial(Material material, StatedLattice lattice) {
        this(material, Optional.empty(), Optional.empty(), Optional.of(lattice));
    }

    /** Returns the same with another material, such as one in other axes. */
    public PartMaterial with(Material other) {
        return new PartMaterial(other, axes, ct, lattice);
    }
}
