package org.wolff.solver.homogenization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.catalogue.StrutStress;
import org.wolff.materials.elastic.DirectionalModuli;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.lattice.AsBuilt;
import org.wolff.materials.lattice.StatedLattice;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Puts homogenised laws in the place of stated lattices. A cell is homogenised once and kept by what it is made from: parts,
 * meshes and variants that share a lattice share its law.
 */
public final class LatticeMaterials {
    private static final int MOST_KEPT = 16;
    private static final double MUCH = 0.01;

    /** Cells by their input; emptied when there are many. */
    private static final Map<Key, Homogenized> KEPT = new HashMap<>();

    private LatticeMaterials() {}

    /** All that decides a homogenised law. */
    private record Key(String cell, double size, double thickness, double elements, ElasticMaterial metal) {}

    /** What is kept of a cell. */
    private record Homogenized(
            OrthotropicMaterial.Constants law, double fraction, double dropped, StrutStress struts) {}

    /**
     * Returns parts whose lattices are homogenised; others as they are.
     *
     * @throws org.wolff.mesh.problem.InputException if a cell cannot be meshed
     * @throws org.wolff.mesh.problem.NoSolutionException if it does not hang together from cell to cell
     */
    public static List<PartMaterial> of(List<PartMaterial> parts, Workers workers, Progress progress) {
        List<PartMaterial> made = new ArrayList<>();
        Map<Material, Material> same = new HashMap<>();
        for (PartMaterial part : parts) {
            made.add(part.lattice()
                    .map(lattice -> part.with(same.computeIfAbsent(
                            part.material(),
                            material -> material(material, lattice, homogenized(lattice, workers, progress)))))
                    .orElse(part));
        }
        return made;
    }

    private static Homogenized homogenized(StatedLattice lattice, Workers workers, Progress progress) {
        Key key = new Key(
                lattice.design().name(),
                lattice.design().size(),
                lattice.design().thickness(),
                lattice.elements(),
                lattice.metal().elastic());
        synchronized (KEPT) {
            Homogenized known = KEPT.get(key);
            if (known != null) {
                return known;
            }
        }
        HomogenizedCell cell = LatticeCell.of(lattice.design(), lattice.metal(), lattice.elements(), workers, progress)
                .cell();
        OrthotropicMaterial.Constants law = constants(cell.moduli());
        Homogenized made = new Homogenized(law, cell.volumeFraction(), dropped(cell.moduli(), law), cell.strutStress());
        synchronized (KEPT) {
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear();
            }
            KEPT.put(key, made);
        }
        return made;
    }

    /** The law along the cell's own axes. */
    private static OrthotropicMaterial.Constants constants(DirectionalModuli moduli) {
        double[] s = moduli.compliance();
        return new OrthotropicMaterial.Constants(
                1 / s[0],
                1 / s[7],
                1 / s[14],
                -s[1] / s[0],
                -s[2] / s[0],
                -s[8] / s[7],
                1 / s[21],
                1 / s[35],
                1 / s[28]);
    }

    /** Returns the greatest entry of the stiffness that the law does not have, over the greatest entry. */
    private static double dropped(DirectionalModuli moduli, OrthotropicMaterial.Constants law) {
        double[] full = moduli.stiffness();
        double[] kept = law.stiffness();
        double off = 0;
        double most = 0;
        for (int i = 0; i < full.length; i++) {
            off = Math.max(off, Math.abs(full[i] - kept[i]));
            most = Math.max(most, Math.abs(full[i]));
        }
        return off / most;
    }

    /** The law in the axes that the part gave to the material, scaled as the lattice says. */
    private static Material material(Material asked, StatedLattice lattice, Homogenized cell) {
        OrthotropicMaterial axes = (OrthotropicMaterial) asked.elastic();
        OrthotropicMaterial law =
                new OrthotropicMaterial(cell.law(), axes.axis1(), axes.axis2()).scaled(lattice.stiffness());
        List<Property> properties = new ArrayList<>(properties(lattice, law.constants(), cell));
        properties.addAll(asked.properties());
        OptionalDouble density = density(lattice, cell);
        density.ifPresent(value -> properties.add(
                property(lattice, "density", value, "t/mm3", verified(lattice.metal(), "density") && lattice.sound())));
        List<String> notes = new ArrayList<>(asked.notes());
        notes.addAll(lattice.notes());
        if (lattice.sources().isEmpty()) { // as drawn
            AsBuilt.shipped()
                    .told(
                            lattice.design(),
                            lattice.metal(),
                            1 - cell.fraction(),
                            cell.law().e1())
                    .forEach(notes::add);
        }
        if (cell.dropped() > MUCH) {
            notes.add(String.format(
                    Locale.ROOT,
                    "its homogenised stiffness is not orthotropic along the axes of the cell: entries of up to %.2g %%"
                            + " of the greatest one are left out",
                    100 * cell.dropped()));
        }
        return new Material(
                asked.name(),
                asked.description(),
                law,
                density,
                properties,
                asked.fatigue(),
                notes,
                asked.checks(),
                Optional.of(cell.struts().of(lattice.metal()).turned(axes.axis1(), axes.axis2())));
    }

    private static OptionalDouble density(StatedLattice lattice, Homogenized cell) {
        OptionalDouble solid = lattice.metal().density();
        return solid.isPresent()
                ? OptionalDouble.of(lattice.mass() * cell.fraction() * solid.getAsDouble())
                : OptionalDouble.empty();
    }

    private static List<Property> properties(StatedLattice lattice, OrthotropicMaterial.Constants c, Homogenized cell) {
        boolean elastic = verified(lattice.metal(), "youngs-modulus")
                && verified(lattice.metal(), "poissons-ratio")
                && lattice.sound();
        return List.of(
                property(lattice, "porosity", 1 - cell.fraction(), "1", true),
                property(lattice, "youngs-modulus-1", c.e1(), "MPa", elastic),
                property(lattice, "youngs-modulus-2", c.e2(), "MPa", elastic),
                property(lattice, "youngs-modulus-3", c.e3(), "MPa", elastic),
                property(lattice, "poissons-ratio-12", c.nu12(), "1", elastic),
                property(lattice, "poissons-ratio-13", c.nu13(), "1", elastic),
                property(lattice, "poissons-ratio-23", c.nu23(), "1", elastic),
                property(lattice, "shear-modulus-12", c.g12(), "MPa", elastic),
                property(lattice, "shear-modulus-13", c.g13(), "MPa", elastic),
                property(lattice, "shear-modulus-23", c.g23(), "MPa", elastic));
    }

    private static boolean verified(Material metal, String name) {
        return metal.properties().stream()
                .filter(property -> property.name().equals(name))
                .anyMatch(Property::verified);
    }

    private static Property property(StatedLattice lattice, String name, double value, String unit, boolean verified) {
        List<String> sources = new ArrayList<>(List.of("homogenised by wolff (docs/theory.md)"));
        sources.addAll(lattice.sources());
        return new Property(
                name,
                value,
                unit,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                String.join("; ", sources),
                verified,
                String.format(
                        Locale.ROOT,
                        "%s of %s, cell %.4g mm, %.4g mm thick, %.3g elements across",
                        lattice.design().name(),
                        lattice.metal().name(),
                        lattice.design().size(),
                        lattice.design().thickness(),
                        lattice.elements()));
    }
}
