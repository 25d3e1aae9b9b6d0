package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.boundary.Supports;

/**
 * Forms the {@link Balance} of a solved load case. A node that several supports hold gives its reaction to the first of
 * them.
 */
public final class Balances {
    private final TetMesh mesh;
    private final Supports supports;
    private final Vector3 centre;
    private final double diagonal;

    /** Ready to balance the load cases of a mesh. */
    public Balances(TetMesh mesh, Supports supports) {
        this.mesh = mesh;
        this.supports = supports;
        BoundingBox box = BoundingBox.of(mesh.xyz());
        this.centre = new Vector3(box.minX() + box.maxX(), box.minY() + box.maxY(), box.minZ() + box.maxZ()).times(0.5);
        this.diagonal = box.diagonal();
    }

    /** Force and moment of nodal forces. */
    private record Resultant(Vector3 force, Vector3 momentAtOrigin, Vector3 momentAtCentre) {}

    /**
     * Returns the balance.
     *
     * @param loads nodal forces, N
     * @param u displacement, mm
     * @param reactions forces of the held directions on the nodes, N
     * @param elementEnergy strain energy of the elements, summed from their stresses, N·mm
     */
    public Balance of(double[] loads, double[] u, double[] reactions, double elementEnergy) {
        return of(loads, u, reactions, new double[u.length], elementEnergy);
    }

    /**
     * Returns the balance of a model with equations between displacements.
     *
     * @param tying forces of the equations on the nodes, N: they balance with loads and supports, but are none of them
     */
    public Balance of(double[] loads, double[] u, double[] reactions, double[] tying, double elementEnergy) {
        return of(loads, u, reactions, tying, elementEnergy, 0);
    }

    /**
     * Returns the balance of a model whose interfaces press without loads too, as after a press-fit.
     *
     * @param contact forces of the interfaces on the nodes, N; the errors are then relative to loads and these
     */
    public Balance withContact(double[] loads, double[] u, double[] reactions, double[] contact, double elementEnergy) {
        return of(loads, u, reactions, contact, elementEnergy, sizeOf(contact));
    }

    private Balance of(
            double[] loads, double[] u, double[] reactions, double[] tying, double elementEnergy, double further) {
        double[] ground = reactions.clone();
        supports.springs().addForces(u, ground);
        Resultant applied = resultant(loads);
        Resultant held = resultant(ground);
        Resultant tied = resultant(tying);
        double size = sizeOf(loads) + further;
        if (size == 0) {
            size = sizeOf(ground) + sizeOf(tying);
        }
        double work = 0;
        for (int i = 0; i < u.length; i++) {
            work += 0.5 * (loads[i] + reactions[i] + tying[i]) * u[i];
        }
        double energy = elementEnergy + supports.springs().energy(u);
        return new Balance(
                applied.force(),
                held.force(),
                applied.momentAtOrigin(),
                held.momentAtOrigin(),
                ratio(applied.force().plus(held.force()).plus(tied.force()).norm(), size),
                ratio(
                        applied.momentAtCentre()
                                .plus(held.momentAtCentre())
                                .plus(tied.momentAtCentre())
                                .norm(),
                        size * diagonal),
                work,
                energy,
                ratio(Math.abs(work - energy), Math.abs(work)),
                bySupport(u, reactions));
    }

    private double sizeOf(double[] forces) {
        double size = 0;
        for (int n = 0; n < mesh.nodeCount(); n++) {
            double x = forces[3 * n];
            double y = forces[3 * n + 1];
            double z = forces[3 * n + 2];
            size += Math.sqrt(x * x + y * y + z * z);
        }
        return size;
    }

    private static double ratio(double error, double size) {
        return size > 0 ? error / size : error > 0 ? Double.POSITIVE_INFINITY : 0;
    }

    private List<Balance.SupportReaction> bySupport(double[] u, double[] reactions) {
        List<Balance.SupportReaction> result = new ArrayList<>();
        boolean[] taken = new boolean[mesh.nodeCount()];
        for (int s = 0; s < supports.names().size(); s++) {
            double[] own = new double[u.length];
            Springs bed = supports.beds().get(s);
            bed.addForces(u, own);
            if (bed.size() == 0) {
                for (int node : supports.nodes().get(s)) {
                    if (!taken[node]) {
                        taken[node] = true;
                        System.arraycopy(reactions, 3 * node, own, 3 * node, 3);
                    }
                }
            }
            Resultant resultant = resultant(own);
            result.add(new Balance.SupportReaction(
                    supports.names().get(s), resultant.force(), resultant.momentAtOrigin()));
        }
        return List.copyOf(result);
    }

    private Resultant resultant(double[] forces) {
        Vector3 force = Vector3.ZERO;
        Vector3 atOrigin = Vector3.ZERO;
        Vector3 atCentre = Vector3.ZERO;
        for (int n = 0; n < mesh.nodeCount(); n++) {
            if (forces[3 * n] != 0 || forces[3 * n + 1] != 0 || forces[3 * n + 2] != 0) {
                Vector3 f = new Vector3(forces[3 * n], forces[3 * n + 1], forces[3 * n + 2]);
                Vector3 x = new Vector3(mesh.xyz()[3 * n], mesh.xyz()[3 * n + 1], mesh.xyz()[3 * n + 2]);
                force = force.plus(f);
                atOrigin = atOrigin.plus(x.cross(f));
                atCentre = atCentre.plus(x.minus(centre).cross(f));
            }
        }
        return new Resultant(force, atOrigin, atCentre);
    }
}
