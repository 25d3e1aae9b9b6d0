package org.wolff.validation.convergence;

import java.util.List;
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

/** The hollow sphere on wolff's own meshes, from region to stress. */
final class MeshedSphere {
    static final ThickSphere FORM = new ThickSphere(10, 20, 5, new IsotropicMaterial(17000, 0.3));

    private MeshedSphere() {}

    /** Solves on a mesh of a size, mm. */
    static ClosedFormSolve solve(double size, Workers workers) {
        RegionMap regions = new RegionMap(List.of(new RegionMap.Named(
                "shell", Difference.of(new Sphere(Vector3.ZERO, 20), new Sphere(Vector3.ZERO, 10)))));
        TetMesh mesh = LatticeMesher.mesh(regions, Sizing.uniform(size), ElementOrder.TET10, workers, Progress.SILENT)
                .mesh();
        return ClosedFormSolve.of(FORM, Vector3.ZERO, mesh, threePoints(mesh), 1e-10, workers);
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
