package org.wolff.solver.shielding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.wolff.mesh.tetmesh.TetMesh;

/** The sets of elements that are compared: each bone part, all bone, and all bone of each zone. */
final class BoneSets {
    /**
     * Elements that are compared together.
     *
     * @param part of the metrics, {@code "*"} for all bone
     * @param zone its name with a dot at its end; empty where it is no zone
     * @param tets elements
     */
    record BoneSet(String part, String zone, int[] tets) {}

    private BoneSets() {}

    /** Returns the sets that have elements, and those zones that have none. */
    static List<BoneSet> of(TetMesh mesh, ShieldingPlan plan) {
        List<BoneSet> sets = new ArrayList<>();
        boolean[] bone = new boolean[mesh.regionNames().size()];
        for (String part : plan.bones()) {
            int region = mesh.regionNames().indexOf(part);
            bone[region] = true;
            sets.add(new BoneSet(part, "", tets(mesh, tet -> mesh.region()[tet] == region)));
        }
        sets.add(new BoneSet("*", "", tets(mesh, tet -> bone[mesh.region()[tet]])));
        for (Zones zones : plan.zones()) {
            int[] of = new int[mesh.tetCount()];
            for (int tet = 0; tet < of.length; tet++) {
                of[tet] = bone[mesh.region()[tet]] ? zones.of(mesh.centroid(tet)) : -1;
            }
            for (int z = 0; z < zones.names().size(); z++) {
                int zone = z;
                sets.add(new BoneSet("*", zones.names().get(z) + ".", tets(mesh, tet -> of[tet] == zone)));
            }
        }
        return sets;
    }

    private static int[] tets(TetMesh mesh, IntPredicate takes) {
        int[] found = new int[mesh.tetCount()];
        int n = 0;
        for (int tet = 0; tet < found.length; tet++) {
            if (takes.test(tet)) {
                found[n++] = tet;
            }
        }
        return Arrays.copyOf(found, n);
    }
}
