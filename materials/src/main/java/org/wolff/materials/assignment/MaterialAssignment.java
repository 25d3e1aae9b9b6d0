package org.wolff.materials.assignment;

import java.util.List;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The material of each element: one per region of the mesh.
 *
 * @param mesh the mesh
 * @param ofRegion material of each region, in the order of {@link TetMesh#regionNames()}
 */
public record MaterialAssignment(TetMesh mesh, List<Material> ofRegion) {
    /** Checks that every region has a material. */
    public MaterialAssignment {
        ofRegion = List.copyOf(ofRegion);
        if (ofRegion.size() != mesh.regionNames().size()) {
            throw new IllegalArgumentException(
                    ofRegion.size() + " materials for " + mesh.regionNames().size() + " regions");
        }
    }

    /** Returns the material of an element. */
    public Material of(int tet) {
        return ofRegion.get(mesh.region()[tet]);
    }
}
