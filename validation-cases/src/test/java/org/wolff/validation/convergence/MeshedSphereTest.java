package org.wolff.validation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.validation.closedform.ThickSphere;

/**
 * The hollow sphere on wolff's own meshes, from region to stress. The lattice does not refine by halving, so the observed
 * order scatters around 3 and 2.
 */
class MeshedSphereTest {
    private static final IsotropicMaterial BONE = new IsotropicMaterial(17000, 0.3);
    private static final ThickSphere SPHERE = new ThickSphere(10, 20, 5, BONE);

    @Test
    void quadraticElementsOnLatticeMeshesConverge() {
        ClosedFormSolve coarse = solve(6);
        ClosedFormSolve fine = solve(3);
        double u = ClosedFormSolve.order(
                coarse.errors().displacement(), fine.errors().displacement());
        double e = ClosedFormSolve.order(coarse.errors().energy(), fine.errors().energy());
        assertTrue(u > 2.3, "displacement of order " + u);
        assertTrue(e > 1.6, "stress of order " + e);
        assertAmplitude(SPHERE, fine);
        assertThrows(
                AssertionFailedError.class,
                () -> assertAmplitude(new ThickSphere(10, 20, 5.05, BONE), fine),
                "1 % wrong");
    }

    private static void assertAmplitude(ThickSphere form, ClosedFormSolve solve) {
        assertEquals(1, ErrorNorms.of(form, solve.mesh(), solve.u()).amplitude(), 0.004);
    }

    private static ClosedFormSolve solve(double size) {
        try (Workers workers = Workers.ofMachine()) {
            RegionMap regions = new RegionMap(List.of(new RegionMap.Named(
                    "shell", Difference.of(new Sphere(Vector3.ZERO, 20), new Sphere(Vector3.ZERO, 10)))));
            TetMesh mesh = LatticeMesher.mesh(
                            regions, Sizing.uniform(size), ElementOrder.TET10, workers, Progress.SILENT)
                    .mesh();
            return ClosedFormSolve.of(SPHERE, Vector3.ZERO, mesh, threePoints(mesh), 1e-10, workers);
        }
    }

    /** Holds six components at three nodes, just enough against rigid motion, so that no stress comes of it. */
    private static Held threePoints(TetMesh mesh) {
        double[] a = nearest(mesh, 20, 0, 0);
        double[] b = nearest(mesh, 0, 20, 0);
        double[] c = nearest(mesh, -20, 0, 0);
        return (x, y, z, axis) -> at(a, x, y, z) || at(b, x, y, z) && axis != 1 || at(c, x, y, z) && axis == 2;
    }

    private static boolean at(double[] p, double x, double y, double z) {
        return p[0] == x && p[1] == y && p[2] == z;
    }

    private static double[] nearest(TetMesh mesh, double x, double y, double z) {
        double best = Double.POSITIVE_INFINITY;
        double[] p = new double[3];
        for (int i = 0; i < mesh.xyz().length; i += 3) {
            double dx = mesh.xyz()[i] - x;
            double dy = mesh.xyz()[i + 1] - y;
            double dz = mesh.xyz()[i + 2] - z;
            if (dx * dx + dy * dy + dz * dz < best) {
                best = dx * dx + dy * dy + dz * dz;
                System.arraycopy(mesh.xyz(), i, p, 0, 3);
            }
        }
        return p;
    }
}
