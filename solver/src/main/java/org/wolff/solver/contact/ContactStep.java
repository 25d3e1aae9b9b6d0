package org.wolff.solver.contact;

/**
 * The answer to one load, with the pairs in the order of {@link ContactPairs}. Immutable; the arrays belong to it.
 *
 * @param name of the load
 * @param displacement mm, {@code 3·node + axis}
 * @param jump u_far − u_near along n, t1, t2, mm, {@code 3·pair + component}
 * @param force on the far node along n, t1, t2, N: the first is what presses the sides apart, the others friction; where
 *     supports hold the jump, their force
 * @param status of each pair
 * @param slipAnchor tangential jump at which the surfaces would be without shear, mm, {@code 2·pair + i}
 * @param parts into how many part steps the load was cut
 * @param newtonSteps of all parts together
 * @param iterations of all linear solves together
 * @param unbalanced forces out of balance at the end, relative
 * @param energy where the work of the step went
 */
public record ContactStep(
        String name,
        double[] displacement,
        double[] jump,
        double[] force,
        PairStatus[] status,
        double[] slipAnchor,
        int parts,
        int newtonSteps,
        int iterations,
        double unbalanced,
        StepEnergy energy) {
    /** Returns the same without the displacement, for those that only remember what the pairs did. */
    public ContactStep atPairs() {
        return new ContactStep(
                name,
                new double[0],
                jump,
                force,
                status,
                slipAnchor,
                parts,
                newtonSteps,
                iterations,
                unbalanced,
                energy);
    }

    /** Returns the number of pairs in a status. */
    public int count(PairStatus which) {
        int count = 0;
        for (PairStatus one : status) {
            count += one == which ? 1 : 0;
        }
        return count;
    }
}
