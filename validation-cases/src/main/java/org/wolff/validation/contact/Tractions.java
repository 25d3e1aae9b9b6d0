package org.wolff.validation.contact;

import java.util.function.Predicate;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.FacetElement;

/** Nodal forces of uniform tractions. */
final class Tractions {
    private Tractions() {}

    /** Returns the nodal forces of a traction in MPa on the facets whose corners all lie where {@code on} says. */
    static double[] of(TetMesh mesh, FacetSet facets, Vector3 traction, Predicate<Vector3> on) {
        FacetElement element = new FacetElement(mesh.order());
        int[] numbers = new int[element.nodes()];
        double[] vectors = new double[3 * FacetElement.POINTS];
        double[] f = new double[3 * mesh.nodeCount()];
        for (int facet = 0; facet < facets.size(); facet++) {
            element.nodesOf(mesh, facets.tets()[facet], facets.faces()[facet], numbers);
            boolean all = true;
            for (int i = 0; i < 3; i++) {
                all &= on.test(Touching.point(mesh, numbers[i]));
            }
            if (!all) {
                continue;
            }
            element.areaVectors(mesh, numbers, vectors);
            for (int q = 0; q < FacetElement.POINTS; q++) {
                double area = Math.sqrt(vectors[3 * q] * vectors[3 * q]
                        + vectors[3 * q + 1] * vectors[3 * q + 1]
                        + vectors[3 * q + 2] * vectors[3 * q + 2]);
                for (int i = 0; i < element.nodes(); i++) {
                    double share = area * element.shape(q, i);
                    f[3 * numbers[i]] += share * traction.x();
                    f[3 * numbers[i] + 1] += share * traction.y();
                    f[3 * numbers[i] + 2] += share * traction.z();
                }
            }
        }
        return f;
    }
}
