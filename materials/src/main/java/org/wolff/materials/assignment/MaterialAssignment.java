package org.wolff.materials.assignment;

import java.util.List;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.ct.MappedModulus;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The material of each element: one per region of the mesh, and how its law varies inside the region.
 *
 * @param mesh the mesh
 * @param ofRegion material of each region, in the order of {@link TetMesh#regionNames()}
 * @param variation what differs from element to element
 * @param mapped moduli that were read from images, by part
 */
public record MaterialAssignment(
        TetMesh mesh, List<Material> ofRegion, ElementVariation variation, List<MappedModulus> mapped) {
    /** Checks that every region has a material, and every element its variation. */
    public MaterialAssignment {
        ofRegion = List.copyOf(ofRegion);
        mapped = List.copyOf(mapped);
        if (ofRegion.size() != mesh.regionNames().size()) {
            throw new IllegalArgumentException(
                    ofRegion.size() + " materials for " + mesh.regionNames().size() + " regions");
        }
        int factors = variation.factors().length;
        int axes = variation.axes().length;
        if (factors != 0 && factors != mesh.tetCount() || axes != 0 && axes != 6 * mesh.tetCount()) {
            throw new IllegalArgumentException(
                    factors + " factors and " + axes + " components of axes for " + mesh.tetCount() + " elements");
        }
    }

    /** Laws that vary, none of them from an image. */
    public MaterialAssignment(TetMesh mesh, List<Material> ofRegion, ElementVariation variation) {
        this(mesh, ofRegion, variation, List.of());
    }

    /** One law for each region. */
    public MaterialAssignment(TetMesh mesh, List<Material> ofRegion) {
        this(mesh, ofRegion, ElementVariation.NONE);
    }

    /** Returns the material of an element. */
    public Material of(int tet) {
        return ofRegion.get(mesh.region()[tet]);
    }

    /** Returns the stiffness of each element. */
    public ElementLaws laws() {
        return new ElementLaws(this);
    }

    /**
     * Returns other materials on the same mesh; a region keeps how its law varies where its material stays the same.
     *
     * @param others in the order of the regions
     */
    public MaterialAssignment with(List<Material> others) {
        boolean[] kept = new boolean[ofRegion.size()];
        for (int r = 0; r < kept.length; r++) {
            kept[r] = ofRegion.get(r).equals(others.get(r));
        }
        double[] factors = variation.factors().clone();
        double[] axes = variation.axes().clone();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            if (!kept[mesh.region()[tet]]) {
                if (factors.length > 0) {
                    factors[tet] = 1;
                }
                if (axes.length > 0) {
                    axes[6 * tet] = Double.NaN;
                }
            }
        }
        List<MappedModulus> still = mapped.stream()
                .filter(one -> kept[mesh.regionNames().indexOf(one.part())])
                .toList();
        return new MaterialAssignment(mesh, others, new ElementVariation(factors, axes), still);
    }

    /** Returns the same materials on a mesh of the same elements in the same order, such as one cut along interfaces. */
    public MaterialAssignment on(TetMesh other) {
        return new MaterialAssignment(other, ofRegion, variation, mapped);
    }
}
