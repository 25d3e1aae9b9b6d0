package org.wolff.validation.convergence;

import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;

/** The outer surface of a mesh. */
final class Boundary {
    private Boundary() {}

    /** Returns the faces that one element alone has. */
    static FacetSet of(TetMesh mesh) {
        FaceAdjacency adjacency = FaceAdjacency.of(mesh);
        int[] sides = IntStream.range(0, adjacency.sides())
                .filter(side -> adjacency.across(side) == FaceAdjacency.NONE)
                .toArray();
        byte[] faces = new byte[sides.length];
        for (int i = 0; i < sides.length; i++) {
            faces[i] = (byte) (sides[i] % 4);
            sides[i] /= 4;
        }
        return new FacetSet("boundary", sides, faces);
    }
}
