package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.work.Workers;

/**
 * Finds where faces cross: space is halved into cells, those that two faces or more may pass are halved on, and in the
 * smallest the crossing is a straight segment in each of six tetrahedra (marching tetrahedra, one dimension lower).
 */
final class Crossings {
    /** A segment between two triangles of the tetrahedra; it and its neighbour name the triangle they share alike. */
    record Segment(int f, int g, Triangle from, Triangle to, double[] ends) {}

    /** Three corners of cells, ascending. */
    record Triangle(long a, long b, long c) {}

    /** A cell of edge 2^level and the faces that may pass it. */
    private record Cell(int level, int x, int y, int z, int[] faces) {}

    private static final int[][] TETS = {
        {0, 1, 3, 7}, {0, 1, 5, 7}, {0, 2, 3, 7}, {0, 2, 6, 7}, {0, 4, 5, 7}, {0, 4, 6, 7}
    };
    private static final int[][] TRIANGLES = {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}};

    private final List<Face> faces;
    private final int[] group;
    private final double[] origin;
    private final double size;

    private Crossings(List<Face> faces, BoundingBox box, double size) {
        this.faces = faces;
        this.size = size;
        this.group = new int[faces.size()];
        Map<Region, Integer> known = new HashMap<>();
        for (int f = 0; f < group.length; f++) {
            group[f] = faces.get(f).field() instanceof Face.Level level
                    ? known.computeIfAbsent(level.of(), k -> -1 - known.size())
                    : f;
        }
        // off the planes of a drawing, where a function would be zero at whole rows of corners
        this.origin = new double[] {
            box.minX() - 0.6180 * size, box.minY() - 0.5642 * size, box.minZ() - 0.7071 * size,
        };
    }

    /**
     * Finds the segments of all crossings.
     *
     * @param box where to look; finite
     * @param size of the smallest cells, mm
     */
    static List<Segment> of(List<Face> faces, BoundingBox box, double size, Workers workers) {
        Crossings crossings = new Crossings(faces, box, size);
        double reach = Math.max(box.maxX() - box.minX(), Math.max(box.maxY() - box.minY(), box.maxZ() - box.minZ()));
        int level = Math.max(0, (int) Math.ceil(Math.log(reach / size + 2) / Math.log(2)));
        int[] all = new int[faces.size()];
        Arrays.setAll(all, i -> i);
        List<Cell> cells = List.of(new Cell(level, 0, 0, 0, all));
        for (int l = level; l > 0; l--) {
            cells = crossings.halve(cells, workers);
        }
        List<Cell> smallest = cells;
        List<List<Segment>> found = new ArrayList<>();
        smallest.forEach(cell -> found.add(new ArrayList<>()));
        workers.forEach(smallest.size(), 16, (from, to) -> {
            for (int c = from; c < to; c++) {
                crossings.march(smallest.get(c), found.get(c));
            }
        });
        return found.stream().flatMap(List::stream).toList();
    }

    private List<Cell> halve(List<Cell> cells, Workers workers) {
        Cell[][] parts = new Cell[cells.size()][];
        workers.forEach(parts.length, 16, (from, to) -> {
            for (int c = from; c < to; c++) {
                Cell cell = cells.get(c);
                Cell[] kept = new Cell[8];
                int n = 0;
                for (int i = 0; i < 8; i++) {
                    int x = 2 * cell.x + (i & 1);
                    int y = 2 * cell.y + (i >> 1 & 1);
                    int z = 2 * cell.z + (i >> 2);
                    int[] near = near(cell.level - 1, x, y, z, cell.faces);
                    if (near.length > 1) {
                        kept[n++] = new Cell(cell.level - 1, x, y, z, near);
                    }
                }
                parts[c] = Arrays.copyOf(kept, n);
            }
        });
        List<Cell> all = new ArrayList<>();
        for (Cell[] part : parts) {
            all.addAll(Arrays.asList(part));
        }
        return all;
    }

    private int[] near(int level, int x, int y, int z, int[] candidates) {
        double half = 0.5 * size * (1 << level);
        double cx = origin[0] + (2 * x + 1) * half;
        double cy = origin[1] + (2 * y + 1) * half;
        double cz = origin[2] + (2 * z + 1) * half;
        double grown = half + 0.01 * size;
        int[] kept = new int[candidates.length];
        int n = 0;
        for (int f : candidates) {
            BoundingBox b = faces.get(f).bounds();
            if (cx + grown >= b.minX()
                    && cx - grown <= b.maxX()
                    && cy + grown >= b.minY()
                    && cy - grown <= b.maxY()
                    && cz + grown >= b.minZ()
                    && cz - grown <= b.maxZ()) {
                kept[n++] = f;
            }
        }
        double[] gradient = new double[3];
        for (int i = 0; i < n && hasPair(kept, n); ) {
            if (Math.abs(faces.get(kept[i]).field().at(cx, cy, cz, gradient)) <= 1.7321 * half) {
                i++;
            } else {
                System.arraycopy(kept, i + 1, kept, i, n - i - 1);
                n--;
            }
        }
        return hasPair(kept, n) ? Arrays.copyOf(kept, n) : new int[0];
    }

    /** Returns true where two of the first n faces may cross: levels of one region never do. */
    private boolean hasPair(int[] some, int n) {
        for (int i = 1; i < n; i++) {
            if (group[some[i]] != group[some[0]]) {
                return true;
            }
        }
        return false;
    }

    private void march(Cell cell, List<Segment> found) {
        int[] passing = cell.faces.clone();
        int n = passing.length;
        double[][] value = new double[n][];
        double[][] middle = new double[n][3];
        for (int i = 0; i < n && hasPair(passing, n); ) {
            value[i] = corners(cell, faces.get(passing[i]).field(), middle[i]);
            if (value[i] != null) {
                i++;
            } else {
                System.arraycopy(passing, i + 1, passing, i, n - i - 1);
                n--;
            }
        }
        for (int i = 0; i < n && hasPair(passing, n); i++) {
            for (int j = i + 1; j < n; j++) {
                // where the middle lies on an edge of a face its gradient says little, so a grazing angle does not
                // count
                if (group[passing[i]] != group[passing[j]] && Math.abs(FaceMeeting.dot(middle[i], middle[j])) < 0.98) {
                    for (int[] tet : TETS) {
                        march(cell, tet, passing[i], passing[j], value[i], value[j], found);
                    }
                }
            }
        }
    }

    /** Returns the values at the corners of a cell, null where they have one sign; fills in the gradient in the middle. */
    private double[] corners(Cell cell, Face.Field field, double[] middle) {
        double[] value = new double[8];
        int below = 0;
        for (int i = 0; i < 8; i++) {
            value[i] = field.at(
                    origin[0] + (cell.x + (i & 1)) * size,
                    origin[1] + (cell.y + (i >> 1 & 1)) * size,
                    origin[2] + (cell.z + (i >> 2)) * size,
                    middle);
            below += value[i] < 0 ? 1 : 0;
        }
        if (below == 0 || below == 8) {
            return null;
        }
        field.at(
                origin[0] + (cell.x + 0.5) * size,
                origin[1] + (cell.y + 0.5) * size,
                origin[2] + (cell.z + 0.5) * size,
                middle);
        return value;
    }

    private void march(Cell cell, int[] tet, int f, int g, double[] fs, double[] gs, List<Segment> found) {
        Triangle first = null;
        double[] ends = new double[6];
        for (int[] triangle : TRIANGLES) {
            int a = tet[triangle[0]];
            int b = tet[triangle[1]];
            int c = tet[triangle[2]];
            double wa = fs[b] * gs[c] - fs[c] * gs[b];
            double wb = fs[c] * gs[a] - fs[a] * gs[c];
            double wc = fs[a] * gs[b] - fs[b] * gs[a];
            if (!(wa > 0 && wb > 0 && wc > 0 || wa < 0 && wb < 0 && wc < 0)) {
                continue;
            }
            double sum = wa + wb + wc;
            int at = first == null ? 0 : 3;
            ends[at] = origin[0] + size * (cell.x + (wa * (a & 1) + wb * (b & 1) + wc * (c & 1)) / sum);
            ends[at + 1] =
                    origin[1] + size * (cell.y + (wa * (a >> 1 & 1) + wb * (b >> 1 & 1) + wc * (c >> 1 & 1)) / sum);
            ends[at + 2] = origin[2] + size * (cell.z + (wa * (a >> 2) + wb * (b >> 2) + wc * (c >> 2)) / sum);
            Triangle own = new Triangle(corner(cell, a), corner(cell, b), corner(cell, c));
            if (first == null) {
                first = own;
            } else {
                found.add(new Segment(f, g, first, own, ends));
                return;
            }
        }
    }

    /** Corners of a tetrahedron are listed upwards, so that their numbers ascend too. */
    private static long corner(Cell cell, int i) {
        return (long) (cell.z + (i >> 2)) << 42 | (long) (cell.y + (i >> 1 & 1)) << 21 | cell.x + (i & 1);
    }
}
