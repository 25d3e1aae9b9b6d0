package org.wolff.solver.contact;

import java.util.Arrays;
import java.util.Optional;
import org.wolff.mesh.work.Progress;
import org.wolff.solver.krylov.Gmres;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.krylov.Vectors;
import org.wolff.solver.multigrid.Multigrid;

/**
 * Newton's iteration for one load: the statuses of the pairs give a linear system, its answer gives the statuses, until
 * the answer obeys the laws whatever the statuses say. There is no penalty and nothing to choose (Alart and Curnier 1991;
 * Hüeber and Wohlmuth 2005).
 */
final class ContactIteration {
    private static final int RESTART = 60;

    /** How far a linear solve goes down while statuses may change. */
    private static final double INEXACT = 1e-2;

    /** Forces must be as exact as this, over the scale of the forces, for statuses to be read off them. */
    private static final double STATUS_ACCURACY = 1e-3;

    /** How much further it goes when no status changed: Newton converges quadratically then. */
    private static final double SETTLED = 0.03;

    /** Work of the forces out of balance over that of the step: its energy adds up to this. */
    private static final double WORK_ACCURACY = 1e-9;

    /** Forces out of balance, over the scale of the forces, below which there is nothing but rounding. */
    private static final double ROUNDING = 1e-13;

    /** Forces out of balance, over the scale of the forces, that no iteration comes back from. */
    private static final double RUNAWAY = 1e6;

    private final ContactSystem system;
    private final ContactSettings settings;
    private final Vectors vectors;
    private final Progress progress;
    private Multigrid multigrid;
    private int iterationsWhenFresh;
    private boolean stale;

    /**
     * How a load went.
     *
     * @param state the state reached
     * @param lambda residual K w − f at it, in the coordinates of w
     * @param converged whether all laws hold
     * @param steps Newton steps
     * @param iterations of all linear solves together
     * @param unbalanced ‖F‖ over the scale of the forces
     * @param changed how often each pair changed
     * @param escape where a part gets away, how
     */
    record Outcome(
            ContactState state,
            double[] lambda,
            boolean converged,
            int steps,
            int iterations,
            double unbalanced,
            int[] changed,
            Optional<Escape> escape) {
        /** Returns the same as the end of a longer way. */
        Outcome after(int allSteps, int allIterations, Optional<Escape> away) {
            return new Outcome(
                    state, lambda, converged && away.isEmpty(), allSteps, allIterations, unbalanced, changed, away);
        }

        /** Returns the same as the end of a longer way that led nowhere. */
        Outcome failed(int allSteps, int allIterations) {
            return new Outcome(state, lambda, false, allSteps, allIterations, unbalanced, changed, Optional.empty());
        }
    }

    ContactIteration(ContactSystem system, ContactSettings settings, Progress progress) {
        this.system = system;
        this.settings = settings;
        this.vectors = new Vectors(system.coordinates.size(), system.workers);
        this.progress = progress;
    }

    /**
     * Solves for one load.
     *
     * @param from where to start; stays as it is, but pairs that slip there are tried as stuck first: the step is then one
     *     of a stiff body, and not that of a part which slides freely
     * @param acting what acts at the end
     */
    Outcome solve(ContactState from, ContactActing acting) {
        ContactState stuck = from.copy();
        system.law.stick(stuck);
        return solve(stuck, from.w(), acting, Drag.NONE, settings.tolerance(), settings.maxSteps());
    }

    /**
     * Solves for one load and a drag on the jumps.
     *
     * @param start where to start, with its statuses; stays as it is
     * @param before unknowns from which the work of the load counts
     * @param tolerance of the forces out of balance, relative
     * @param most Newton steps
     */
    Outcome solve(ContactState start, double[] before, ContactActing acting, Drag drag, double tolerance, int most) {
        double[] f = acting.forces();
        double[] prescribed = acting.prescribed();
        double[] gaps = acting.gaps();
        ContactState state = start.copy();
        double[] w = state.w();
        system.coordinates.project(w);
        addHeld(prescribed, w);
        double[] u = new double[w.length];
        double[] loads = f.clone();
        system.coordinates.reduce(loads);
        double applied = vectors.norm(loads);
        double[] lambda = residual(w, f, u, drag);
        int[] changed = new int[system.pairs.size()];
        ContactProgress told = new ContactProgress(progress, system.pairs.size(), tolerance);
        int iterations = 0;
        int changes = 1;
        for (int step = 1; ; step++) {
            if (changes > 0) {
                system.law.setKnown(state, prescribed, gaps);
                lambda = residual(w, f, u, drag);
            }
            double[] rest = rest(state, lambda);
            double scale = scale(state, lambda, applied);
            double size = vectors.norm(rest);
            double target = Math.min(INEXACT * size, STATUS_ACCURACY * scale) * (changes == 0 ? SETTLED : 1);
            boolean exact = size <= tolerance * scale;
            if (size > ROUNDING * scale) {
                iterations += newton(state, lambda, rest, drag, Math.max(target, exact ? 0 : 0.3 * tolerance * scale));
                lambda = residual(w, f, u, drag);
                rest = rest(state, lambda);
            }
            double missed = missed(state, lambda, gaps);
            scale = scale(state, lambda, applied);
            double unbalanced = scale > 0 ? Math.max(missed, vectors.norm(rest)) / scale : 0;
            boolean converged = unbalanced <= tolerance
                    && (!drag.isNone()
                            || !system.law.enters(state, gaps)
                                    && (vectors.norm(rest) <= ROUNDING * scale
                                            || lostWork(before, w, loads, lambda, rest) <= WORK_ACCURACY));
            told.step(step, changes, unbalanced);
            if (converged || unbalanced > RUNAWAY || step == most || !(unbalanced < Double.POSITIVE_INFINITY)) {
                return new Outcome(state, lambda, converged, step, iterations, unbalanced, changed, Optional.empty());
            }
            changes = system.law.update(state, lambda, gaps, scale, changed);
        }
    }

    private double[] residual(double[] w, double[] f, double[] u, Drag drag) {
        double[] r = system.residual(w, f, u);
        drag.addTo(r, w, system.pairs, system.law);
        return r;
    }

    /** What is out of balance by the laws as the statuses have them, in the coordinates of w, N. */
    private double[] rest(ContactState state, double[] lambda) {
        double[] rest = lambda.clone();
        system.law.balance(state, rest);
        system.coordinates.project(rest);
        return rest;
    }

    /** What is out of balance by the laws themselves, N. */
    private double missed(ContactState state, double[] lambda, double[] gaps) {
        double[] free = lambda.clone();
        system.coordinates.project(free);
        for (int far : system.pairs.far()) {
            Arrays.fill(free, 3 * far, 3 * far + 3, 0);
        }
        double inside = vectors.norm(free);
        return Math.sqrt(inside * inside + system.law.missed(state, lambda, gaps));
    }

    private int newton(ContactState state, double[] lambda, double[] rest, Drag drag, double target) {
        TangentOperator tangent = new TangentOperator(
                system.stiffness, system.coordinates, system.pairs, system.law, state, lambda, drag);
        multigrid = stale ? null : multigrid; // lets go of the levels before there are others
        boolean fresh = multigrid == null;
        multigrid = fresh ? system.multigrid(state, drag) : system.multigrid(state, drag, multigrid);
        stale = false;
        Preconditioner preconditioner = system.preconditioner(tangent, multigrid, state);
        for (int i = 0; i < rest.length; i++) {
            rest[i] = -rest[i];
        }
        Gmres.Answer answer = new Gmres(tangent, preconditioner, RESTART, system.workers)
                .solve(rest, target, settings.maxIterations());
        vectors.add(1, answer.x(), state.w());
        double decades = Math.max(1, Math.log10(vectors.norm(rest) / target) / 2);
        int each = (int) Math.ceil(answer.iterations() / decades);
        if (fresh) {
            iterationsWhenFresh = each;
        } else if (each > 1.5 * iterationsWhenFresh + 2) {
            stale = true;
        }
        return answer.iterations();
    }

    private static void addHeld(double[] prescribed, double[] w) {
        for (int i = 0; i < w.length; i++) {
            w[i] += prescribed[i];
        }
    }

    /** The work of what is out of balance since the load step began, over that of loads, supports and interfaces. */
    private double lostWork(double[] before, double[] now, double[] loads, double[] lambda, double[] rest) {
        double external = 0;
        double lost = 0;
        for (int i = 0; i < now.length; i++) {
            external += (loads[i] + lambda[i] - rest[i]) * (now[i] - before[i]);
            lost += rest[i] * (now[i] - before[i]);
        }
        double normal = 0;
        double tangential = 0;
        for (int p = 0; p < system.pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                int at = 3 * system.pairs.far()[p] + c;
                if (!system.pairs.held()[3 * p + c]) {
                    double work = (lambda[at] - rest[at]) * (now[at] - before[at]);
                    external -= work;
                    normal += c == 0 ? work : 0;
                    tangential += c == 0 ? 0 : work;
                }
            }
        }
        double size = Math.max(Math.abs(external), Math.max(Math.abs(normal), Math.abs(tangential)));
        return size > 0 ? Math.abs(lost) / size : 0;
    }

    /** The size of the forces: loads, reactions of supports, contact forces. */
    private double scale(ContactState state, double[] lambda, double loads) {
        double[] free = lambda.clone();
        system.coordinates.project(free);
        double all = vectors.norm(lambda);
        double held = Math.sqrt(Math.max(0, all * all - Math.pow(vectors.norm(free), 2)));
        double normal = 0;
        for (int p = 0; p < system.pairs.size(); p++) {
            if (system.law.known(state, p, 0)) {
                double force = lambda[3 * system.pairs.far()[p]];
                normal += force * force;
            }
        }
        return Math.max(loads, Math.max(held, Math.sqrt(normal)));
    }
}
