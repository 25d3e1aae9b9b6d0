package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;

/**
 * Step 8, second part: what still is not on its curve is mended in small patches, one after the other. In each patch
 * several changes are tried ({@link PatchTrial}) and the vertices around smoothed; the best is kept.
 */
final class CurveRepair {
    private final Complex complex;
    private final WorkMesh mesh;
    private final FeatureCurves features;
    private final RegionMap map;
    private final double gate;
    private final boolean[] locked;
    private final boolean[] noted;
    private final Patch.Cutter cutter;
    private int[] tets;
    private short[] region;
    private int tetCount;
    private double[] xyz;
    private double[] size;
    private int[] tie;
    private int vertexCount;
    private int[] free = new int[64];
    private int freeCount;

    /**
     * What became of a mesh.
     *
     * @param mesh vertices and tetrahedra
     * @param ties of its vertices
     * @param again vertices around which there may be something to mend now, ascending
     */
    record Result(WorkMesh mesh, Ties ties, int[] again) {}

    private CurveRepair(Complex complex, Ties ties, RegionMap map, double gate) {
        this.complex = complex;
        this.mesh = complex.mesh();
        this.features = ties.features();
        this.map = map;
        this.gate = gate;
        this.locked = new boolean[mesh.vertexCount()];
        this.noted = new boolean[mesh.vertexCount()];
        this.cutter = new Patch.Cutter(complex, ties);
        this.tets = mesh.tets().clone();
        this.region = mesh.region().clone();
        this.tetCount = mesh.tetCount();
        this.xyz = mesh.xyz();
        this.size = mesh.size();
        this.tie = ties.of();
        this.vertexCount = mesh.vertexCount();
    }

    /**
     * Mends what it can; patches that overlap one already mended wait for the next round.
     *
     * @param near vertices near curves, ascending
     * @param gate what sines of a patch must exceed afterwards, unless they were worse before
     */
    static Result run(Complex complex, Ties ties, int[] near, RegionMap map, double gate) {
        CurveRepair repair = new CurveRepair(complex, ties, map, gate);
        Defect.of(complex, ties, near).forEach(repair::mend);
        int[] again = repair.again();
        return new Result(
                again.length == 0 ? complex.mesh() : repair.rest(), new Ties(ties.features(), repair.tie), again);
    }

    private int[] again() {
        int n = 0;
        int[] some = new int[vertexCount];
        for (int v = 0; v < vertexCount; v++) {
            if (v >= noted.length || noted[v]) {
                some[n++] = v;
            }
        }
        return Arrays.copyOf(some, n);
    }

    private void mend(Defect defect) {
        if (defect.kind() != Defect.Kind.CORNER) {
            mend(defect, defect.core());
            return;
        }
        boolean done = false;
        for (int i = 0; i < defect.core().length && !done; i++) {
            done = mend(defect, defect.core()[i]);
        }
    }

    private boolean mend(Defect defect, int... core) {
        Patch patch = cutter.around(core);
        for (int v : patch.vertices()) {
            if (locked[v]) { // it waits for the next round
                for (int c : core) {
                    noted[c] = true;
                }
                return false;
            }
        }
        Patch better = new PatchTrial(patch, defect, features, map, gate).best();
        if (better != null) {
            apply(better, cutter.places());
            for (int v : patch.vertices()) {
                locked[v] = true;
                noted[v] = true;
            }
        }
        return better != null;
    }

    private void apply(Patch patch, int[] places) {
        int[] name = patch.vertices().clone();
        for (int i = 0; i < name.length; i++) {
            if (name[i] < 0) {
                name[i] = vertexCount++;
                if (3 * name[i] == xyz.length) {
                    xyz = Arrays.copyOf(xyz, xyz.length + 3 * 256);
                    size = Arrays.copyOf(size, size.length + 256);
                    tie = Arrays.copyOf(tie, tie.length + 256);
                }
            }
            if (patch.inner()[i]) {
                System.arraycopy(patch.xyz(), 3 * i, xyz, 3 * name[i], 3);
                size[name[i]] = patch.size()[i];
                tie[name[i]] = patch.tie()[i];
                if (name[i] < mesh.vertexCount()) {
                    complex.strata().settle(name[i], false);
                }
            }
        }
        int[] local = patch.tets();
        for (int t = 0; t < Math.max(places.length, patch.tetCount()); t++) {
            if (t >= patch.tetCount()) {
                free = freeCount == free.length ? Arrays.copyOf(free, 2 * freeCount) : free;
                free[freeCount++] = places[t];
                continue;
            }
            int at = t < places.length ? places[t] : freeCount > 0 ? free[--freeCount] : tetCount++;
            if (at == region.length) {
                region = Arrays.copyOf(region, at + 1024);
                tets = Arrays.copyOf(tets, 4 * region.length);
            }
            region[at] = patch.region()[t];
            for (int c = 0; c < 4; c++) {
                tets[4 * at + c] = name[local[4 * t + c]];
            }
        }
    }

    private WorkMesh rest() {
        int[] gone = Arrays.copyOf(free, freeCount);
        Arrays.sort(gone);
        int n = tetCount;
        for (int i = freeCount - 1; i >= 0; i--) { // the last one takes the place of each that is gone
            n--;
            System.arraycopy(tets, 4 * n, tets, 4 * gone[i], 4);
            region[gone[i]] = region[n];
        }
        tie = Arrays.copyOf(tie, vertexCount);
        return new WorkMesh(
                Arrays.copyOf(size, vertexCount),
                Arrays.copyOf(xyz, 3 * vertexCount),
                Arrays.copyOf(tets, 4 * n),
                Arrays.copyOf(region, n));
    }
}
