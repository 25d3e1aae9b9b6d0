package org.wolff.validation.meshing;

import static org.wolff.validation.comparison.ValidationCase.quick;

import java.util.List;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Capsule;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.Implicit;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.CellMesher;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.comparison.ValidationCase;

/** Measures of wolff's meshes, and what their certificates say, against the geometry of the bodies. */
public final class MeshingCases {
    private static final String SOLIDS = "solid geometry";
    private static final String EULER = "Euler number: 1 for a ball, 2 for a hollow ball";

    private MeshingCases() {}

    /** Returns the cases. */
    public static List<ValidationCase> all() {
        return List.of(
                quick("meshing/sphere", "a ball of radius 10 mm, TET10 of 2 mm", MeshingCases::sphere),
                quick("meshing/box", "a box of 10 × 7 × 4 mm off the lattice, TET4 of 1 mm", MeshingCases::box),
                quick("meshing/capsule", "a capsule of 30 mm, radius 8 mm, TET10 of 2 mm", MeshingCases::capsule),
                quick("meshing/hollow-ball", "a wall of 4 mm around a void, TET10 of 2 mm", MeshingCases::hollowBall),
                quick("meshing/gyroid", "a gyroid that parts its cell into equal halves, TET10", MeshingCases::gyroid));
    }

    private static void sphere(Workers workers, Comparisons found) {
        Certificate ball =
                certified("ball", new Sphere(new Vector3(0.3, 0.1, 0.2), 10), 2, ElementOrder.TET10, workers);
        volume(ball, 4.0 / 3 * Math.PI * 1000, 2e-3, found);
        found.source(EULER);
        found.equal("Euler number", "", ball.regions().get(0).euler() * 1.0, 1, 0);
    }

    private static void box(Workers workers, Comparisons found) {
        Box box = new Box(new Vector3(0.13, 0.21, 0.07), new Vector3(10.13, 7.21, 4.07));
        volume(certified("box", box, 1, ElementOrder.TET4, workers), 280, 1e-3, found);
    }

    private static void capsule(Workers workers, Comparisons found) {
        Capsule capsule = new Capsule(new Vector3(0, 0, 0.4), new Vector3(0, 0, 30.4), 8);
        double exact = Math.PI * 64 * 30 + 4.0 / 3 * Math.PI * 512;
        volume(certified("capsule", capsule, 2, ElementOrder.TET10, workers), exact, 2e-3, found);
    }

    private static void hollowBall(Workers workers, Comparisons found) {
        Certificate wall = certified(
                "wall",
                Difference.of(new Sphere(Vector3.ZERO, 10), new Sphere(Vector3.ZERO, 6)),
                2,
                ElementOrder.TET10,
                workers);
        volume(wall, 4.0 / 3 * Math.PI * (1000 - 216), 3e-3, found);
        found.source(EULER);
        found.equal("Euler number", "", wall.regions().get(0).euler() * 1.0, 2, 0);
    }

    private static void volume(Certificate certificate, double exact, double tolerance, Comparisons found) {
        RegionFit fit = certificate.regions().get(0);
        found.source(SOLIDS);
        found.equal("volume of the mesh", "mm³", fit.volume(), exact, tolerance);
        found.equal("volume of the input, by the certificate", "mm³", fit.inputVolume(), exact, 3e-3);
        found.source("a conforming mesh of positive elements");
        found.atMost(
                "violations in the certificate", "", certificate.violations().size(), 0);
    }

    private static void gyroid(Workers workers, Comparisons found) {
        double side = 2;
        RegionMap network = new RegionMap(List.of(
                new RegionMap.Named("network", Implicit.network(MinimalSurface.GYROID, Vector3.ZERO, side, 0))));
        BoundingBox cell = new BoundingBox(0, 0, 0, side, side, side);
        TetMesh mesh = CellMesher.mesh(network, cell, 0.15, ElementOrder.TET10, workers, Progress.SILENT)
                .meshing()
                .mesh();
        found.source("the gyroid's two sides are congruent");
        found.equal("share of the cell on one side", "", volume(mesh) / (side * side * side), 0.5, 4e-3);
    }

    private static double volume(TetMesh mesh) {
        ElementMap map = new ElementMap(TetElement.of(mesh.order()), TetQuadrature.degree5());
        double sum = 0;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points(); q++) {
                sum += map.at(q);
            }
        }
        return sum;
    }

    private static Certificate certified(String name, Region region, double size, ElementOrder order, Workers workers) {
        RegionMap regions = new RegionMap(List.of(new RegionMap.Named(name, region)));
        Measured<Meshing> meshing =
                Measured.of(() -> LatticeMesher.mesh(regions, Sizing.uniform(size), order, workers, Progress.SILENT));
        return Certification.of(regions, meshing, workers, Progress.SILENT);
    }
}
