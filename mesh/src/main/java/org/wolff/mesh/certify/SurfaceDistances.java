package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** Measures the distances between the boundaries of a mesh and the surfaces that they stand for, both ways. */
final class SurfaceDistances {
    /** How far to both sides of a surface the label is asked, in element sizes. */
    private static final double ASIDE = 1e-3;

    private static final double REACH = 4;
    private static final double SAME = 1e-6;

    /** What of a facet lies farther off an open surface than this, in element sizes, closes a hole. */
    private static final double FILM = 0.5;

    private static final int BLOCKS = 256;

    private final RegionMap regions;
    private final List<InputSurface> surfaces;
    private final MeshBoundary boundary;
    private final double size;
    private final double limit;
    private final Workers workers;
    private final OffSamples off;

    private SurfaceDistances(
            RegionMap regions,
            List<InputSurface> surfaces,
            MeshBoundary boundary,
            double size,
            double limit,
            Workers workers) {
        this.regions = regions;
        this.surfaces = surfaces;
        this.boundary = boundary;
        this.size = size;
        this.limit = limit;
        this.workers = workers;
        this.off = new OffSamples(size);
    }

    /**
     * What was measured.
     *
     * @param fits of every surface
     * @param off samples of both ways that are farther off than the limit
     */
    record Result(List<SurfaceFit> fits, OffSamples off) {}

    /**
     * Measures every surface.
     *
     * @param size usual length of the edges on boundaries, mm
     * @param limit what is farther off than this is kept with its place, mm
     */
    static Result of(
            RegionMap regions,
            List<InputSurface> surfaces,
            TetMesh mesh,
            MeshBoundary boundary,
            double size,
            double limit,
            Workers workers) {
        SurfaceDistances distances = new SurfaceDistances(regions, surfaces, boundary, size, limit, workers);
        List<DistanceStatistics> toMesh = distances.toMesh(mesh.regionNames().size());
        List<MeshSide> sides = distances.fromMesh();
        List<SurfaceFit> fits = new ArrayList<>();
        for (int s = 0; s < surfaces.size(); s++) {
            double filled = 0;
            List<DistanceSamples> samples = new ArrayList<>();
            for (MeshSide side : sides) {
                samples.add(side.samples.get(s));
                filled += side.filled[s];
            }
            fits.add(
                    new SurfaceFit(surfaces.get(s).name(), toMesh.get(s), DistanceSamples.statistics(samples), filled));
        }
        return new Result(fits, distances.off);
    }

    private List<DistanceStatistics> toMesh(int regionCount) {
        TriangleTree[] trees = new TriangleTree[regionCount];
        workers.forEach(regionCount, 1, (from, to) -> {
            for (int r = from; r < to; r++) {
                trees[r] = boundary.of(r);
            }
        });
        List<DistanceStatistics> all = new ArrayList<>();
        for (int s = 0; s < surfaces.size(); s++) {
            int surface = s;
            int n = surfaces.get(s).tree().triangleCount();
            DistanceSamples[] parts = new DistanceSamples[Math.min(n, BLOCKS)];
            OffSamples[] far = new OffSamples[parts.length];
            workers.forEach(parts.length, 1, (from, to) -> {
                for (int block = from; block < to; block++) {
                    int first = (int) ((long) n * block / parts.length);
                    int end = (int) ((long) n * (block + 1) / parts.length);
                    far[block] = new OffSamples(size);
                    parts[block] = toMesh(surface, first, end, trees, far[block]);
                }
            });
            List.of(far).forEach(off::join);
            all.add(DistanceSamples.statistics(List.of(parts)));
        }
        return all;
    }

    private DistanceSamples toMesh(int surface, int first, int end, TriangleTree[] trees, OffSamples far) {
        OffLook look = look();
        DistanceSamples samples = new DistanceSamples();
        RegionProbe probe = regions.probe(REACH * size);
        FilmGap gap = new FilmGap(regions, surfaces, size);
        double[] corners = new double[9];
        double[] aside = new double[3];
        for (int t = first; t < end; t++) {
            surfaces.get(surface).corners(t, corners);
            normal(corners, ASIDE * size, aside);
            TriangleSamples.of(corners, (x, y, z, area) -> {
                probe.look(x - aside[0], y - aside[1], z - aside[2], false);
                int inside = probe.label();
                probe.look(x + aside[0], y + aside[1], z + aside[2], false);
                int outside = probe.label();
                if (inside != outside) {
                    double d = trees[Math.max(inside, outside)].distance(x, y, z);
                    if (!(d > FilmGap.REACH * size) || !gap.faces(x, y, z, aside, inside, outside)) {
                        samples.add(d, area, x, y, z);
                        if (d > limit) {
                            TriangleTree tree = trees[Math.max(inside, outside)];
                            far.add(
                                    surface,
                                    d,
                                    area,
                                    x,
                                    y,
                                    z,
                                    (u, v, w) -> look.atInput(u, v, w, inside, outside, tree, d));
                        }
                    }
                }
            });
        }
        return samples;
    }

    private OffLook look() {
        return new OffLook(regions, size, REACH * size, boundary.pieces());
    }

    private static void normal(double[] t, double length, double[] n) {
        double ux = t[3] - t[0];
        double uy = t[4] - t[1];
        double uz = t[5] - t[2];
        double vx = t[6] - t[0];
        double vy = t[7] - t[1];
        double vz = t[8] - t[2];
        n[0] = uy * vz - uz * vy;
        n[1] = uz * vx - ux * vz;
        n[2] = ux * vy - uy * vx;
        double scale = length / Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        for (int a = 0; a < 3; a++) {
            n[a] *= scale;
        }
    }

    /** What a range of facets tells of every surface. */
    private final class MeshSide {
        final List<DistanceSamples> samples = new ArrayList<>();
        final double[] filled;
        final OffSamples far = new OffSamples(size);
        private final BoundaryPatch patch;

        MeshSide(int count, BoundaryPatch patch) {
            this.patch = patch;
            filled = new double[count];
            for (int s = 0; s < count; s++) {
                samples.add(new DistanceSamples());
            }
        }

        void add(int surface, double x, double y, double z, double area) {
            double d = surfaces.get(surface).distance(x, y, z);
            if (d > FILM * size && !surfaces.get(surface).tree().isClosed()) {
                filled[surface] += area;
            } else {
                samples.get(surface).add(d, area, x, y, z);
                if (d > limit) {
                    far.add(surface, d, 0, x, y, z, (u, v, w) -> OffLook.atMesh(patch.region(), patch.neighbour()));
                }
            }
        }
    }

    private List<MeshSide> fromMesh() {
        List<MeshSide> all = new ArrayList<>();
        for (int p = 0; p < boundary.patches().size(); p++) {
            int patch = p;
            int n = boundary.patches().get(p).facets().size();
            MeshSide[] parts = new MeshSide[Math.min(n, BLOCKS)];
            workers.forEach(parts.length, 1, (from, to) -> {
                for (int block = from; block < to; block++) {
                    int first = (int) ((long) n * block / parts.length);
                    int end = (int) ((long) n * (block + 1) / parts.length);
                    parts[block] = fromMesh(patch, first, end);
                }
            });
            all.addAll(List.of(parts));
            List.of(parts).forEach(part -> off.join(part.far));
        }
        return all;
    }

    private MeshSide fromMesh(int p, int first, int end) {
        BoundaryPatch patch = boundary.patches().get(p);
        MeshSide side = new MeshSide(surfaces.size(), patch);
        RegionProbe probe = regions.probe(REACH * size);
        double[] corners = new double[9];
        for (int f = first; f < end; f++) {
            int last = -1;
            for (int piece = 0; piece < boundary.pieces(); piece++) {
                boundary.corners(patch, f, piece, corners);
                double cx = (corners[0] + corners[3] + corners[6]) / 3;
                double cy = (corners[1] + corners[4] + corners[7]) / 3;
                double cz = (corners[2] + corners[5] + corners[8]) / 3;
                probe.look(cx, cy, cz, false);
                double off = Math.abs(probe.boundary(patch.region(), patch.neighbour()));
                int s = standsFor(cx, cy, cz, off);
                if (s >= 0) {
                    TriangleSamples.of(corners, (x, y, z, area) -> side.add(s, x, y, z, area));
                }
                last = s;
            }
            int surface = last;
            if (surface >= 0) {
                boundary.ownCorners(p, f, (x, y, z) -> side.add(surface, x, y, z, 0));
            }
        }
        return side;
    }

    /**
     * Returns the surface that decides where the boundary is: the farthest of those that are no farther off than the
     * boundary itself; −1 where a primitive or an offset decides.
     */
    private int standsFor(double x, double y, double z, double off) {
        int best = -1;
        double farthest = -1;
        double limit = off + SAME * size;
        for (int s = 0; s < surfaces.size(); s++) {
            InputSurface surface = surfaces.get(s);
            if (surface.bounds().grown(limit).contains(x, y, z)) {
                double d = surface.distance(x, y, z);
                if (d <= limit && d > farthest) {
                    farthest = d;
                    best = s;
                }
            }
        }
        return best;
    }
}
