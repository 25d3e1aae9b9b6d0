package org.wolff.solver.homogenization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.catalogue.StrutStress;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.materials.lattice.StatedLattice;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.StrutCell;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.Tensors;

/** Lattices as materials of parts, and the stress in their struts. */
class LatticeMaterialsTest {
    private static final Workers WORKERS = new Workers(2);
    private static final double STRUT = 0.2;
    private static final LatticeDesign CUBIC = LatticeDesign.struts(StrutCell.CUBIC, 1, STRUT);
    private static final Material METAL = metal();
    private static HomogenizedCell cell;

    @BeforeAll
    static void homogenize() {
        cell = LatticeCell.of(CUBIC, METAL, 2.5, WORKERS, Progress.SILENT).cell();
    }

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Material metal() {
        return new Material(
                "metal",
                "",
                new IsotropicMaterial(110_000, 0.3),
                OptionalDouble.of(4.43e-9),
                List.of(
                        property("youngs-modulus", 110_000),
                        property("poissons-ratio", 0.3),
                        property("density", 4.43e-9)),
                List.of());
    }

    private static Property property(String name, double value) {
        return new Property(name, value, "MPa", OptionalDouble.empty(), OptionalDouble.empty(), "a test", true, "");
    }

    /** Struts along the pull carry all of it: the stress is that over their section, higher at the nodes alone. */
    @Test
    void straightStrutsCarryThePullOverTheirSection() {
        double section = Math.PI * STRUT * STRUT / 4;
        double stress = cell.strutStress().vonMises(new double[] {1, 0, 0, 0, 0, 0}, 0);
        assertTrue(
                stress * section > 0.97 && stress * section < 1.45,
                "of the pull over the section: " + stress * section);
    }

    /** What is told lies above the true percentile, whatever the mean stress, and not far. */
    @Test
    void theStressOfStrutsIsBoundedFromAboveForAnyMeanStress() {
        StrutStress struts = cell.strutStress();
        Random random = new Random(7);
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int k = 0; k < 40; k++) {
            double[] mean = random.doubles(6, -1, 1).toArray();
            double actual = cell.raise(mean).p99() * Tensors.vonMises(mean, 0);
            double ratio = struts.vonMises(mean, 0) / actual;
            least = Math.min(least, ratio);
            greatest = Math.max(greatest, ratio);
        }
        assertTrue(least > 0.97, "least " + least);
        assertTrue(greatest < 1.4, "greatest " + greatest);
        double[] hydrostatic = {1, 1, 1, 0, 0, 0};
        assertTrue(struts.vonMises(hydrostatic, 0) > 5, "a mean stress without von Mises stress loads struts too");
    }

    /** A quarter turn about z and a general one: the same stress in the lattice's own axes gives the same answer. */
    @Test
    void theStressTurnsWithTheLattice() {
        StrutStress own = cell.strutStress();
        Vector3 first = new Vector3(2, 1, -2).times(1.0 / 3);
        Vector3 second = new Vector3(1, 2, 2).times(1.0 / 3);
        Vector3 third = first.cross(second);
        double[] pull = {
            third.x() * third.x(), third.y() * third.y(), third.z() * third.z(),
            third.x() * third.y(), third.y() * third.z(), third.x() * third.z()
        };
        double along = own.vonMises(new double[] {0, 0, 1, 0, 0, 0}, 0);
        assertEquals(along, own.turned(first, second).vonMises(pull, 0), 1e-9 * along);
        double shear = own.vonMises(new double[] {0, 0, 0, 1, 0, 0}, 0);
        double[] inPlane = {
            2 * first.x() * second.x(),
            2 * first.y() * second.y(),
            2 * first.z() * second.z(),
            first.x() * second.y() + first.y() * second.x(),
            first.y() * second.z() + first.z() * second.y(),
            first.x() * second.z() + first.z() * second.x()
        };
        assertEquals(shear, own.turned(first, second).vonMises(inPlane, 0), 1e-9 * shear);
    }

    @Test
    void aLatticeTakesTheLawOfItsCellInTheAxesOfThePart() {
        OrthotropicMaterial.Constants any = new OrthotropicMaterial.Constants(1, 1, 1, 0.3, 0.3, 0.3, 0.38, 0.38, 0.38);
        Material asked = new Material(
                "augment",
                "",
                new OrthotropicMaterial(any, new Vector3(0, 1, 0), new Vector3(0, 0, 1)),
                OptionalDouble.empty(),
                List.of(),
                List.of());
        StatedLattice stated =
                new StatedLattice(CUBIC, METAL, 2.5, 0.5, 2, List.of("half as stiff: a test"), true, List.of());
        AtomicInteger cells = new AtomicInteger();
        Progress counting = new Progress() {
            @Override
            public void phase(String name) {
                cells.addAndGet(name.equals("homogenise: assembly") ? 1 : 0);
            }

            @Override
            public void step(double share, String what) {}
        };
        PartMaterial part = new PartMaterial(asked, stated);
        List<PartMaterial> made = LatticeMaterials.of(
                List.of(part, new PartMaterial(METAL), part.with(asked.with(new OrthotropicMaterial(any)))),
                WORKERS,
                counting);
        assertEquals(1, cells.get(), "the cell is homogenised once");
        assertSame(METAL, made.get(1).material());
        OrthotropicMaterial law = (OrthotropicMaterial) made.get(0).material().elastic();
        assertEquals(new Vector3(0, 1, 0), law.axis1());
        double e = cell.moduli().youngsModulus(new Vector3(1, 0, 0));
        assertEquals(0.5 * e, law.constants().e1(), 1e-6 * e);
        double[] full = cell.moduli().stiffness();
        double[] kept = law.constants().stiffness();
        for (int i = 0; i < 36; i++) {
            kept[i] *= 2;
        }
        assertArrayEquals(full, kept, 0.01 * full[0]);
        assertEquals(
                2 * cell.volumeFraction() * 4.43e-9,
                made.get(0).material().density().orElseThrow(),
                1e-18);
        StrutStress struts = made.get(0).material().struts().orElseThrow();
        double[] alongY = {0, 1, 0, 0, 0, 0};
        assertEquals(cell.strutStress().vonMises(new double[] {1, 0, 0, 0, 0, 0}, 0), struts.vonMises(alongY, 0), 1e-6);
        assertTrue(made.get(0).material().properties().stream().allMatch(Property::verified));
        StatedLattice unsound = new StatedLattice(CUBIC, METAL, 2.5, 0.5, 2, List.of(), false, List.of());
        assertFalse(
                LatticeMaterials.of(List.of(new PartMaterial(asked, unsound)), WORKERS, counting)
                        .get(0)
                        .material()
                        .properties()
                        .stream()
                        .filter(p -> p.name().startsWith("youngs"))
                        .allMatch(Property::verified));
        assertEquals(1, cells.get());
    }
}
