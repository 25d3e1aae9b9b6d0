package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.TetMesh;

/** Which of the thin places the finished mesh does not hold, put together where they are neighbours. */
final class LostLayers {
    /** Places nearer than this, in their size, belong together. */
    private static final double TOGETHER = 2;

    private LostLayers() {}

    /** Returns what is lost, the longest first. */
    static List<LostLayer> of(List<ThinPlaces.Place> places, TetMesh mesh, RegionMap regions) {
        short[] label = new PlaceLabels(places, mesh).label();
        List<ThinPlaces.Place> lost = new ArrayList<>();
        for (int p = 0; p < label.length; p++) {
            if (label[p] != places.get(p).label()) {
                lost.add(places.get(p));
            }
        }
        int[] set = together(lost);
        Map<Integer, List<ThinPlaces.Place>> layers = new TreeMap<>();
        for (int p = 0; p < set.length; p++) {
            layers.computeIfAbsent(set[p], s -> new ArrayList<>()).add(lost.get(p));
        }
        List<LostLayer> all = new ArrayList<>();
        layers.values().forEach(own -> all.add(layer(own, regions)));
        all.sort(Comparator.comparingDouble(LostLayer::extent).reversed());
        return all;
    }

    private static LostLayer layer(List<ThinPlaces.Place> own, RegionMap regions) {
        BoundingBox box = BoundingBox.EMPTY;
        double thinnest = Double.POSITIVE_INFINITY;
        double thickest = 0;
        for (ThinPlaces.Place p : own) {
            box = box.union(new BoundingBox(p.x(), p.y(), p.z(), p.x(), p.y(), p.z()));
            thinnest = Math.min(thinnest, p.thickness());
            thickest = Math.max(thickest, p.thickness());
        }
        ThinPlaces.Place first = own.get(0);
        return new LostLayer(
                regions.name(first.label()),
                regions.name(first.low()),
                regions.name(first.high()),
                first.x(),
                first.y(),
                first.z(),
                thinnest,
                thickest,
                Math.max(box.diagonal(), first.size()),
                box,
                0,
                0);
    }

    /** Returns for each place a number that it shares with its neighbours of the same kind. */
    private static int[] together(List<ThinPlaces.Place> places) {
        DisjointSets sets = new DisjointSets(places.size());
        double cell = places.stream().mapToDouble(ThinPlaces.Place::size).max().orElse(1) * TOGETHER;
        Map<List<Long>, List<Integer>> grid = new HashMap<>();
        for (int p = 0; p < places.size(); p++) {
            ThinPlaces.Place own = places.get(p);
            long i = (long) Math.floor(own.x() / cell);
            long j = (long) Math.floor(own.y() / cell);
            long k = (long) Math.floor(own.z() / cell);
            for (int n = 0; n < 27; n++) {
                for (int q : grid.getOrDefault(List.of(i + n % 3 - 1, j + n / 3 % 3 - 1, k + n / 9 - 1), List.of())) {
                    if (isNeighbour(own, places.get(q))) {
                        sets.unite(p, q);
                    }
                }
            }
            grid.computeIfAbsent(List.of(i, j, k), c -> new ArrayList<>()).add(p);
        }
        int[] set = new int[places.size()];
        for (int p = 0; p < set.length; p++) {
            set[p] = sets.find(p);
        }
        return set;
    }

    private static boolean isNeighbour(ThinPlaces.Place a, ThinPlaces.Place b) {
        double reach = TOGETHER * Math.max(a.size(), b.size());
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        double dz = a.z() - b.z();
        return a.label() == b.label()
                && a.low() == b.low()
                && a.high() == b.high()
                && dx * dx + dy * dy + dz * dz <= reach * reach;
    }
}
