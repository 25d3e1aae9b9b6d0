package org.wolff.validation.convergence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;

/** The outer surface of a mesh. */
final class Boundary {
    private Boundary() {}

    /** Returns the faces that one element alone has. */
    static FacetSet of(TetMesh mesh) {
        Map<List<Integer>, Integer> once = new HashMap<>();
        for (int side = 0; side < 4 * mesh.tetCount(); side++) {
            List<Integer> corners = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                corners.add(mesh.node(side / 4, TetMesh.faceCorner(side % 4, i)));
            }
            Collections.sort(corners);
            if (once.remove(corners) == null) {
                once.put(corners, side);
            }
        }
        int[] sides = once.values().stream().mapToInt(side -> side).sorted().toArray();
        byte[] faces = new byte[sides.length];
        for (int i = 0; i < sides.length; i++) {
            faces[i] = (byte) (sides[i] % 4);
            sides[i] /= 4;
        }
        return new FacetSet("boundary", sides, faces);
    }
}
