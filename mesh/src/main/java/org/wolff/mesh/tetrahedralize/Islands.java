package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Step 10: a piece of a region that hangs together by faces and is smaller than half a lattice cube goes to the
 * neighbour with which it shares the most area, unless it holds more than all larger pieces of its region. The same holds
 * for pockets of outside space; those that reach the rim of the mesh stay.
 *
 * <p>Shaping makes such pieces anew, mostly single tetrahedra that hang on their region by an edge: bodies of their own
 * once the mesh is cut along interfaces. {@link #crumbs} takes them while neighbourhoods are known. Where a wedge ends, whole
 * chips lose their neck, which is thinner than an element; then what holds less than the 24 tetrahedra around one vertex of
 * the lattice, two cubes, goes too. Elements smaller than any that are there to resolve something are there for feature
 * curves; a piece that lies in them alone is a body only where it is as thick as what others resolve (a cube of the same
 * ratio of volume to surface). The edge of a plate that skims a bone had become a body of its own there, 2.6 mm long and
 * 0.05 mm thick. Pieces at the rim of the mesh stay then (a unit cell may go on there), and pockets of the
 * outside too: what is outside may be badly shaped.
 *
 * <p>Pieces are grown from the borders of regions until they are large ({@link Piece}), which threads do at the same
 * time. Rejected: joining all tetrahedra to pieces, which takes several times as long and two numbers for each of them.
 */
final class Islands {
    /** Least length of a range of tetrahedra for one thread. */
    private static final int RANGE = 4096;

    private static final int ROUNDS = 3;
    private static final int NAMED = 5;

    private final WorkMesh mesh;
    private final RegionMap map;
    private final FaceAdjacency faces;
    private final boolean shaped;
    private final Workers workers;
    private final byte[] large;
    private final double least;
    private final double wanted;
    private final List<String> told = new ArrayList<>();
    private final Map<Integer, Short> before = new TreeMap<>();

    private Islands(
            WorkMesh mesh,
            RegionMap map,
            FaceAdjacency faces,
            boolean shaped,
            double least,
            double wanted,
            Workers workers) {
        this.mesh = mesh;
        this.map = map;
        this.faces = faces;
        this.shaped = shaped;
        this.workers = workers;
        this.large = new byte[mesh.tetCount()];
        this.least = least;
        this.wanted = wanted;
        for (int round = 0; round < ROUNDS; round++) { // a piece that is large stays so
            if (relabel() == 0) {
                break;
            }
        }
    }

    /** Relabels the islands and returns what to say about them. */
    static List<String> remove(WorkMesh mesh, RegionMap map, FaceAdjacency faces, Workers workers) {
        return named(new Islands(mesh, map, faces, false, 0, 0, workers).told);
    }

    /**
     * Relabels the pieces that shaping has cut off.
     *
     * @param sizing what was asked for
     * @param changed receives 1 for each vertex of a tetrahedron that went over; what meets there is found anew
     * @param told receives what to say about those that are more than crumbs
     * @return whether any went over
     */
    static boolean crumbs(
            Complex complex, RegionMap map, Sizing sizing, byte[] changed, List<String> told, Workers workers) {
        WorkMesh mesh = complex.mesh();
        boolean any = false;
        double least = sizing.leastThatResolves(map);
        Islands islands = new Islands(mesh, map, complex.faces(), true, least, sizing.size(), workers);
        told.addAll(islands.told);
        for (Map.Entry<Integer, Short> was : islands.before.entrySet()) {
            int t = was.getKey();
            for (int c = 4 * t; was.getValue() != mesh.region()[t] && c < 4 * t + 4; c++) {
                changed[mesh.tets()[c]] = 1;
                complex.strata().renew(mesh, complex.stars(), mesh.tets()[c]);
                any = true;
            }
        }
        return any;
    }

    /** Returns the first few of some lines, and how many more there are. */
    static List<String> named(List<String> told) {
        if (told.size() <= NAMED) {
            return told;
        }
        List<String> first = new ArrayList<>(told.subList(0, NAMED));
        first.add(told.size() - NAMED + " more such pieces");
        return first;
    }

    /**
     * A small piece of a region.
     *
     * @param tets its tetrahedra, ascending
     * @param label its region
     * @param volume mm³
     * @param isTold true where it is to be told that it went over
     */
    private record Small(int[] tets, short label, double volume, boolean isTold) {}

    /** Returns the small pieces in the order of their first tetrahedra. */
    private List<Small> small() {
        List<Small> all = new ArrayList<>();
        Piece piece = piece();
        for (int t : workers.select(mesh.tetCount(), RANGE, () -> piece()::begins)) {
            if (piece.begins(t)) {
                boolean isTold = !shaped || piece.isResolved();
                all.add(new Small(piece.tets(), mesh.region()[t], piece.volume(), isTold));
            }
        }
        all.sort((a, b) -> Integer.compare(a.tets[0], b.tets[0]));
        return all;
    }

    private Piece piece() {
        return new Piece(mesh, faces, large, shaped, least, wanted);
    }

    /** Lets islands go over to their heirs and returns how many did. */
    private int relabel() {
        List<Small> islands = small();
        for (short label = 0; label < map.size(); label++) {
            islands.remove(kept(islands, label));
        }
        int[] heirs = islands.stream().mapToInt(this::heir).toArray();
        int changed = 0;
        for (int i = 0; i < heirs.length; i++) {
            Small island = islands.get(i);
            if (heirs[i] == island.label) {
                continue;
            }
            changed++;
            if (island.isTold) {
                told.add(text(island, heirs[i]));
            }
            for (int t : island.tets) {
                before.putIfAbsent(t, mesh.region()[t]);
                mesh.region()[t] = (short) heirs[i];
            }
        }
        return changed;
    }

    private String text(Small island, int heir) {
        double[] x = mesh.xyz();
        int v = 3 * mesh.tets()[4 * island.tets[0]];
        return String.format(
                Locale.ROOT,
                "a piece of %s smaller than the mesh resolves (%.3g mm³ near %.4g, %.4g, %.4g mm) went to %s",
                map.name(island.label),
                island.volume,
                x[v],
                x[v + 1],
                x[v + 2],
                map.name(heir));
    }

    /** Returns the small piece of a part that stays because it is most of the part, null where there is none. */
    private Small kept(List<Small> islands, short label) {
        Small most = null;
        double rest = 0;
        for (Small own : islands) {
            if (own.label == label) {
                rest -= own.volume;
                most = most == null || own.volume > most.volume ? own : most;
            }
        }
        if (most == null) {
            return null;
        }
        rest += workers.sum(mesh.tetCount(), RANGE, (from, to) -> volume(label, from, to));
        return most.volume > rest ? most : null;
    }

    private double volume(short label, int from, int to) {
        double volume = 0;
        for (int t = from; t < to; t++) {
            volume += mesh.region()[t] == label ? TetShape.sixVolume(mesh.xyz(), mesh.tets(), 4 * t) / 6 : 0;
        }
        return volume;
    }

    /** Returns the label with which an island shares the most area. */
    private int heir(Small island) {
        double[] area = new double[map.size() + 1];
        double[] n = new double[3];
        for (int t : island.tets) {
            for (int f = 0; f < 4; f++) {
                int side = faces.across(4 * t + f);
                if (side >= 0 && mesh.region()[side >> 2] != island.label) {
                    TetShape.faceNormal(mesh.xyz(), mesh.tets(), 4 * t, f, n);
                    area[mesh.region()[side >> 2] + 1] += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
                }
            }
        }
        int best = 0;
        for (int k = 1; k < area.length; k++) {
            best = area[k] > area[best] ? k : best;
        }
        return best - 1;
    }
}
