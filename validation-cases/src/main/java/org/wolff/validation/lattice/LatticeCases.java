package org.wolff.validation.lattice;

import static org.wolff.validation.comparison.ValidationCase.quick;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.DirectionalModuli;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.materials.lattice.RhombicDodecahedron;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Repeated;
import org.wolff.mesh.region.StrutCell;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetrahedralize.CellMesher;
import org.wolff.mesh.tetrahedralize.CellMeshing;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.homogenization.Homogenization;
import org.wolff.solver.homogenization.HomogenizedCell;
import org.wolff.solver.homogenization.UnitCell;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.comparison.ValidationCase;

/** Unit cells whose law is known. */
public final class LatticeCases {
    private static final BoundingBox UNIT = new BoundingBox(0, 0, 0, 1, 1, 1);
    private static final IsotropicMaterial METAL = new IsotropicMaterial(186_000, 0.3);
    private static final IsotropicMaterial SOFT = new IsotropicMaterial(9_000, 0.2);

    private LatticeCases() {}

    /** Returns the cases. */
    public static List<ValidationCase> all() {
        return List.of(
                quick("lattice/layers", "layers of two metals, homogenised", LatticeCases::layers),
                quick("lattice/struts", "a cubic lattice of thick struts, homogenised", LatticeCases::struts),
                quick("lattice/beams", "rhombic dodecahedra of thin struts, closed form", LatticeCases::beams));
    }

    private static void layers(Workers workers, Comparisons found) {
        Box slab = new Box(new Vector3(-0.25, -0.25, 0.25), new Vector3(1.25, 1.25, 0.75));
        RegionMap map = new RegionMap(List.of(
                new RegionMap.Named("soft", new Box(new Vector3(-1, -1, -1), new Vector3(2, 2, 2))),
                new RegionMap.Named("stiff", new Repeated(List.of(slab), UNIT))));
        double[] c = homogenized(map, 0.125, workers, SOFT, METAL).moduli().stiffness();
        double across = 2 / (1 / SOFT.stiffness()[14] + 1 / METAL.stiffness()[14]);
        double shearAcross = 2 / (1 / SOFT.shearModulus() + 1 / METAL.shearModulus());
        double shearAlong = 0.5 * (SOFT.shearModulus() + METAL.shearModulus());
        found.source("Backus, J. Geophys. Res. 67 (1962) 4427");
        found.equal("stiffness across the layers", "MPa", c[14], across, 1e-6);
        found.equal("shear modulus across the layers", "MPa", c[28], shearAcross, 1e-6);
        found.equal("shear modulus along the layers", "MPa", c[21], shearAlong, 1e-6);
    }

    private static void struts(Workers workers, Comparisons found) {
        double strut = 0.3;
        RegionMap map = new RegionMap(
                List.of(new RegionMap.Named("metal", StrutCell.CUBIC.struts(new Vector3(0.5, 0.5, 0.5), 1, strut))));
        HomogenizedCell cell = homogenized(map, 0.075, workers, METAL);
        DirectionalModuli moduli = cell.moduli();
        double density = cell.volumeFraction();
        found.source("three cylinders less what they share, (3π/4) d² − √2 d³");
        found.equal(
                "relative density",
                "",
                density,
                0.75 * Math.PI * strut * strut - Math.sqrt(2) * strut * strut * strut,
                8e-3);
        found.source("Hashin and Shtrikman, J. Mech. Phys. Solids 11 (1963) 127");
        double k = METAL.youngsModulus() / (3 * (1 - 2 * METAL.poissonsRatio()));
        double bound = k + (1 - density) / (-1 / k + 3 * density / (3 * k + 4 * METAL.shearModulus()));
        found.atMost("bulk modulus", "MPa", moduli.bulkModulus(), bound);
        found.source("struts along the axis alone carry");
        found.atLeast(
                "Young's modulus along a strut",
                "MPa",
                moduli.youngsModulus(new Vector3(1, 0, 0)),
                0.99 * METAL.youngsModulus() * Math.PI * strut * strut / 4);
    }

    private static void beams(Workers workers, Comparisons found) {
        found.source("periodic frame of Euler's beams");
        found.equal(
                "E along 100 over the metal's, r/a 0.1", "", RhombicDodecahedron.eulerModulus(0.1), 1.206221e-3, 5e-6);
        found.source("periodic frame of Timoshenko's beams, ν 0.3");
        found.equal(
                "E along 100 over the metal's, r/a 0.1",
                "",
                RhombicDodecahedron.axialModulus(0.1, 0.3),
                1.109986e-3,
                5e-6);
        found.source("the three readings of a pore of 0.5 mm and struts of 0.3 mm");
        found.equal(
                "porosity, pore is the cage",
                "",
                RhombicDodecahedron.porosity(0.3, 0.5, PoreMeaning.CAGE),
                0.402,
                5e-3);
        found.equal(
                "porosity, pore is the window",
                "",
                RhombicDodecahedron.porosity(0.3, 0.5, PoreMeaning.WINDOW),
                0.798,
                2e-3);
    }

    private static HomogenizedCell homogenized(RegionMap map, double h, Workers workers, IsotropicMaterial... laws) {
        CellMeshing meshed = CellMesher.mesh(map, UNIT, h, ElementOrder.TET10, workers, Progress.SILENT);
        List<Material> materials = Arrays.stream(laws)
                .map(law -> new Material("metal", "", law, OptionalDouble.empty(), List.of(), List.of()))
                .toList();
        UnitCell cell = new UnitCell(new MaterialAssignment(meshed.meshing().mesh(), materials), meshed.pairs());
        return Homogenization.of(cell, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
    }
}
