package org.wolff.solver.rigid;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * A body that can move without strain.
 *
 * @param parts names of the parts whose elements it is made of, in the order of the model
 * @param tets number of its elements
 * @param centre mean of its corners, mm
 * @param motion the motions left, in words
 */
public record FreeBody(List<String> parts, int tets, Vector3 centre, String motion) {
    /** Copies the list. */
    public FreeBody {
        parts = List.copyOf(parts);
    }

    /** Returns the body and its motion in one sentence. */
    @Override
    public String toString() {
        int shown = Math.min(3, parts.size());
        String names = String.join(", ", parts.subList(0, shown));
        if (parts.size() > shown) {
            names += " and " + (parts.size() - shown) + " more";
        }
        return names + " (a body of " + tets + " elements centred at " + MotionText.point(centre)
                + " mm) can move freely: " + motion;
    }
}
