package org.wolff.solver.multigrid;

import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Finds members that are one element thick, screws and struts mostly: elements that have all corners on the surface of
 * their region, against another or the outside. Linear elements alone cannot bend there; they are too stiff by an order.
 */
final class ThinMembers {
    private static final int GRAIN = 4096;

    private ThinMembers() {}

    /**
     * Returns for each node whether it is a mid node of such an element.
     *
     * @param mesh of ten-node elements
     */
    static boolean[] mids(TetMesh mesh, Workers workers) {
        FaceAdjacency faces = FaceAdjacency.of(mesh, workers);
        boolean[] surface = new boolean[mesh.nodeCount()];
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            int region = mesh.region()[side >> 2];
            if (across < 0 || mesh.region()[across >> 2] != region) {
                for (int i = 0; i < 3; i++) {
                    surface[mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i))] = true;
                }
            }
        }
        boolean[] mids = new boolean[mesh.nodeCount()];
        int[] thin = workers.select(
                mesh.tetCount(),
                GRAIN,
                () -> tet -> IntStream.range(0, 4).allMatch(corner -> surface[mesh.node(tet, corner)]));
        for (int tet : thin) {
            for (int i = 4; i < 10; i++) {
                mids[mesh.node(tet, i)] = true;
            }
        }
        return mids;
    }
}
