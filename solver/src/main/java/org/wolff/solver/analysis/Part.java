package org.wolff.solver.analysis;

import java.util.List;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;

/**
 * A body of the model; where parts overlap, the later one in the model's list owns the space.
 *
 * @param name as in the case file
 * @param region the space it takes
 * @param made what it is made of, and how that varies inside
 */
public record Part(String name, Region region, PartMaterial made) {
    /** A part of one material throughout. */
    public Part(String name, Region region, Material material) {
        this(name, region, new PartMaterial(material));
    }

    /** Returns how parts share space out: the later one owns what several claim. */
    public static RegionMap regions(List<Part> parts) {
        return new RegionMap(parts.stream()
                .map(part -> new RegionMap.Named(part.name(), part.region()))
                .toList());
    }

    /** Returns what it is made of. */
    public Material material() {
        return made.material();
    }
}
