package org.wolff.solver.analysis;

import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.region.Region;

/**
 * A body of the model; where parts overlap, the later one in the model's list owns the space.
 *
 * @param name as in the case file
 * @param region the space it takes
 * @param material what it is made of
 */
public record Part(String name, Region region, Material material) {}
