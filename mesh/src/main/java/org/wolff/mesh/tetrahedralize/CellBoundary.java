package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.PeriodicPairs;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Steps 4 to 7 for a box that repeats. They are those of any mesh; between them, what lies on a high face is made the
 * copy of what lies on the low one: labels, cuts, warped places, new vertices. Vertices on a face stay in it: cuts on
 * edges that leave the face are kept out of reach of its vertices, and shaping brings the new vertices back.
 */
final class CellBoundary {
    /** Cuts on an edge that leaves a face come no nearer to its end there than this part of the edge. */
    private static final double APART = 0.45;
    /** Vertices may always move this far, in h: half the width of the tetrahedra at the faces of the box. */
    private static final double SAFE_RADIUS = 0.17;
    /** Labels may differ on opposite faces where both ends are nearer to a boundary than this, in h. */
    private static final double TIE = 1e-3;

    private final RegionMap map;
    private final BoundingBox cell;
    private final double h;
    private final byte[] faces;
    private final int[][] low = new int[8][];
    private final Background background;

    /** Labels the lattice of a box. */
    CellBoundary(RegionMap map, BoundingBox cell, CellLattice lattice, Workers workers) {
        this.map = map;
        this.cell = cell;
        this.h = lattice.h();
        this.faces = lattice.faces();
        for (int axes = 0; axes < 8; axes++) {
            low[axes] = lattice.low(axes);
        }
        double[] xyz = lattice.xyz();
        short[] label = new short[lattice.points()];
        workers.forEach(label.length, 1024, (from, to) -> {
            for (int p = from; p < to; p++) {
                int at = 3 * low[7][p];
                label[p] = (short) map.label(xyz[at], xyz[at + 1], xyz[at + 2]);
            }
        });
        double[] size = new double[label.length];
        Arrays.fill(size, h);
        this.background = new Background(xyz, size, label, lattice.tets());
        checkRepeats();
    }

    Background background() {
        return background;
    }

    /** Refuses parts that look otherwise on opposite faces. */
    private void checkRepeats() {
        RegionProbe probe = map.probe(2 * h);
        double[] x = background.xyz();
        for (int p = 0; p < faces.length; p++) {
            if (faces[p] < 8) {
                continue;
            }
            int expected = background.label()[p];
            probe.look(x[3 * p], x[3 * p + 1], x[3 * p + 2], false);
            int found = probe.label();
            if (found != expected && probe.depth(expected) > TIE * h) {
                throw new InputException(Problem.of(
                        String.format(
                                Locale.ROOT,
                                "the parts do not repeat: at (%.6g, %.6g, %.6g) mm there is %s, on the opposite face of"
                                        + " the cell %s",
                                x[3 * p],
                                x[3 * p + 1],
                                x[3 * p + 2],
                                map.name(found),
                                map.name(expected)),
                        "take a whole number of unit cells, and let them begin where the cell begins"));
            }
        }
    }

    /** Returns the cut mesh, the same on opposite faces. */
    WorkMesh cut(Workers workers) {
        Cuts cuts = alike(Cuts.of(map, background, workers));
        Warp warp = alike(Warp.of(background, cuts, workers));
        return alike(Bisection.of(background, warp, cuts, map, workers));
    }

    private Cuts alike(Cuts cuts) {
        float[] fraction = cuts.fraction().clone();
        for (int e = 0; e < fraction.length; e++) {
            int v = Cuts.low(cuts.keys()[e]);
            int w = Cuts.high(cuts.keys()[e]);
            int common = faces[v] & faces[w];
            if (common >= 8) {
                fraction[e] = fraction[cuts.find(low[common >> 3][v], low[common >> 3][w])];
            }
            if ((faces[v] & ~faces[w]) != 0) {
                fraction[e] = (float) Math.max(APART, fraction[e]);
            }
            if ((faces[w] & ~faces[v]) != 0) {
                fraction[e] = (float) Math.min(1 - APART, fraction[e]);
            }
        }
        return new Cuts(cuts.keys(), fraction);
    }

    /** Lets copies of a vertex keep the shortest of their ways, and takes back what is spoilt then. */
    private Warp alike(Warp warp) {
        double[] old = background.xyz();
        double[] x = warp.xyz();
        double[] way = new double[faces.length];
        Arrays.fill(way, Double.POSITIVE_INFINITY);
        int[] shortest = new int[faces.length];
        for (int p = 0; p < faces.length; p++) {
            double d = Math.hypot(
                    Math.hypot(x[3 * p] - old[3 * p], x[3 * p + 1] - old[3 * p + 1]), x[3 * p + 2] - old[3 * p + 2]);
            int master = low[7][p];
            if (d < way[master]) {
                way[master] = d;
                shortest[master] = p;
            }
        }
        byte[] back = new byte[faces.length];
        double[] moved = old.clone();
        for (int round = 0; round < 2; round++) {
            for (int p = 0; p < faces.length; p++) {
                int from = 3 * shortest[low[7][p]];
                double part = back[low[7][p]] == 1 ? Math.min(1, SAFE_RADIUS * h / way[low[7][p]]) : 1;
                for (int a = 0; a < 3; a++) {
                    moved[3 * p + a] = old[3 * p + a] + part * (x[from + a] - old[from + a]);
                }
            }
            int[] tets = background.tets();
            for (int t = 0; t < tets.length; t += 4) {
                if (TetShape.minSine(moved, tets[t], tets[t + 1], tets[t + 2], tets[t + 3]) < Gate.FLAT) {
                    for (int i = t; i < t + 4; i++) {
                        back[low[7][tets[i]]] = 1;
                    }
                }
            }
        }
        return new Warp(moved, warp.label());
    }

    private WorkMesh alike(WorkMesh mesh) {
        PeriodicPairs pairs = PeriodicPairs.of(mesh.xyz(), cell);
        double[] x = mesh.xyz();
        double[] side = {cell.maxX() - cell.minX(), cell.maxY() - cell.minY(), cell.maxZ() - cell.minZ()};
        int[] glued = new int[mesh.vertexCount()];
        Arrays.setAll(glued, v -> v);
        for (int i = 0; i < pairs.size(); i++) {
            glued[pairs.slave()[i]] = pairs.master()[i];
            for (int a = 0; a < 3; a++) {
                x[3 * pairs.slave()[i] + a] = x[3 * pairs.master()[i] + a] + pairs.shift()[3 * i + a] * side[a];
            }
        }
        FaceAdjacency open = FaceAdjacency.of(mesh.tets(), 4, mesh.tetCount(), mesh.vertexCount());
        FaceAdjacency closed = closed(mesh, glued);
        for (int s = 0; s < open.sides(); s++) {
            int across = closed.across(s);
            if (open.across(s) < 0 && across > s && mesh.region()[s >> 2] != mesh.region()[across >> 2]) {
                short label = faceLabel(mesh, s);
                mesh.region()[s >> 2] = label;
                mesh.region()[across >> 2] = label;
            }
        }
        return mesh;
    }

    /** Returns which faces lie against each other when opposite faces of the box are one. */
    FaceAdjacency closed(WorkMesh mesh) {
        PeriodicPairs pairs = PeriodicPairs.of(mesh.xyz(), cell);
        int[] glued = new int[mesh.vertexCount()];
        Arrays.setAll(glued, v -> v);
        for (int i = 0; i < pairs.size(); i++) {
            glued[pairs.slave()[i]] = pairs.master()[i];
        }
        return closed(mesh, glued);
    }

    private static FaceAdjacency closed(WorkMesh mesh, int[] glued) {
        int[] tets = mesh.tets().clone();
        Arrays.setAll(tets, i -> glued[mesh.tets()[i]]);
        return FaceAdjacency.of(tets, 4, mesh.tetCount(), mesh.vertexCount());
    }

    /** Returns the label at the centre of a face. */
    private short faceLabel(WorkMesh mesh, int side) {
        double[] centre = new double[3];
        for (int i = 0; i < 3; i++) {
            int v = 3 * mesh.tets()[4 * (side >> 2) + TetMesh.faceCorner(side & 3, i)];
            for (int a = 0; a < 3; a++) {
                centre[a] += mesh.xyz()[v + a] / 3;
            }
        }
        return (short) map.label(centre[0], centre[1], centre[2]);
    }
}
