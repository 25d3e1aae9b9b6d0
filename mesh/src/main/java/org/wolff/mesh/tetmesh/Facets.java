package org.wolff.mesh.tetmesh;

import java.util.Arrays;

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
