package org.wolff.mesh.certify;

import java.util.List;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;

/**
 * The space between a sheet of a surface and a film that closes a hole beside it, thinner than half an element. Where a
 * piece that is open ends on a sheet of another one, as the head of a screw on the cap of its shaft, the film lies on that
 * sheet but for a few hundredths of a millimetre: the space between them is nobody's, and the sheet no boundary that a
 * mesh is to have. Mutable, for one thread.
 */
final class FilmGap {
    /** Sheets nearer to the mesh than this, in element sizes, are not asked about; nor is how wide the space is. */
    static final double REACH = 0.1;

    private static final double WIDEST = 0.5;
    private static final int STEPS = 16;
    private static final int HALVINGS = 20;
    /** The place where labels change is on a film where every triangle is farther off than this part of the way to it. */
    private static final double OFF = 0.1;

    private final List<InputSurface> surfaces;
    private final RegionProbe probe;
    private final double widest;
    private final boolean none;

    FilmGap(RegionMap regions, List<InputSurface> surfaces, double size) {
        this.surfaces = surfaces;
        this.probe = regions.probe(size);
        this.widest = WIDEST * size;
        this.none = regions.isDistanceBound();
    }

    /**
     * Returns true where such a space lies on one side of a point of a sheet.
     *
     * @param aside from the sheet to the point where its outer label was asked, mm
     */
    boolean faces(double x, double y, double z, double[] aside, int inside, int outside) {
        return !none && (film(x, y, z, aside, -1, inside) || film(x, y, z, aside, 1, outside));
    }

    private boolean film(double x, double y, double z, double[] aside, int sign, int own) {
        double length = Math.sqrt(aside[0] * aside[0] + aside[1] * aside[1] + aside[2] * aside[2]);
        double[] n = {sign * aside[0] / length, sign * aside[1] / length, sign * aside[2] / length};
        double low = length;
        double high = length;
        for (int step = 1; step <= STEPS && low == high; step++) {
            double next = Math.max(length, widest * step / STEPS);
            if (label(x, y, z, n, next) == own) {
                low = next;
            }
            high = next;
        }
        if (low == high) {
            return false;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double half = 0.5 * (low + high);
            boolean isOwn = label(x, y, z, n, half) == own;
            low = isOwn ? half : low;
            high = isOwn ? high : half;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (InputSurface surface : surfaces) {
            nearest = Math.min(nearest, surface.distance(x + high * n[0], y + high * n[1], z + high * n[2]));
        }
        return nearest > OFF * high;
    }

    private int label(double x, double y, double z, double[] n, double way) {
        probe.look(x + way * n[0], y + way * n[1], z + way * n[2], false);
        return probe.label();
    }
}
