package org.wolff.solver.interfaces;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.interfaces.InterfaceLaw.BondedShare;
import org.wolff.solver.interfaces.InterfaceLaw.BondedZone;
import org.wolff.solver.interfaces.InterfaceLaw.Bonding;

/** Which nodes of an interface are grown together. */
final class BondedPlaces {
    private BondedPlaces() {}

    static Predicate<Vector3> of(TetMesh mesh, FacePairs sides, Bonding bonding) {
        if (bonding instanceof BondedZone zone) {
            return place -> zone.region().contains(place.x(), place.y(), place.z());
        }
        Set<Vector3> drawn = drawn(mesh, sides, (BondedShare) bonding);
        return drawn::contains;
    }

    /** Draws nodes, in an order that the seed decides, until their area comes nearest to the share. */
    private static Set<Vector3> drawn(TetMesh mesh, FacePairs sides, BondedShare bonding) {
        Map<Integer, Double> areas = areas(mesh, sides);
        int[] nodes = areas.keySet().stream().mapToInt(Integer::intValue).toArray();
        SplittableRandom random = new SplittableRandom(bonding.seed());
        double wanted = bonding.share()
                * areas.values().stream().mapToDouble(Double::doubleValue).sum();
        double area = 0;
        Set<Vector3> drawn = new HashSet<>();
        for (int i = nodes.length - 1; i >= 0; i--) {
            int chosen = random.nextInt(i + 1);
            int node = nodes[chosen];
            nodes[chosen] = nodes[i];
            if (area + areas.get(node) / 2 > wanted) {
                break;
            }
            area += areas.get(node);
            drawn.add(InterfaceCut.point(mesh, node));
        }
        return drawn;
    }

    /** The area of each node that has a copy on the far side, by the number of its near node. */
    private static Map<Integer, Double> areas(TetMesh mesh, FacePairs sides) {
        Map<Integer, Double> areas = new TreeMap<>();
        for (int f = 0; f < sides.size(); f++) {
            int at = sides.perFacet() * f;
            Vector3 a = InterfaceCut.point(mesh, sides.nearNodes()[at]);
            Vector3 b = InterfaceCut.point(mesh, sides.nearNodes()[at + 1]);
            Vector3 c = InterfaceCut.point(mesh, sides.nearNodes()[at + 2]);
            double third = b.minus(a).cross(c.minus(a)).norm() / 6;
            for (int i = at; i < at + 3; i++) {
                if (sides.nearNodes()[i] != sides.farNodes()[i]) {
                    areas.merge(sides.nearNodes()[i], third, Double::sum);
                }
            }
        }
        return areas;
    }
}
