package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactSettings;
import org.wolff.solver.contact.ContactSolver;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.multigrid.Multigrid;
import org.wolff.validation.grid.Block;
import org.wolff.validation.grid.BlockMesh;

/**
 * A sleeve of metal (radii 5.5 and 7.5 mm, 110 GPa) pressed over 50 mm into a tube of bone (radius 15 mm, 1 GPa), friction
 * all around: a primary fixation in small, with as many pairs as wanted. First the fit, then forces on the end of the
 * sleeve: along it, across it and around it.
 *
 * @param whole before the cut
 * @param split after it
 * @param coefficient of friction
 * @param interference in the radius, mm
 */
public record SleeveModel(TetMesh whole, SplitMesh split, double coefficient, double interference) {
    private static final double LENGTH = 50;
    private static final double INNER = 5.5;
    /** Radius of the interface, mm. */
    public static final double RADIUS = 7.5;

    private static final double OUTER = 15;

    /**
     * Makes the model.
     *
     * @param around cells around
     * @param along cells along; there are {@code around·(along + 1)} pairs
     * @param sleeve cells through the wall of the sleeve
     * @param bone cells through the bone
     */
    public static SleeveModel of(
            ElementOrder order, int around, int along, int sleeve, int bone, double coefficient, double interference) {
        int through = sleeve + bone;
        Block block = new Block(through, around, along, (u, v, w, p) -> {
            double cell = u * through;
            double r = cell < sleeve
                    ? INNER + (RADIUS - INNER) * cell / sleeve
                    : RADIUS + (OUTER - RADIUS) * Math.pow((cell - sleeve) / bone, 1.3);
            double angle = 2 * Math.PI * v;
            p[0] = r * StrictMath.cos(angle);
            p[1] = r * StrictMath.sin(angle);
            p[2] = LENGTH * w;
        });
        double chord = RADIUS * StrictMath.cos(Math.PI / around);
        TetMesh whole = BlockMesh.of(
                order,
                1e-3 * LENGTH / along,
                List.of(block),
                List.of("sleeve", "bone"),
                c -> Math.hypot(c[0], c[1]) < chord ? 0 : 1);
        return new SleeveModel(whole, Touching.cut(whole), coefficient, interference);
    }

    private static MaterialAssignment materials(TetMesh mesh) {
        return Touching.materials(mesh, 110000, 0.3, 1000, 0.3);
    }

    private static Constraints held(TetMesh mesh) {
        return Touching.held(mesh, (node, at, region, builder) -> {
            if (region == 1 && is(at.z(), 0)) {
                builder.fix(node, Vector3.ZERO, "foot");
            }
        });
    }

    /** Forces along, across and around on the upper end of the sleeve, N and N mm. */
    private double[] forces(TetMesh mesh, double along, double across, double torque) {
        double area = Math.PI * (RADIUS * RADIUS - INNER * INNER);
        double[] even = Touching.traction(whole, mesh, new Vector3(across, 0, -along).times(1 / area), at -> onEnd(at));
        double polar = area * (RADIUS * RADIUS + INNER * INNER) / 2;
        double[] unit = Touching.traction(whole, mesh, new Vector3(1, 0, 0), at -> onEnd(at));
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 at = Touching.point(mesh, node);
            even[3 * node] -= torque / polar * at.y() * unit[3 * node];
            even[3 * node + 1] += torque / polar * at.x() * unit[3 * node];
        }
        return even;
    }

    private static boolean onEnd(Vector3 at) {
        return is(at.z(), LENGTH) && Math.hypot(at.x(), at.y()) < RADIUS + 1e-6;
    }

    /** Returns the pairs. */
    public ContactPairs pairs() {
        return pairs(false);
    }

    private ContactPairs pairs(boolean bonded) {
        TetMesh mesh = split.mesh();
        ContactInterface around = ContactInterface.of(
                        "sleeve in bone", split.interfaces().get(0), Friction.coulomb(coefficient))
                .withGap(place -> -interference)
                .withNormals((place, normal) -> new Vector3(place.x(), place.y(), 0).unit())
                .withBonded(place -> bonded);
        return ContactPairs.of(materials(mesh), List.of(around), held(mesh));
    }

    /** Returns the press-fit alone. */
    public ContactLoad fit() {
        return new ContactLoad("fit", new double[3 * split.mesh().nodeCount()], held(split.mesh()));
    }

    /** Returns a force along, across (N) and around (N mm). */
    public ContactLoad load(double along, double across, double torque) {
        return new ContactLoad("load", forces(split.mesh(), along, across, torque), held(split.mesh()));
    }

    /** Returns a solver for loads on the mesh that is cut. */
    public ContactSolver solver(ContactPairs pairs, double tolerance, Workers workers) {
        return new ContactSolver(
                materials(split.mesh()),
                Springs.none(),
                held(split.mesh()),
                pairs,
                ContactSettings.DEFAULT.with(tolerance),
                workers,
                Progress.SILENT);
    }

    /** Solves the fit and then a force along, across (N) and around (N mm) with friction. */
    public List<ContactStep> solve(
            ContactPairs pairs,
            double along,
            double across,
            double torque,
            PairStatus start,
            double tolerance,
            Workers workers) {
        return solver(pairs, tolerance, workers).solve(List.of(fit(), load(along, across, torque)), start);
    }

    /** Solves the load on the mesh that is not cut, and returns the iterations. */
    public int solveBonded(double along, double across, double torque, Workers workers) {
        SupportedSystem system =
                SupportedSystem.assemble(whole, materials(whole), Springs.none(), held(whole), workers);
        return new ConjugateGradients(
                        system.matrix(),
                        new Multigrid(system, whole, workers),
                        ConjugateGradients.Settings.DEFAULT,
                        workers,
                        Progress.SILENT)
                .solve(system.rightHandSide(forces(whole, along, across, torque)))
                .convergence()
                .iterations();
    }
}
