package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Step 8d, as far as regions go: a tetrahedron fits a region where all its vertices are in the region or on its
 * boundary. One that does not fit its own region and fits that of a neighbour better goes over, which takes a vertex
 * off a curve where it could not get to. Only simple tetrahedra change: what a region loses or gains hangs on it by
 * one, two or three faces and touches it nowhere else, so that no region falls apart, gets a hole or closes one.
 */
final class Relabelling {
    /** A misfit smaller than this, in h, is left alone. */
    private static final double MISFIT = 0.02;
    /** The least gain of a change, in h. */
    private static final double GAIN = 0.02;

    /** Badly shaped tetrahedra may fit the outside by this much less, in h. */
    private static final double CARVE = 0.1;

    private static final int ROUNDS = 8;
    private static final int[] FACE_BITS = {0b1110, 0b1101, 0b1011, 0b0111};

    private final WorkMesh mesh;
    private final FaceAdjacency faces;
    private final Stars stars;
    private final Strata strata;
    private final boolean[] rim;
    private final RegionMap map;
    private final Workers workers;
    private final RegionProbe probe;

    Relabelling(Complex complex, RegionMap map, Workers workers) {
        this.mesh = complex.mesh();
        this.faces = complex.faces();
        this.stars = complex.stars();
        this.strata = complex.strata();
        this.rim = complex.rim();
        this.map = map;
        this.workers = workers;
        this.probe = map.probe(2 * mesh.largestSize());
    }

    /**
     * Changes regions around the given vertices.
     *
     * @param vertices those off their boundary, ascending
     * @param changed receives 1 for each vertex of a tetrahedron that went over
     * @return how many tetrahedra did
     */
    int run(int[] vertices, byte[] changed) {
        int[] tets = misfits(around(vertices));
        int total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int went = 0;
            for (int t : tets) {
                if (improve(t)) {
                    went++;
                    for (int i = 0; i < 4; i++) {
                        changed[mesh.tets()[4 * t + i]] = 1;
                    }
                }
            }
            if (went == 0) {
                break;
            }
            total += went;
            tets = Arrays.stream(tets)
                    .filter(t -> changed[mesh.tets()[4 * t]]
                                    + changed[mesh.tets()[4 * t + 1]]
                                    + changed[mesh.tets()[4 * t + 2]]
                                    + changed[mesh.tets()[4 * t + 3]]
                            > 0)
                    .toArray();
        }
        renew(changed);
        return total;
    }

    /** Gives badly shaped tetrahedra at the rim of a part to the outside, where they fit that nearly. */
    boolean carve(Ties ties, byte[] changed) {
        boolean any = false;
        int[] c = mesh.tets();
        int[] bad = workers.select(mesh.tetCount(), 4096, () -> {
            RegionProbe own = map.probe(2 * mesh.largestSize());
            BadShape shape = new BadShape(mesh.xyz(), ties.of());
            return t -> mesh.region()[t] >= 0
                    && (TetShape.minSine(mesh.xyz(), c[4 * t], c[4 * t + 1], c[4 * t + 2], c[4 * t + 3]) < Gate.RELEASE
                            || shape.isSlenderAway(c, t))
                    && misfit(own, t, RegionMap.OUTSIDE) < CARVE * mesh.sizeOf(t);
        });
        for (int t : bad) {
            if (touchesOutside(t) && isSimple(t, mesh.region()[t], RegionMap.OUTSIDE)) {
                mesh.region()[t] = RegionMap.OUTSIDE;
                any = true;
                for (int i = 4 * t; i < 4 * t + 4; i++) {
                    changed[c[i]] = 1;
                }
            }
        }
        renew(changed);
        return any;
    }

    private boolean touchesOutside(int t) {
        for (int f = 0; f < 4; f++) {
            int across = faces.across(4 * t + f);
            if (across >= 0 && mesh.region()[across >> 2] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns how far, in mm, the vertices and the centre of a tetrahedron are from being inside a region. */
    private double misfit(RegionProbe probe, int t, int label) {
        double[] x = mesh.xyz();
        double[] centre = new double[3];
        double worst = 0;
        for (int i = 4 * t; i < 4 * t + 4; i++) {
            int v = 3 * mesh.tets()[i];
            for (int a = 0; a < 3; a++) {
                centre[a] += 0.25 * x[v + a];
            }
            if (!(strata.isSettled(v / 3) && strata.has(v / 3, label))) {
                probe.look(x[v], x[v + 1], x[v + 2], false);
                worst = Math.max(worst, probe.depth(label));
            }
        }
        probe.look(centre[0], centre[1], centre[2], false);
        return Math.max(worst, probe.depth(label));
    }

    /** Returns those of some tetrahedra that do not fit their region; the others never change. */
    private int[] misfits(int[] tets) {
        int[] places = workers.select(tets.length, 64, () -> {
            RegionProbe own = map.probe(2 * mesh.largestSize());
            return i -> !(misfit(own, tets[i], mesh.region()[tets[i]]) < MISFIT * mesh.sizeOf(tets[i]));
        });
        return Arrays.stream(places).map(i -> tets[i]).toArray();
    }

    private void renew(byte[] changed) {
        for (int v = 0; v < changed.length; v++) {
            if (changed[v] == 1) {
                strata.renew(mesh, stars, v);
            }
        }
    }

    private int[] around(int[] vertices) {
        int[] all = workers.select(mesh.tetCount(), 4096, () -> t -> strata.boundaryCorners(mesh.tets(), t) == 4);
        int n = all.length;
        for (int v : vertices) {
            for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
                all = n == all.length ? Arrays.copyOf(all, 2 * n + 64) : all;
                all[n++] = stars.tets()[s];
            }
        }
        Arrays.sort(all, 0, n);
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[m++] = all[i];
            }
        }
        return Arrays.copyOf(all, m);
    }

    private boolean improve(int t) {
        int own = mesh.region()[t];
        int[] other = new int[4];
        int n = 0;
        for (int f = 0; f < 4; f++) {
            int across = faces.across(4 * t + f);
            if (across < 0) {
                return false; // the rim of the mesh stays as it is
            }
            int label = mesh.region()[across >> 2];
            boolean known = label == own;
            for (int i = 0; i < n; i++) {
                known |= other[i] == label;
            }
            if (!known && isSimple(t, own, label)) {
                other[n++] = label;
            }
        }
        int[] c = mesh.tets();
        if (n == 0
                || own < 0
                        && TetShape.minSine(mesh.xyz(), c[4 * t], c[4 * t + 1], c[4 * t + 2], c[4 * t + 3])
                                < Gate.RELABEL) {
            return false; // what is outside may be badly shaped
        }
        double[] misfit = new double[n + 1];
        double[] x = mesh.xyz();
        double[] centre = new double[3];
        for (int i = 0; i < 5; i++) {
            if (i < 4) {
                int v = 3 * mesh.tets()[4 * t + i];
                for (int a = 0; a < 3; a++) {
                    centre[a] += 0.25 * x[v + a];
                }
                probe.look(x[v], x[v + 1], x[v + 2], false);
            } else {
                probe.look(centre[0], centre[1], centre[2], false);
            }
            misfit[n] = Math.max(misfit[n], probe.depth(own));
            for (int k = 0; k < n; k++) {
                misfit[k] = Math.max(misfit[k], probe.depth(other[k]));
            }
        }
        if (misfit[n] < MISFIT * mesh.sizeOf(t)) {
            return false;
        }
        int best = n;
        for (int k = 0; k < n; k++) {
            if (misfit[k] < misfit[best] - (best == n ? GAIN * mesh.sizeOf(t) : 0)) {
                best = k;
            }
        }
        if (best == n) {
            return false;
        }
        mesh.region()[t] = (short) other[best];
        return true;
    }

    private boolean isSimple(int t, int from, int to) {
        return hangsByFaces(t, from) && hangsByFaces(t, to);
    }

    /** Returns true where a tetrahedron meets the others of a region in one to three faces and their rims alone. */
    private boolean hangsByFaces(int t, int label) {
        boolean[] open = new boolean[4];
        int count = 0;
        for (int i = 4 * t; i < 4 * t + 4; i++) {
            if (rim[mesh.tets()[i]]) {
                return false; // the rim of the mesh stays as it is
            }
        }
        for (int f = 0; f < 4; f++) {
            open[f] = mesh.region()[faces.across(4 * t + f) >> 2] == label;
            count += open[f] ? 1 : 0;
        }
        if (count == 0 || count == 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            int v = mesh.tets()[4 * t + i];
            for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
                int other = stars.tets()[s];
                if (other != t && mesh.region()[other] == label && !covered(shared(t, other), open)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the corners, as bits, that a tetrahedron has in common with another. */
    private int shared(int t, int other) {
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                bits |= mesh.tets()[4 * t + i] == mesh.tets()[4 * other + j] ? 1 << i : 0;
            }
        }
        return bits;
    }

    private static boolean covered(int corners, boolean[] open) {
        for (int f = 0; f < 4; f++) {
            if (open[f] && (corners & ~FACE_BITS[f]) == 0) {
                return true;
            }
        }
        return false;
    }
}
