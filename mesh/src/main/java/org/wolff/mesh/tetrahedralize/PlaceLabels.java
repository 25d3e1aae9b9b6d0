package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;

/** Which region of a finished mesh holds each of some places; straight elements are assumed. */
final class PlaceLabels {
    private static final int MOST_CELLS = 1 << 22;

    private final List<ThinPlaces.Place> places;
    private final short[] label;
    private final double[] low;
    private final double cell;
    private final int[] n;
    private final int[] head;
    private final int[] next;

    PlaceLabels(List<ThinPlaces.Place> places, TetMesh mesh) {
        this.places = places;
        this.label = new short[places.size()];
        Arrays.fill(label, (short) RegionMap.OUTSIDE);
        BoundingBox box = BoundingBox.EMPTY;
        double size = 0;
        for (ThinPlaces.Place p : places) {
            box = box.union(new BoundingBox(p.x(), p.y(), p.z(), p.x(), p.y(), p.z()));
            size = Math.max(size, p.size());
        }
        double sx = box.maxX() - box.minX();
        double sy = box.maxY() - box.minY();
        double sz = box.maxZ() - box.minZ();
        while (size > 0 && (sx / size + 1) * (sy / size + 1) * (sz / size + 1) > MOST_CELLS) {
            size *= 1.5;
        }
        cell = size;
        low = new double[] {box.minX(), box.minY(), box.minZ()};
        n = places.isEmpty()
                ? new int[3]
                : new int[] {(int) (sx / size) + 1, (int) (sy / size) + 1, (int) (sz / size) + 1};
        head = new int[n[0] * n[1] * n[2]];
        next = new int[places.size()];
        Arrays.fill(head, -1);
        for (int p = 0; p < next.length; p++) {
            ThinPlaces.Place own = places.get(p);
            int c = (at(own.z(), 2) * n[1] + at(own.y(), 1)) * n[0] + at(own.x(), 0);
            next[p] = head[c];
            head[c] = p;
        }
        if (!places.isEmpty()) {
            for (int t = 0; t < mesh.tetCount(); t++) {
                look(mesh, t);
            }
        }
    }

    /** Returns the label of each place. */
    short[] label() {
        return label;
    }

    private int at(double x, int axis) {
        return (int) Math.floor((x - low[axis]) / cell);
    }

    private void look(TetMesh mesh, int t) {
        int[] from = new int[3];
        int[] to = new int[3];
        int at = mesh.order().nodes() * t;
        for (int a = 0; a < 3; a++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int c = at; c < at + 4; c++) {
                least = Math.min(least, mesh.xyz()[3 * mesh.tets()[c] + a]);
                most = Math.max(most, mesh.xyz()[3 * mesh.tets()[c] + a]);
            }
            from[a] = Math.max(0, at(least, a));
            to[a] = Math.min(n[a] - 1, at(most, a));
        }
        for (int k = from[2]; k <= to[2]; k++) {
            for (int j = from[1]; j <= to[1]; j++) {
                for (int i = from[0]; i <= to[0]; i++) {
                    for (int p = head[(k * n[1] + j) * n[0] + i]; p >= 0; p = next[p]) {
                        if (holds(mesh, at, places.get(p))) {
                            label[p] = mesh.region()[t];
                        }
                    }
                }
            }
        }
    }

    private static boolean holds(TetMesh mesh, int at, ThinPlaces.Place p) {
        double[] x = new double[15];
        for (int c = 0; c < 4; c++) {
            System.arraycopy(mesh.xyz(), 3 * mesh.tets()[at + c], x, 3 * c, 3);
        }
        x[12] = p.x();
        x[13] = p.y();
        x[14] = p.z();
        return TetShape.sixVolume(x, 4, 1, 2, 3) >= 0
                && TetShape.sixVolume(x, 0, 4, 2, 3) >= 0
                && TetShape.sixVolume(x, 0, 1, 4, 3) >= 0
                && TetShape.sixVolume(x, 0, 1, 2, 4) >= 0;
    }
}
