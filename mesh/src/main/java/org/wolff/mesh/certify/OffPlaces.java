package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetrahedralize.LostLayer;

/**
 * Puts the cubes together in which samples are off, neighbours of one kind to one place. Around a wall that is lost, its
 * rim is off too; what adjoins a larger thin place and is not thin itself counts to it.
 */
final class OffPlaces {
    private final RegionMap regions;
    private final List<InputSurface> surfaces;
    private final List<OffSamples.Key> keys = new ArrayList<>();
    private final List<OffSamples.Cell> cells = new ArrayList<>();
    private final Map<OffSamples.Key, Integer> number = new HashMap<>();

    private OffPlaces(RegionMap regions, List<InputSurface> surfaces, OffSamples samples) {
        this.regions = regions;
        this.surfaces = surfaces;
        samples.cells().forEach((key, cell) -> {
            number.put(key, keys.size());
            keys.add(key);
            cells.add(cell);
        });
    }

    /** Returns the places, those with the greatest distance first. */
    static List<OffPlace> of(RegionMap regions, List<InputSurface> surfaces, OffSamples samples) {
        OffPlaces all = new OffPlaces(regions, surfaces, samples);
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        int[] set = all.together();
        for (int c = 0; c < set.length; c++) {
            groups.computeIfAbsent(set[c], s -> new ArrayList<>()).add(c);
        }
        List<OffPlace> places = new ArrayList<>();
        groups.values().forEach(own -> places.add(all.place(own)));
        places.sort(Comparator.comparingDouble(OffPlace::distance).reversed());
        return places;
    }

    /** What the surfaces tell of lost layers, and what is left. */
    record Told(List<LostLayer> lost, List<OffPlace> off) {}

    /**
     * Gives the places that lie in layers which are known to be lost to these.
     *
     * @param near so near to a layer a place belongs to it, mm
     */
    static Told told(List<LostLayer> lost, List<OffPlace> off, double near) {
        List<LostLayer> layers = new ArrayList<>(lost);
        List<OffPlace> rest = new ArrayList<>();
        for (OffPlace place : off) {
            int layer = -1;
            for (int l = 0; place.isThin() && l < layers.size() && layer < 0; l++) {
                boolean meets = !layers.get(l)
                        .bounds()
                        .grown(near)
                        .intersection(place.bounds())
                        .isEmpty();
                layer = meets && layers.get(l).part().equals(place.part()) ? l : -1;
            }
            if (layer < 0) {
                rest.add(place);
            } else {
                layers.set(layer, layers.get(layer).with(place.area(), place.distance()));
            }
        }
        return new Told(layers, rest);
    }

    /** A taker of neighbours. */
    @FunctionalInterface
    private interface Neighbour {
        void take(int other);
    }

    private void neighbours(int c, Neighbour neighbour) {
        OffSamples.Key key = keys.get(c);
        for (int n = 0; n < 27; n++) {
            Integer other = number.get(new OffSamples.Key(
                    key.surface(), key.i() + n % 3 - 1, key.j() + n / 3 % 3 - 1, key.k() + n / 9 - 1));
            if (other != null && other != c) {
                neighbour.take(other);
            }
        }
    }

    /** Returns for each cube a number that it shares with those of its place. */
    private int[] together() {
        DisjointSets sets = new DisjointSets(cells.size());
        for (int c = 0; c < cells.size(); c++) {
            int own = c;
            neighbours(c, other -> {
                if (isSame(cells.get(own).found, cells.get(other).found)) {
                    sets.unite(own, other);
                }
            });
        }
        double[] area = new double[cells.size()];
        for (int c = 0; c < area.length; c++) {
            area[sets.find(c)] += cells.get(c).area;
        }
        int[] into = new int[area.length];
        Arrays.fill(into, -1);
        for (int c = 0; c < area.length; c++) {
            int own = sets.find(c);
            if (!cells.get(c).found.isThin()) {
                neighbours(c, other -> {
                    int thin = sets.find(other);
                    boolean larger = cells.get(other).found.isThin() && area[thin] >= area[own];
                    if (larger && (into[own] < 0 || area[thin] > area[into[own]])) {
                        into[own] = thin;
                    }
                });
            }
        }
        int[] set = new int[area.length];
        for (int c = 0; c < set.length; c++) {
            int own = sets.find(c);
            set[c] = into[own] < 0 ? own : into[own];
        }
        return set;
    }

    private static boolean isSame(OffSamples.Found a, OffSamples.Found b) {
        return a.isThin() == b.isThin() && a.part() == b.part() && a.low() == b.low() && a.high() == b.high();
    }

    private OffPlace place(List<Integer> own) {
        BoundingBox box = BoundingBox.EMPTY;
        double area = 0;
        double thinnest = Double.POSITIVE_INFINITY;
        double thickest = Double.NEGATIVE_INFINITY;
        OffSamples.Cell worst = null;
        OffSamples.Cell kind = null;
        for (int c : own) {
            OffSamples.Cell cell = cells.get(c);
            box = box.union(cell.box);
            area += cell.area;
            thinnest = Math.min(thinnest, cell.thinnest);
            thickest = Math.max(thickest, cell.thickest);
            worst = worst == null || cell.distance > worst.distance ? cell : worst;
            boolean better = kind == null
                    || cell.found.isThin() && !kind.found.isThin()
                    || cell.found.isThin() == kind.found.isThin() && cell.distance > kind.distance;
            kind = better ? cell : kind;
        }
        boolean thin = kind.found.isThin();
        return new OffPlace(
                surfaces.get(keys.get(own.get(0)).surface()).name(),
                kind.found.cause(),
                thin ? regions.name(kind.found.part()) : "",
                regions.name(kind.found.low()),
                regions.name(kind.found.high()),
                new Vector3(worst.x, worst.y, worst.z),
                worst.distance,
                area,
                thin ? thinnest : Double.NaN,
                thin ? thickest : Double.NaN,
                box);
    }
}
