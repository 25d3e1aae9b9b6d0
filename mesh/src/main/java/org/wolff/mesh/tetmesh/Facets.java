package org.wolff.mesh.tetmesh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wolff.mesh.work.Workers;

/** Finds the facets of a mesh: its outer surface, and the boundaries of and between its regions. Immutable. */
public final class Facets {
    /** Stands for "no region" where a neighbour is asked for. */
    public static final int OUTSIDE = -1;

    private final TetMesh mesh;
    private final FaceAdjacency faces;

    private Facets(TetMesh mesh, FaceAdjacency faces) {
        this.mesh = mesh;
        this.faces = faces;
    }

    /** Finds the faces that elements share; O(N). */
    public static Facets of(TetMesh mesh) {
        return new Facets(mesh, FaceAdjacency.of(mesh));
    }

    /** Finds the faces that elements share; O(N); the same for any number of threads. */
    public static Facets of(TetMesh mesh, Workers workers) {
        return new Facets(mesh, FaceAdjacency.of(mesh, workers));
    }

    /** Returns which faces lie against each other. */
    public FaceAdjacency adjacency() {
        return faces;
    }

    private interface Choice {
        boolean takes(int own, int neighbour);
    }

    /** Returns the facets with an element on one side only, in the order of the elements. */
    public FacetSet outer() {
        return collect("outer surface", (own, neighbour) -> neighbour == OUTSIDE);
    }

    /** Returns the facets of a region that belong to the outer surface of the mesh. */
    public FacetSet outer(int region) {
        return collect(
                "outer surface of " + mesh.regionNames().get(region),
                (own, neighbour) -> own == region && neighbour == OUTSIDE);
    }

    /** Returns all facets of a region against other regions or the outside, seen from within the region. */
    public FacetSet boundary(int region) {
        return collect(
                "boundary of " + mesh.regionNames().get(region),
                (own, neighbour) -> own == region && neighbour != region);
    }

    /** Returns the facets of region a that lie against region b; their outward normals point into b. */
    public FacetSet between(int a, int b) {
        return collect(
                mesh.regionNames().get(a) + " against " + mesh.regionNames().get(b),
                (own, neighbour) -> own == a && neighbour == b);
    }

    /** Returns every facet between two regions or against the outside once, by pair of regions in ascending order. */
    public List<BoundaryPatch> patches() {
        int pairs = mesh.regionNames().size() + 1;
        SortedMap<Long, Integer> sizes = new TreeMap<>();
        for (int side = 0; side < faces.sides(); side++) {
            long pair = pair(side, pairs);
            if (pair >= 0) {
                sizes.merge(pair, 1, Integer::sum);
            }
        }
        Map<Long, FacetSet> sets = new HashMap<>();
        sizes.forEach((pair, size) -> sets.put(
                pair, new FacetSet(patchName((int) (pair / pairs), pair % pairs - 1), new int[size], new byte[size])));
        Map<Long, Integer> filled = new HashMap<>();
        for (int side = 0; side < faces.sides(); side++) {
            long pair = pair(side, pairs);
            if (pair >= 0) {
                int at = filled.merge(pair, 1, Integer::sum) - 1;
                sets.get(pair).tets()[at] = side >> 2;
                sets.get(pair).faces()[at] = (byte) (side & 3);
            }
        }
        return sizes.keySet().stream()
                .map(pair -> new BoundaryPatch((int) (pair / pairs), (int) (pair % pairs) - 1, sets.get(pair)))
                .toList();
    }

    /** Returns the number of the pair of regions of a side, or −1 where it is inside a region or seen from the other. */
    private long pair(int side, int pairs) {
        int across = faces.across(side);
        int own = mesh.region()[side >> 2];
        int neighbour = across < 0 ? OUTSIDE : mesh.region()[across >> 2];
        return neighbour == OUTSIDE || own < neighbour ? (long) own * pairs + neighbour + 1 : -1;
    }

    private String patchName(int region, long neighbour) {
        return neighbour == OUTSIDE
                ? "outer surface of " + mesh.regionNames().get(region)
                : mesh.regionNames().get(region) + " against "
                        + mesh.regionNames().get((int) neighbour);
    }

    private FacetSet collect(String name, Choice choice) {
        int[] tets = new int[64];
        byte[] local = new byte[64];
        int n = 0;
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            int neighbour = across < 0 ? OUTSIDE : mesh.region()[across >> 2];
            if (choice.takes(mesh.region()[side >> 2], neighbour)) {
                if (n == tets.length) {
                    tets = Arrays.copyOf(tets, 2 * n);
                    local = Arrays.copyOf(local, 2 * n);
                }
                tets[n] = side >> 2;
                local[n++] = (byte) (side & 3);
            }
        }
        return new FacetSet(name, Arrays.copyOf(tets, n), Arrays.copyOf(local, n));
    }
}
