package org.wolff.solver.contact;

import java.util.Optional;

/**
 * Finds where parts come to rest that Newton's iteration does not find at once, as an overdamped body would: with a drag on
 * the jumps, which fades as long as each step settles and grows where one does not (pseudo-transient continuation, Kelley
 * and Keyes 1998). It ends at rest, and then without any drag; or a part has got away ({@link Escapes}).
 */
final class Creep {
    /** Forces out of balance that a step on the way may leave, relative. */
    private static final double ROUGH = 1e-6;

    private static final int STEPS = 10;
    private static final int LONGEST = 60;
    private static final double FADE = 0.2;
    private static final double GROWTH = 5;
    private static final double STRONGEST = 100;

    /** Drag over the forces on the pairs below which all is near rest. */
    static final double AT_REST = 1e-4;

    private final ContactSystem system;
    private final ContactIteration iteration;
    private final ContactSettings settings;

    Creep(ContactSystem system, ContactIteration iteration, ContactSettings settings) {
        this.system = system;
        this.iteration = iteration;
        this.settings = settings;
    }

    /**
     * Creeps to rest.
     *
     * @param from the last equilibrium
     * @return where it ended; {@code escape} says how a part got away
     */
    ContactIteration.Outcome solve(ContactState from, ContactActing acting) {
        ContactState state = from.copy();
        system.law.stick(state);
        Escapes escapes = new Escapes(system, from.w(), acting);
        double share = 1;
        int steps = 0;
        int iterations = 0;
        ContactIteration.Outcome outcome = null;
        for (int i = 0; i < LONGEST && share < STRONGEST; i++) {
            Drag drag = new Drag(share, state.w());
            outcome = iteration.solve(state, from.w(), acting, drag, ROUGH, STEPS);
            steps += outcome.steps();
            iterations += outcome.iterations();
            if (!outcome.converged()) {
                share *= GROWTH;
                continue;
            }
            state = outcome.state();
            Optional<Escape> escape = escapes.find(state.w(), outcome.lambda(), drag);
            if (escape.isPresent()) {
                return outcome.after(steps, iterations, escape);
            }
            share *= FADE;
            if (drag.force(state.w(), system.pairs, system.law) <= AT_REST * pressing(outcome.lambda())) {
                ContactIteration.Outcome rest =
                        iteration.solve(state, from.w(), acting, Drag.NONE, settings.tolerance(), settings.maxSteps());
                steps += rest.steps();
                iterations += rest.iterations();
                if (rest.converged()) {
                    return rest.after(steps, iterations, Optional.empty());
                }
            }
        }
        return outcome.failed(steps, iterations);
    }

    /** The size of the forces on the pairs, N. */
    private double pressing(double[] lambda) {
        double sum = 0;
        for (int far : system.pairs.far()) {
            for (int i = 3 * far; i < 3 * far + 3; i++) {
                sum += lambda[i] * lambda[i];
            }
        }
        return Math.sqrt(sum);
    }
}
