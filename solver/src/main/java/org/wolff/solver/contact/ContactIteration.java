package org.wolff.solver.contact;

import java.util.Locale;
import org.wolff.mesh.work.Progress;
import org.wolff.solver.krylov.Gmres;
import org.wolff.solver.krylov.Vectors;
import org.wolff.solver.multigrid.Multigrid;

/**
 * Newton's iteration for one load: the statuses of the pairs give a linear system, its answer gives the statuses, until
 * neither changes. There is no penalty and nothing to choose (Alart and Curnier 1991; Hüeber and Wohlmuth 2005).
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
     * @param settling which pairs changed how often
     */
    record Outcome(
            ContactState state,
            double[] lambda,
            boolean converged,
            int steps,
            int iterations,
            double unbalanced,
            Settling settling) {}

    ContactIteration(ContactSystem system, ContactSettings settings, Progress progress) {
        this.system = system;
        this.settings = settings;
        this.vectors = new Vectors(system.coordinates.size(), system.workers);
        this.progress = progress;
    }

    /**
     * Solves for one load.
     *
     * @param from where to start; stays as it is
     * @param f nodal forces, N
     * @param prescribed by supports, in the coordinates of w
     * @param gaps without load, mm
     */
    Outcome solve(ContactState from, double[] f, double[] prescribed, double[] gaps) {
        ContactState state = from.copy();
        double[] w = state.w();
        system.coordinates.project(w);
        addHeld(prescribed, w);
        double[] u = new double[w.length];
        double[] loads = f.clone();
        system.coordinates.reduce(loads);
        int iterations = 0;
        int changes = 1;
        double[] lambda = null;
        double unbalanced = Double.POSITIVE_INFINITY;
        Settling settling = new Settling(system.pairs.size());
        for (int step = 0; ; step++) {
            if (changes > 0 || lambda == null) {
                system.law.setKnown(state, prescribed, gaps);
                lambda = system.residual(w, f, u);
            }
            double scale = scale(state, lambda, vectors.norm(loads));
            double[] rest = lambda.clone();
            system.law.balance(state, rest);
            system.coordinates.project(rest);
            double size = vectors.norm(rest);
            unbalanced = scale > 0 ? size / scale : 0;
            progress.step(
                    Math.min(1, step / (double) settings.maxSteps()),
                    String.format(
                            Locale.ROOT, "contact step %d, %d changes, residual %.1e", step, changes, unbalanced));
            boolean forcesBalanced = unbalanced <= settings.tolerance();
            boolean balanced = forcesBalanced
                    && (unbalanced <= ROUNDING || lostWork(from.w(), w, loads, lambda, rest) <= WORK_ACCURACY);
            boolean settled = changes == 0 && settling.largestSlack() <= settings.tolerance() * scale;
            if (balanced && settled
                    || unbalanced > RUNAWAY
                    || step == settings.maxSteps()
                    || !(unbalanced < Double.POSITIVE_INFINITY)) {
                return new Outcome(state, lambda, balanced && settled, step, iterations, unbalanced, settling);
            }
            if (balanced) {
                settling.forcesKnownTo(settings.tolerance() * scale);
            } else {
                double target = Math.min(INEXACT * size, STATUS_ACCURACY * scale);
                target *= changes == 0 && step > 0 ? SETTLED : 1;
                double enough = forcesBalanced ? 0 : 0.3 * settings.tolerance() * scale;
                iterations += newton(state, lambda, rest, Math.max(target, enough));
                settling.forcesKnownTo(Math.max(target, settings.tolerance() * scale));
                lambda = system.residual(w, f, u);
            }
            changes = system.law.update(state, lambda, gaps, scale, settling);
        }
    }

    private int newton(ContactState state, double[] lambda, double[] rest, double target) {
        TangentOperator tangent =
                new TangentOperator(system.stiffness, system.coordinates, system.pairs, system.law, state, lambda);
        boolean fresh = false;
        if (multigrid == null || stale) {
            multigrid = system.multigrid(state, tangent.turning());
            fresh = true;
            stale = false;
        } else {
            multigrid = system.multigrid(state, tangent.turning(), multigrid);
        }
        JumpPreconditioner preconditioner = new JumpPreconditioner(system, multigrid, state, tangent.turning());
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
