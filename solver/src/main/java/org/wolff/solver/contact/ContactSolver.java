package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.krylov.Vectors;
import org.wolff.solver.rigid.RigidFit;

/**
 * Solves loads one after another on a model with interfaces; each starts from where the one before ended, and friction
 * remembers it. A load that does not converge at once is cut ({@link LoadCut}).
 */
public final class ContactSolver {
    /**
     * Rounding of a row of K u over its diagonal times u: 80 terms, their sizes together some four times that, and errors
     * that add up as a random walk, 2⁻⁵³ · 4 · √80.
     */
    private static final double ROUNDING = 4e-15;

    private final ContactSystem system;
    private final ContactIteration iteration;
    private final Creep creep;
    private final ContactSettings settings;
    private final Vectors vectors;

    /**
     * Assembles the stiffness.
     *
     * @param pairs of the mesh of the materials, under these constraints
     * @throws NoSolutionException if neither supports nor closed interfaces hold a part, an element is inverted or a
     *     material not positive definite
     * @throws org.wolff.mesh.problem.MemoryException if the matrix does not fit
     */
    public ContactSolver(
            MaterialAssignment materials,
            Springs springs,
            Constraints constraints,
            ContactPairs pairs,
            ContactSettings settings,
            Workers workers,
            Progress progress) {
        LooseParts.requireNone(materials.mesh(), pairs, constraints, springs);
        this.system = new ContactSystem(materials, springs, constraints, pairs, workers);
        this.iteration = new ContactIteration(system, settings, progress);
        this.creep = new Creep(system, iteration, settings);
        this.settings = settings;
        this.vectors = new Vectors(system.coordinates.size(), workers);
    }

    /**
     * Solves a history of loads, starting with all pairs closed.
     *
     * @throws NoSolutionException if the interfaces cannot carry a load, between which forces it fails; or if the
     *     pairs do not settle, which
     */
    public List<ContactStep> solve(List<ContactLoad> loads) {
        return solve(loads, PairStatus.STICK);
    }

    /**
     * Solves a history of loads.
     *
     * @param start what all pairs that are not bonded start as; the answer does not depend on it, but a part that nothing
     *     else holds must start closed
     * @throws NoSolutionException if the interfaces cannot carry a load, between which forces it fails; or if the
     *     pairs do not settle, which
     */
    public List<ContactStep> solve(List<ContactLoad> loads, PairStatus start) {
        ContactEquilibrium at = begin(start);
        List<ContactStep> steps = new ArrayList<>();
        for (ContactLoad load : loads) {
            at = next(at, load);
            steps.add(at.step().orElseThrow());
        }
        return List.copyOf(steps);
    }

    /**
     * Returns the state before any load.
     *
     * @param start what all pairs that are not bonded start as, see {@link #solve(List, PairStatus)}
     */
    public ContactEquilibrium begin(PairStatus start) {
        int size = system.coordinates.size();
        double[] apart = system.pairs.gaps().clone();
        for (int p = 0; p < apart.length; p++) {
            apart[p] = Math.max(0, apart[p]);
        }
        return new ContactEquilibrium(
                ContactState.start(system.pairs, size, start),
                new ContactActing(new double[size], new double[size], apart),
                Optional.empty());
    }

    /**
     * Solves one load from where another ended; several may follow the same one.
     *
     * @param from stays as it is
     * @throws NoSolutionException if the interfaces cannot carry the load, between which forces it fails; or if the
     *     pairs do not settle, which
     */
    public ContactEquilibrium next(ContactEquilibrium from, ContactLoad load) {
        ContactActing after = new ContactActing(
                load.forces(), system.coordinates.prescribed(load.constraints()), system.pairs.gaps());
        return advance(from, after, load.name());
    }

    /** Returns the forces of supports and interfaces at the end of a load. */
    public ContactForces forces(ContactEquilibrium at) {
        double[] u = at.step().orElseThrow().displacement();
        double[] residual = new double[u.length];
        system.stiffness.multiply(u, residual);
        double[] loads = at.acting().forces();
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= loads[i];
        }
        return ContactForces.of(system.pairs, system.constraints, residual);
    }

    /** Brings the state from what acted before to what acts after, in parts where need be. */
    private ContactEquilibrium advance(ContactEquilibrium from, ContactActing after, String name) {
        ContactState state = from.state();
        ContactActing before = from.acting();
        LoadCut cut = new LoadCut(settings.finest());
        int parts = 0;
        int newton = 0;
        int iterations = 0;
        StepEnergy energy = StepEnergy.NONE;
        Optional<Escape> away = Optional.empty();
        while (true) {
            double next = cut.next();
            ContactActing now = before.towards(after, next);
            ContactIteration.Outcome outcome = iteration.solve(state, now);
            if (!outcome.converged()) {
                newton += outcome.steps();
                iterations += outcome.iterations();
                outcome = creep.solve(state, now);
            }
            newton += outcome.steps();
            iterations += outcome.iterations();
            if (outcome.converged()) {
                energy = energy.plus(energy(state.w(), outcome, now.forces()));
                parts++;
                state = outcome.state();
                system.law.settle(state, outcome.lambda());
                if (next == 1) {
                    ContactStep step = step(name, outcome, parts, newton, iterations, energy);
                    return new ContactEquilibrium(state, after, Optional.of(step));
                }
                cut.holds();
            } else {
                Optional<Escape> escape = outcome.escape();
                if (escape.isPresent() && (next == 1 || away.isEmpty())) {
                    away = escape;
                }
                ContactActing held = before.towards(after, cut.done());
                double carried = escape.map(way -> carried(way, held.forces(), now.forces()))
                        .orElse(Double.NaN);
                boolean last = cut.fails(escape.isPresent(), carried);
                if (last
                        || escape.filter(way -> way.kind() == Escape.Kind.COMES_LOOSE)
                                .isPresent()) {
                    boolean known = cut.runsAwayAt() <= 1;
                    double fails = known ? cut.runsAwayAt() : next;
                    throw new ContactRefusal(system, name, held, before.towards(after, fails), cut.done(), fails)
                            .of(outcome, known ? away : Optional.empty());
                }
            }
        }
    }

    /**
     * The share of the work that a load does more than the one before it, on the motion with which a part runs away, that the
     * interfaces take up: the share at which they give way if they take up as much whatever the load. Not a number where the
     * loads do none.
     */
    private double carried(Escape escape, double[] held, double[] asked) {
        double[] xyz = system.mesh.xyz();
        RigidFit motion = escape.motion();
        double work = 0;
        for (int node = 0; 3 * node < asked.length; node++) {
            if (system.pieces.of(node) == escape.piece()) {
                Vector3 by = motion.at(new Vector3(xyz[3 * node], xyz[3 * node + 1], xyz[3 * node + 2]));
                work += (asked[3 * node] - held[3 * node]) * by.x()
                        + (asked[3 * node + 1] - held[3 * node + 1]) * by.y()
                        + (asked[3 * node + 2] - held[3 * node + 2]) * by.z();
            }
        }
        double lost = escape.rest().dot(motion.shift()) + escape.moment().dot(motion.turn());
        return work > 0 ? 1 - lost / work : Double.NaN;
    }

    private ContactStep step(
            String name, ContactIteration.Outcome outcome, int parts, int newton, int iterations, StepEnergy energy) {
        double[] w = outcome.state().w();
        double[] u = new double[w.length];
        system.coordinates.expand(w, u);
        return new ContactStep(
                name,
                u,
                atPairs(w),
                atPairs(outcome.lambda()),
                outcome.state().status().clone(),
                outcome.state().anchor().clone(),
                parts,
                newton,
                iterations,
                outcome.unbalanced(),
                energy);
    }

    private double[] atPairs(double[] w) {
        double[] values = new double[3 * system.pairs.size()];
        for (int p = 0; p < system.pairs.size(); p++) {
            System.arraycopy(w, 3 * system.pairs.far()[p], values, 3 * p, 3);
        }
        return values;
    }

    private StepEnergy energy(double[] before, ContactIteration.Outcome outcome, double[] forces) {
        int n = before.length;
        double[] u0 = new double[n];
        double[] u1 = new double[n];
        double[] k0 = new double[n];
        double[] k1 = new double[n];
        system.coordinates.expand(before, u0);
        system.coordinates.expand(outcome.state().w(), u1);
        system.stiffness.multiply(u0, k0);
        system.stiffness.multiply(u1, k1);
        // By differences: those of the energies themselves round off more than a small load does.
        double rounding = 0;
        double[] move = new double[n];
        for (int i = 0; i < n; i++) {
            move[i] = outcome.state().w()[i] - before[i];
        }
        double[] by = new double[n];
        system.coordinates.expand(move, by);
        for (int i = 0; i < n; i++) {
            rounding += ROUNDING * system.stiffness.diagonal(i) * Math.abs(u1[i] * by[i]);
        }
        double ofStart = vectors.dot(by, k0);
        double ofEnd = vectors.dot(by, k1);
        double elastic = (ofEnd + ofStart) / 2;
        double stepping = (ofEnd - ofStart) / 2;
        double external = 0;
        double friction = 0;
        double normal = 0;
        double[] lambda = outcome.lambda();
        double[] reactions = lambda.clone();
        system.coordinates.project(reactions);
        for (int i = 0; i < n; i++) {
            external += forces[i] * by[i] + (lambda[i] - reactions[i]) * move[i];
        }
        for (int p = 0; p < system.pairs.size(); p++) {
            int b = 3 * system.pairs.far()[p];
            for (int c = 0; c < 3; c++) {
                double work = lambda[b + c] * move[b + c];
                if (system.pairs.held()[3 * p + c]) {
                    external += work;
                } else if (c == 0) {
                    normal -= work;
                } else {
                    friction -= work;
                }
            }
        }
        return new StepEnergy(external, elastic, stepping, friction, normal, rounding);
    }
}
