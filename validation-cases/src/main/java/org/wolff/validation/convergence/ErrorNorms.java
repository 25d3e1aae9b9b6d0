package org.wolff.validation.convergence;

import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;
import org.wolff.validation.closedform.ClosedForm;

/**
 * How far a displacement field is from a closed form.
 *
 * @param displacement ‖u − u_h‖ / ‖u‖ in L2
 * @param energy √( ∫ (σ − σ_h):C⁻¹(σ − σ_h) dV / ∫ σ:C⁻¹σ dV )
 * @param amplitude ∫ u_h·u dV / ∫ u·u dV: 1 when right, 1.01 for an answer that is 1 % too great
 */
public record ErrorNorms(double displacement, double energy, double amplitude) {
    /**
     * Measures.
     *
     * @param form the exact field
     * @param mesh where
     * @param u the field held against it, mm, {@code 3·node + axis}
     */
    public static ErrorNorms of(ClosedForm form, TetMesh mesh, double[] u) {
        TetElement element = TetElement.of(mesh.order());
        ElementMap map = new ElementMap(element, TetQuadrature.degree5());
        double[] x = new double[3];
        double[] centre = new double[3];
        double[] exact = new double[3];
        double[] stress = new double[6];
        double[] strain = new double[6];
        double[] sums = new double[5];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            map.moveTo(mesh, tet);
            map.position(0, centre);
            IsotropicMaterial law = form.material(centre[0], centre[1], centre[2]);
            for (int q = 0; q < map.points(); q++) {
                double volume = map.at(q);
                map.position(q, x);
                form.displacement(x[0], x[1], x[2], exact);
                for (int axis = 0; axis < 3; axis++) {
                    double found = 0;
                    for (int i = 0; i < element.nodes(); i++) {
                        found += map.shape(q, i) * u[3 * map.node(i) + axis];
                    }
                    sums[0] += volume * (found - exact[axis]) * (found - exact[axis]);
                    sums[1] += volume * exact[axis] * exact[axis];
                    sums[4] += volume * found * exact[axis];
                }
                form.stress(x[0], x[1], x[2], stress);
                sums[3] += volume * complementaryEnergy(law, stress);
                map.strain(u, strain);
                double pressure = law.lambda() * (strain[0] + strain[1] + strain[2]);
                for (int i = 0; i < 3; i++) {
                    stress[i] -= pressure + 2 * law.shearModulus() * strain[i];
                    stress[i + 3] -= law.shearModulus() * strain[i + 3];
                }
                sums[2] += volume * complementaryEnergy(law, stress);
            }
        }
        return new ErrorNorms(Math.sqrt(sums[0] / sums[1]), Math.sqrt(sums[2] / sums[3]), sums[4] / sums[1]);
    }

    /** Returns σ:C⁻¹σ = [ (1 + ν) σ:σ − ν (tr σ)² ] / E. */
    private static double complementaryEnergy(IsotropicMaterial law, double[] s) {
        double trace = s[0] + s[1] + s[2];
        double square = s[0] * s[0] + s[1] * s[1] + s[2] * s[2] + 2 * (s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
        return ((1 + law.poissonsRatio()) * square - law.poissonsRatio() * trace * trace) / law.youngsModulus();
    }
}
