package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * Step 8, second part, and the flips of step 9: what still is not on its curve, and elements that smoothing leaves badly
 * shaped, are mended in small patches. In each patch several changes are tried ({@link PatchTrial}) and the vertices
 * around smoothed; the best is kept. Patches that have no vertex in common
 * are worked on at the same time; which these are depends on the mesh alone.
 */
final class PatchRepair {
    private final Complex complex;
    private final WorkMesh mesh;
    private final FeatureCurves features;
    private final RegionMap map;
    private final double gate;
    private final boolean[] locked;
    private final boolean[] noted;
    private final int[] batchOf;
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

    private PatchRepair(Complex complex, Ties ties, RegionMap map, double gate) {
        this.complex = complex;
        this.mesh = complex.mesh();
        this.features = ties.features();
        this.map = map;
        this.gate = gate;
        this.locked = new boolean[mesh.vertexCount()];
        this.noted = new boolean[mesh.vertexCount()];
        this.batchOf = new int[mesh.vertexCount()];
        this.cutter = new Patch.Cutter(complex, ties);
        this.tets = mesh.tets();
        this.region = mesh.region();
        this.tetCount = mesh.tetCount();
        this.xyz = mesh.xyz();
        this.size = mesh.size();
        this.tie = ties.of();
        this.vertexCount = mesh.vertexCount();
    }

    /**
     * Mends what it can; patches that overlap one already mended wait for the next round.
     *
     * @param defects what to mend, in this order
     * @param gate what sines of a patch must exceed afterwards, unless they were worse before
     */
    static Result run(Complex complex, Ties ties, List<Defect> defects, RegionMap map, double gate, Workers workers) {
        PatchRepair repair = new PatchRepair(complex, ties, map, gate);
        List<Attempt> open = new ArrayList<>();
        defects.forEach(defect -> open.add(new Attempt(defect, 0)));
        repair.mend(open, workers);
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

    /** A defect, and which of the vertices that may go to a corner is tried. */
    private record Attempt(Defect defect, int candidate) {
        int[] core() {
            return defect.kind() == Defect.Kind.CORNER ? new int[] {defect.core()[candidate]} : defect.core();
        }

        boolean hasNext() {
            return defect.kind() == Defect.Kind.CORNER && candidate + 1 < defect.core().length;
        }

        Attempt next() {
            return new Attempt(defect, candidate + 1);
        }
    }

    /** An attempt, its patch, and where in the mesh the tetrahedra of the patch are. */
    private record Job(Attempt attempt, Patch patch, int[] places) {}

    private void mend(List<Attempt> all, Workers workers) {
        List<Attempt> open = all;
        for (int batch = 1; !open.isEmpty(); batch++) {
            List<Attempt> later = new ArrayList<>();
            List<Job> jobs = jobs(open, later, batch);
            Patch[] better = new Patch[jobs.size()];
            workers.forEach(better.length, 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    Job job = jobs.get(i);
                    better[i] = new PatchTrial(job.patch, job.attempt.defect, features, map, gate).best();
                }
            });
            for (int i = 0; i < better.length; i++) {
                finish(jobs.get(i), better[i], later);
            }
            open = later;
        }
    }

    /** Returns patches that have no vertex in common, for attempts in their order; the others come later. */
    private List<Job> jobs(List<Attempt> open, List<Attempt> later, int batch) {
        List<Job> jobs = new ArrayList<>();
        for (Attempt attempt : open) {
            int[] core = attempt.core();
            if (isTaken(core, batch)) {
                later.add(attempt);
                continue;
            }
            Patch patch = cutter.around(core);
            boolean isLocked = isLocked(patch.vertices());
            if (isLocked || !patch.inner()[0]) { // it waits for the next round, or reaches the rim of the mesh
                for (int v : core) {
                    noted[v] |= isLocked;
                }
                if (attempt.hasNext()) {
                    later.add(attempt.next());
                }
            } else if (isTaken(patch.vertices(), batch)) {
                later.add(attempt);
            } else {
                for (int v : patch.vertices()) {
                    batchOf[v] = batch;
                }
                jobs.add(new Job(attempt, patch, cutter.places().clone()));
            }
        }
        return jobs;
    }

    private boolean isTaken(int[] vertices, int batch) {
        return Arrays.stream(vertices).anyMatch(v -> batchOf[v] == batch);
    }

    private boolean isLocked(int[] vertices) {
        return Arrays.stream(vertices).anyMatch(v -> locked[v]);
    }

    private void finish(Job job, Patch better, List<Attempt> later) {
        if (better != null) {
            apply(better, job.places);
            for (int v : job.patch.vertices()) {
                locked[v] = true;
                noted[v] = true;
            }
        } else if (job.attempt.hasNext()) {
            later.add(job.attempt.next());
        }
    }

    private void apply(Patch patch, int[] places) {
        if (tets == mesh.tets()) {
            tets = tets.clone();
            region = region.clone();
        }
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
