package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Finds where a region of a mesh meets itself in an edge or a vertex only. Edges are told by their facets. A vertex where the
 * facets of the boundary form more than one fan is looked at: its elements may be one ring that the outside meets from both
 * ends, through which forces pass. Found places are kept in cubes as large as an edge, so that memory goes with these.
 */
final class Pinches {
    private final TetMesh mesh;
    private final double cell;
    private final Map<CubeGroups.Key, Cell> cells = new LinkedHashMap<>();
    /** For each region and vertex with several fans its elements. */
    private final Map<Star, List<Integer>> stars = new LinkedHashMap<>();

    private record Star(int region, int node) {}

    private static final class Cell {
        private int edges;
        private int vertices;
        private double length;
        private Vector3 edge;
        private Vector3 vertex;
        private BoundingBox box = BoundingBox.EMPTY;

        private void join(Cell other) {
            edges += other.edges;
            vertices += other.vertices;
            length += other.length;
            edge = edge == null ? other.edge : edge;
            vertex = vertex == null ? other.vertex : vertex;
            box = box.union(other.box);
        }
    }

    private Pinches(TetMesh mesh, double cell) {
        this.mesh = mesh;
        this.cell = cell;
    }

    /**
     * Returns the places, the longest pinched edges first, then the most vertices.
     *
     * @param cell usual length of the edges on boundaries, mm: what is nearer together is one place
     */
    static List<PinchedPlace> of(TetMesh mesh, MeshBoundary boundary, double cell) {
        Pinches all = new Pinches(mesh, cell);
        for (int r = 0; r < mesh.regionNames().size(); r++) {
            all.region(r, new FacetEdges(boundary.facets(r)));
        }
        all.lookAtStars();
        return all.places();
    }

    private void region(int region, FacetEdges facets) {
        DisjointSets fans =
                new DisjointSets(facets.sides()); // of corners: side s stands for the one that it starts from
        BitSet ends = new BitSet(facets.nodes());
        facets.forEach((low, high, sides) -> {
            for (int side : sides) {
                fans.unite(corner(facets, sides[0], low), corner(facets, side, low));
                fans.unite(corner(facets, sides[0], high), corner(facets, side, high));
            }
            if (sides.length > 2) {
                ends.set(low);
                ends.set(high);
                edge(region, mesh.point(facets.node(low)), mesh.point(facets.node(high)));
            }
        });
        BitSet met = new BitSet(facets.nodes());
        for (int s = 0; s < facets.sides(); s++) {
            int node = facets.start(s);
            if (fans.find(s) == s && !ends.get(node)) {
                if (met.get(node)) {
                    stars.put(new Star(region, facets.node(node)), new ArrayList<>());
                }
                met.set(node);
            }
        }
    }

    /** Returns the corner of the triangle of a side at one of the ends of the side. */
    private static int corner(FacetEdges facets, int side, int end) {
        return facets.start(side) == end ? side : FacetEdges.next(side);
    }

    private Cell cell(int region, Vector3 at) {
        return cells.computeIfAbsent(CubeGroups.Key.at(region, at.x(), at.y(), at.z(), cell), k -> new Cell());
    }

    private static BoundingBox box(Vector3 p) {
        return new BoundingBox(p.x(), p.y(), p.z(), p.x(), p.y(), p.z());
    }

    /** Counts an edge in the cube of its middle; the cubes along it join those of the edges that follow. */
    private void edge(int region, Vector3 a, Vector3 b) {
        Vector3 along = b.minus(a);
        double length = along.norm();
        Cell own = cell(region, a.plus(along.times(0.5)));
        own.edges++;
        own.length += length;
        own.edge = own.edge == null ? a.plus(along.times(0.5)) : own.edge;
        own.box = own.box.union(box(a)).union(box(b));
        int steps = (int) Math.ceil(length / cell);
        for (int i = 0; i <= steps; i++) {
            cell(region, a.plus(along.times((double) i / steps)));
        }
    }

    private void lookAtStars() {
        BitSet nodes = new BitSet();
        stars.keySet().forEach(star -> nodes.set(star.node));
        for (int t = 0; !nodes.isEmpty() && t < mesh.tetCount(); t++) {
            for (int i = 0; i < 4; i++) {
                int node = mesh.node(t, i);
                List<Integer> star = nodes.get(node) ? stars.get(new Star(mesh.region()[t], node)) : null;
                if (star != null) {
                    star.add(t);
                }
            }
        }
        stars.forEach((star, tets) -> {
            if (!hangsTogether(tets)) {
                Vector3 at = mesh.point(star.node);
                Cell own = cell(star.region, at);
                own.vertices++;
                own.vertex = own.vertex == null ? at : own.vertex;
                own.box = own.box.union(box(at));
            }
        });
    }

    /** Returns true where all elements about a vertex hang together by faces; two that share three nodes share a face. */
    private boolean hangsTogether(List<Integer> tets) {
        DisjointSets sets = new DisjointSets(tets.size());
        int pieces = tets.size();
        for (int a = 0; a < tets.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (shared(tets.get(a), tets.get(b)) == 3 && sets.unite(a, b)) {
                    pieces--;
                }
            }
        }
        return pieces == 1;
    }

    private int shared(int s, int t) {
        int shared = 0;
        for (int i = 0; i < 16; i++) {
            shared += mesh.node(s, i >> 2) == mesh.node(t, i & 3) ? 1 : 0;
        }
        return shared;
    }

    private List<PinchedPlace> places() {
        CubeGroups cubes = new CubeGroups(cells.keySet());
        List<Cell> own = new ArrayList<>(cells.values());
        DisjointSets sets = cubes.together((a, b) -> true);
        int[] set = new int[own.size()];
        for (int c = 0; c < set.length; c++) {
            set[c] = sets.find(c);
        }
        List<PinchedPlace> places = new ArrayList<>();
        for (List<Integer> members : CubeGroups.members(set)) {
            Cell sum = new Cell();
            members.forEach(c -> sum.join(own.get(c)));
            places.add(new PinchedPlace(
                    mesh.regionNames().get(cubes.key(members.get(0)).owner()),
                    sum.edges,
                    sum.vertices,
                    sum.length,
                    sum.edge == null ? sum.vertex : sum.edge,
                    sum.box));
        }
        places.sort(Comparator.comparingDouble(PinchedPlace::length)
                .thenComparingInt(PinchedPlace::vertices)
                .reversed());
        return places;
    }
}
