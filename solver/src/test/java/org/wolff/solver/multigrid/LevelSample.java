package org.wolff.solver.multigrid;

import java.util.Random;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.sample.BoxMesh;

/** A small mesh of two materials, held at a wall and on rollers, and what the levels make of it. */
final class LevelSample {
    private LevelSample() {}

    static TetMesh mesh(ElementOrder order) {
        return BoxMesh.split(BoxMesh.distorted(order, 6, 4, 4, 1, 0.1, 3, 2), 2);
    }

    static Constraints held(TetMesh mesh) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            if (BoxMesh.isOn(p.x(), 0)) {
                held.fix(node, Vector3.ZERO, "wall");
            } else if (BoxMesh.isOn(p.z(), 0)) {
                held.hold(node, new Vector3(0, 1, 3), 0, "roller");
            }
        }
        return held.build();
    }

    static SupportedSystem system(TetMesh mesh, Constraints held, Workers workers) {
        return SupportedSystem.assemble(
                mesh, BoxMesh.isotropic(mesh, 1000, 0.3, 9000, 0.35), Springs.none(), held, workers);
    }

    static SparseBlocks matrix(TetMesh mesh, Constraints held, Workers workers) {
        return matrix(system(mesh, held, workers), workers);
    }

    static SparseBlocks matrix(SupportedSystem system, Workers workers) {
        return SparseBlocks.of(system.matrix(), workers);
    }

    static float[][] one(float[] vector) {
        return new float[][] {vector};
    }

    static float[] random(int n, long seed) {
        Random random = new Random(seed);
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat() - 0.5f;
        }
        return x;
    }
}
