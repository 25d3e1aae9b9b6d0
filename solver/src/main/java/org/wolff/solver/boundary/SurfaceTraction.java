package org.wolff.solver.boundary;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.FacetElement;

/**
 * Tractions on a set of facets and their consistent nodal forces f_a = ∫ N_a t dA, on the curved facets. Area, centroid
 * and inertia are those of the same quadrature, so that the nodal forces have the resultant asked for to rounding.
 */
public final class SurfaceTraction {
    private final TetMesh mesh;
    private final FacetSet facets;
    private final FacetElement element;
    private final double area;
    private final Vector3 centroid;

    /** Ready for tractions on a set of facets. */
    public SurfaceTraction(TetMesh mesh, FacetSet facets) {
        this.mesh = mesh;
        this.facets = facets;
        this.element = new FacetElement(mesh.order());
        double[] sums = new double[4];
        visit((numbers, q, x, normal, dA) -> {
            sums[0] += dA;
            sums[1] += dA * x.x();
            sums[2] += dA * x.y();
            sums[3] += dA * x.z();
        });
        this.area = sums[0];
        this.centroid = new Vector3(sums[1], sums[2], sums[3]).times(1 / area);
    }

    /** Returns the area in mm². */
    public double area() {
        return area;
    }

    /** Something to do at each quadrature point, with its share dA of the area. */
    private interface Visit {
        void at(int[] numbers, int q, Vector3 x, Vector3 unitNormal, double dA);
    }

    /** A traction in MPa at a place with an outward normal. */
    private interface Traction {
        Vector3 at(Vector3 x, Vector3 unitNormal);
    }

    /** Adds the nodal forces of a total force in N, spread evenly. */
    public void addForce(Vector3 total, double[] f) {
        Vector3 t = total.times(1 / area);
        add((x, n) -> t, f);
    }

    /** Adds the nodal forces of a pressure in MPa, positive inwards. */
    public void addPressure(double pressure, double[] f) {
        add((x, n) -> n.times(-pressure), f);
    }

    /**
     * Adds the nodal forces of a pure moment in N·mm: t = a × (x − c) with c the centroid of the area and a from J a = M,
     * J = ∫ (|r|² I − r rᵀ) dA; its resultant force is zero.
     */
    public void addMoment(Vector3 moment, double[] f) {
        DMatrixRMaj inertia = new DMatrixRMaj(3, 3);
        visit((numbers, q, x, normal, dA) -> {
            Vector3 r = x.minus(centroid);
            double[] v = {r.x(), r.y(), r.z()};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    inertia.add(i, j, dA * ((i == j ? r.dot(r) : 0) - v[i] * v[j]));
                }
            }
        });
        DMatrixRMaj a = new DMatrixRMaj(3, 1);
        DMatrixRMaj m = new DMatrixRMaj(3, 1, true, moment.x(), moment.y(), moment.z());
        if (!CommonOps_DDRM.solve(inertia, m, a)) {
            throw new InputException(Problem.of(
                    facets.name() + " cannot carry a moment: its facets lie on one line or point",
                    "choose a wider set of facets"));
        }
        Vector3 turn = new Vector3(a.get(0), a.get(1), a.get(2));
        add((x, n) -> turn.cross(x.minus(centroid)), f);
    }

    private void add(Traction traction, double[] f) {
        visit((numbers, q, x, normal, dA) -> {
            Vector3 t = traction.at(x, normal).times(dA);
            for (int i = 0; i < element.nodes(); i++) {
                double shape = element.shape(q, i);
                f[3 * numbers[i]] += shape * t.x();
                f[3 * numbers[i] + 1] += shape * t.y();
                f[3 * numbers[i] + 2] += shape * t.z();
            }
        });
    }

    private void visit(Visit visit) {
        int[] numbers = new int[element.nodes()];
        double[] areas = new double[3 * FacetElement.POINTS];
        double[] places = new double[3 * FacetElement.POINTS];
        for (int facet = 0; facet < facets.size(); facet++) {
            element.nodesOf(mesh, facets.tets()[facet], facets.faces()[facet], numbers);
            element.areaVectors(mesh, numbers, areas);
            element.positions(mesh, numbers, places);
            for (int q = 0; q < FacetElement.POINTS; q++) {
                Vector3 areaVector = new Vector3(areas[3 * q], areas[3 * q + 1], areas[3 * q + 2]);
                double dA = areaVector.norm();
                Vector3 x = new Vector3(places[3 * q], places[3 * q + 1], places[3 * q + 2]);
                visit.at(numbers, q, x, dA > 0 ? areaVector.times(1 / dA) : Vector3.ZERO, dA);
            }
        }
    }

    /**
     * Adds to {@code share} the area in mm² that each node stands for under an elastic bed, lumped so that it is never
     * negative: thirds at corners for three nodes, thirds at mid nodes for six (exact for quadratic functions).
     */
    void addNodalAreas(double[] share) {
        int[] numbers = new int[element.nodes()];
        double[] areas = new double[3 * FacetElement.POINTS];
        int first = element.nodes() == 3 ? 0 : 3;
        for (int facet = 0; facet < facets.size(); facet++) {
            element.nodesOf(mesh, facets.tets()[facet], facets.faces()[facet], numbers);
            element.areaVectors(mesh, numbers, areas);
            double facetArea = 0;
            for (int q = 0; q < FacetElement.POINTS; q++) {
                facetArea += new Vector3(areas[3 * q], areas[3 * q + 1], areas[3 * q + 2]).norm();
            }
            for (int i = first; i < first + 3; i++) {
                share[numbers[i]] += facetArea / 3;
            }
        }
    }
}
