package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    private final CubeGroups cubes;
    private final List<OffSamples.Cell> cells;

    private OffPlaces(RegionMap regions, List<InputSurface> surfaces, OffSamples samples) {
        this.regions = regions;
        this.surfaces = surfaces;
        this.cubes = new CubeGroups(samples.cells().keySet());
        this.cells = List.copyOf(samples.cells().values());
    }

    /** Returns the places, those with the greatest distance first. */
    static List<OffPlace> of(RegionMap regions, List<InputSurface> surfaces, OffSamples samples) {
        OffPlaces all = new OffPlaces(regions, surfaces, samples);
        List<OffPlace> places = new ArrayList<>();
        CubeGroups.members(all.together()).forEach(own -> places.add(all.place(own)));
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

    /** Returns for each cube a number that it shares with those of its place. */
    private int[] together() {
        DisjointSets sets = cubes.together((a, b) -> isSame(cells.get(a).found, cells.get(b).found));
        double[] area = new double[cells.size()];
        for (int c = 0; c < area.length; c++) {
            area[sets.find(c)] += cells.get(c).area;
        }
        int[] into = new int[area.length];
        Arrays.fill(into, -1);
        for (int c = 0; c < area.length; c++) {
            int own = sets.find(c);
            if (!cells.get(c).found.isThin()) {
                cubes.neighbours(c, other -> {
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
                surfaces.get(cubes.key(own.get(0)).owner()).name(),
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
