package org.wolff.solver.boundary;

import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Centroids, outward normals and areas of facets, on their straight-sided triangles.
 *
 * @param facets the facets
 * @param centroid mm, {@code 3·facet + axis}
 * @param normal unit outward normal, {@code 3·facet + axis}
 * @param area mm²
 */
record FacetGeometry(FacetSet facets, double[] centroid, double[] normal, double[] area) {
    static FacetGeometry of(TetMesh mesh, FacetSet facets) {
        int n = facets.size();
        double[] centroid = new double[3 * n];
        double[] normal = new double[3 * n];
        double[] area = new double[n];
        for (int f = 0; f < n; f++) {
            Vector3 a = corner(mesh, facets, f, 0);
            Vector3 b = corner(mesh, facets, f, 1);
            Vector3 c = corner(mesh, facets, f, 2);
            Vector3 doubled = b.minus(a).cross(c.minus(a));
            double length = doubled.norm();
            area[f] = length / 2;
            put(centroid, f, a.plus(b).plus(c).times(1.0 / 3));
            put(normal, f, length > 0 ? doubled.times(1 / length) : Vector3.ZERO);
        }
        return new FacetGeometry(facets, centroid, normal, area);
    }

    private static Vector3 corner(TetMesh mesh, FacetSet facets, int facet, int i) {
        int node = 3 * mesh.node(facets.tets()[facet], TetMesh.faceCorner(facets.faces()[facet], i));
        return new Vector3(mesh.xyz()[node], mesh.xyz()[node + 1], mesh.xyz()[node + 2]);
    }

    private static void put(double[] array, int facet, Vector3 v) {
        array[3 * facet] = v.x();
        array[3 * facet + 1] = v.y();
        array[3 * facet + 2] = v.z();
    }

    Vector3 centroidOf(int facet) {
        return new Vector3(centroid[3 * facet], centroid[3 * facet + 1], centroid[3 * facet + 2]);
    }

    Vector3 normalOf(int facet) {
        return new Vector3(normal[3 * facet], normal[3 * facet + 1], normal[3 * facet + 2]);
    }
}
