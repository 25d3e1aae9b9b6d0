package org.wolff.solver.homogenization;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.tetmesh.PeriodicPairs;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;

/** Couples opposite nodes of a unit cell, u(slave) − u(master) = E (x(slave) − x(master)), and holds one node. */
final class PeriodicConstraints {
    private static final Place CELL = Place.in("unit cell");

    private PeriodicConstraints() {}

    /**
     * Returns the constraints of a mean strain.
     *
     * @param strain xx, yy, zz, xy, yz, xz with engineering shear
     */
    static Constraints of(UnitCell cell, double[] strain) {
        PeriodicPairs pairs = cell.pairs();
        BoundingBox box = pairs.cell();
        double[] side = {box.maxX() - box.minX(), box.maxY() - box.minY(), box.maxZ() - box.minZ()};
        double[][] e = {
            {strain[0], strain[3] / 2, strain[5] / 2},
            {strain[3] / 2, strain[1], strain[4] / 2},
            {strain[5] / 2, strain[4] / 2, strain[2]}
        };
        Equations.Builder equations = new Equations.Builder();
        double[] coefficients = {1, -1};
        for (int p = 0; p < pairs.size(); p++) {
            for (int a = 0; a < 3; a++) {
                double jump = 0;
                for (int b = 0; b < 3; b++) {
                    jump += e[a][b] * pairs.shift()[3 * p + b] * side[b];
                }
                int[] dofs = {3 * pairs.slave()[p] + a, 3 * pairs.master()[p] + a};
                equations.add(dofs, coefficients, jump, CELL);
            }
        }
        return new Constraints.Builder(cell.mesh())
                .fix(independentNode(cell), Vector3.ZERO, "unit cell")
                .build()
                .with(equations.build());
    }

    private static int independentNode(UnitCell cell) {
        int node = 0;
        while (Arrays.binarySearch(cell.pairs().slave(), node) >= 0) {
            node++;
        }
        return node;
    }
}
