package org.wolff.solver.assembly;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;

/** What must hold before assembly: no loose node, no inverted element, every law positive definite. */
final class ElementCheck {
    private static final int GRAIN = 1024;

    private ElementCheck() {}

    /** Throws {@link NoSolutionException} naming the first node that belongs to no element. */
    static void requireNoLooseNodes(TetMesh mesh) {
        boolean[] used = new boolean[mesh.nodeCount()];
        for (int node : mesh.tets()) {
            used[node] = true;
        }
        for (int node = 0; node < used.length; node++) {
            if (!used[node]) {
                throw new NoSolutionException(Problem.of(
                        String.format(
                                Locale.ROOT,
                                "node %d at (%.4g, %.4g, %.4g) mm belongs to no element",
                                node,
                                mesh.xyz()[3 * node],
                                mesh.xyz()[3 * node + 1],
                                mesh.xyz()[3 * node + 2]),
                        "take it out of the mesh, or add the element that it belongs to"));
            }
        }
    }

    /** Throws {@link NoSolutionException} naming the first element with det J ≤ 0 or NaN at a point of its rule or between its corners. */
    static void requirePositiveJacobians(TetMesh mesh, Workers workers) {
        TetElement element = TetElement.of(mesh.order());
        double inverted = workers.sum(mesh.tetCount(), GRAIN, (from, to) -> {
            ElementMap map = new ElementMap(element, element.stiffnessRule());
            int count = 0;
            for (int tet = from; tet < to; tet++) {
                count += smallest(map, mesh, tet) > 0 ? 0 : 1;
            }
            return count;
        });
        if (inverted == 0) {
            return;
        }
        ElementMap map = new ElementMap(element, element.stiffnessRule());
        int first = 0;
        while (smallest(map, mesh, first) > 0) {
            first++;
        }
        double[] centre = new double[3];
        for (int i = 0; i < 12; i++) {
            centre[i % 3] += mesh.xyz()[3 * mesh.node(first, i / 3) + i % 3] / 4;
        }
        throw new NoSolutionException(Problem.of(
                String.format(
                        Locale.ROOT,
                        "element %d of %s, centred at (%.4g, %.4g, %.4g) mm, is inverted or flat: det J = %.3g mm³;"
                                + " elements like it: %d",
                        first,
                        mesh.regionNames().get(mesh.region()[first]),
                        centre[0],
                        centre[1],
                        centre[2],
                        smallest(map, mesh, first),
                        (long) inverted),
                "the mesh is damaged there, or mid nodes lie too far off their edges; look at the place, mesh it finer"
                        + " or straighten the mid nodes"));
    }

    private static double smallest(ElementMap map, TetMesh mesh, int tet) {
        map.moveTo(mesh, tet);
        double smallest = 6 * mesh.cornerVolume(tet);
        for (int q = 0; q < map.points(); q++) {
            map.at(q);
            smallest = Math.min(smallest, map.determinant());
        }
        return smallest;
    }

    /**
     * Returns the laws of all elements.
     *
     * @throws NoSolutionException if one is not symmetric positive definite; names the region and its material
     */
    static ElementLaws laws(MaterialAssignment materials) {
        ElementLaws laws = materials.laws();
        for (int region = 0; region < materials.ofRegion().size(); region++) {
            // Turning a law and multiplying it by a positive factor leave it positive definite.
            if (!isPositiveDefinite(laws.ofRegion(region))) {
                throw new NoSolutionException(Problem.of(
                        "the material " + materials.ofRegion().get(region).name() + " of "
                                + materials.mesh().regionNames().get(region)
                                + " is not positive definite: some strain would cost no energy",
                        "check its moduli and Poisson's ratios"));
            }
        }
        for (int tet = 0; tet < materials.variation().factors().length; tet++) {
            double factor = materials.variation().factors()[tet];
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new NoSolutionException(Problem.of(
                        "the stiffness of element " + tet + " of "
                                + materials
                                        .mesh()
                                        .regionNames()
                                        .get(materials.mesh().region()[tet]) + " is " + factor
                                + " times that of its material",
                        "every element needs a stiffness above 0: give the mapped modulus a least value"));
            }
        }
        return laws;
    }

    private static boolean isPositiveDefinite(double[] law) {
        if (law.length != 36) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double value = law[6 * i + j];
                double size = Math.sqrt(Math.abs(law[7 * i] * law[7 * j]));
                if (!Double.isFinite(value) || Math.abs(value - law[6 * j + i]) > 1e-10 * size) {
                    return false;
                }
            }
        }
        return DecompositionFactory_DDRM.chol(6, true).decompose(new DMatrixRMaj(6, 6, true, law.clone()));
    }
}
