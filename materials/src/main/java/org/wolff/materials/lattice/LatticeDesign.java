package org.wolff.materials.lattice;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Implicit;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.StrutCell;

/**
 * A lattice as a designer states it.
 *
 * @param name such as {@code rhombic-dodecahedron}
 * @param region the metal, repeated without end
 * @param size edge of the cubic unit cell, mm
 * @param thickness of struts, or mean one of walls, mm; what a mesh must resolve
 */
public record LatticeDesign(String name, Region region, double size, double thickness) {
    /**
     * Round struts.
     *
     * @param size edge of the cubic unit cell, mm
     * @param strut diameter, mm
     * @throws IllegalArgumentException if the struts overlap so that nothing is left open, or a length is not above 0
     */
    public static LatticeDesign struts(StrutCell cell, double size, double strut) {
        String name = cell.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new LatticeDesign(name, cell.struts(Vector3.ZERO, size, strut), size, strut);
    }

    /**
     * A wall along a minimal surface.
     *
     * @param size edge of the cubic unit cell, mm
     * @param fraction part of space that is filled
     * @throws IllegalArgumentException if the fraction is not between 0 and 1, or the size is not above 0
     */
    public static LatticeDesign sheet(MinimalSurface surface, double size, double fraction) {
        String name =
                switch (surface) {
                    case GYROID -> "gyroid";
                    case PRIMITIVE -> "schwarz-p";
                    case DIAMOND -> "schwarz-d";
                };
        Region region = Implicit.sheet(surface, Vector3.ZERO, size, surface.sheetLevel(fraction));
        return new LatticeDesign(name, region, size, fraction * size / surface.area());
    }

    /** Returns the unit cell. */
    public BoundingBox cell() {
        return new BoundingBox(0, 0, 0, size, size, size);
    }
}
