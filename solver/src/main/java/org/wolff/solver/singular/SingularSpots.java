package org.wolff.solver.singular;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.RegionNodes;

/**
 * Where on a mesh the exact stress has no bound, so that a peak there tells the size of the elements.
 *
 * @param spots the reasons
 * @param ofTet for each element the spot near which it lies, within two elements or 1.54 mm, or −1
 */
public record SingularSpots(List<SingularSpot> spots, short[] ofTet) {
    /** What each reason says, and by which it is known. */
    public static final String NO_BOUND = "where the exact stress has no bound";

    /** Copies the list. */
    public SingularSpots {
        spots = List.copyOf(spots);
    }

    /** A mesh on which none was looked for. */
    public static SingularSpots none(TetMesh mesh) {
        short[] ofTet = new short[mesh.tetCount()];
        Arrays.fill(ofTet, (short) -1);
        return new SingularSpots(List.of(), ofTet);
    }

    /** Returns for each point of nodal fields the spot of an element around it in its part, or −1. */
    public short[] ofPoints(RegionNodes points) {
        short[] of = new short[points.count()];
        Arrays.fill(of, (short) -1);
        int perTet = points.mesh().order().nodes();
        for (int tet = 0; tet < ofTet.length; tet++) {
            for (int i = perTet * tet; ofTet[tet] >= 0 && i < perTet * (tet + 1); i++) {
                int point = points.connectivity()[i];
                of[point] = of[point] < 0 ? ofTet[tet] : (short) Math.min(of[point], ofTet[tet]);
            }
        }
        return of;
    }

    /** Returns why a raw peak at a spot must not be judged; nothing for the spot −1. */
    public Optional<String> caveat(int spot) {
        return spot < 0
                ? Optional.empty()
                : Optional.of("it lies at " + spots.get(spot).reason()
                        + ", " + NO_BOUND + " and the peak grows as the mesh is refined; judge the value"
                        + " averaged over a material length");
    }
}
