package org.wolff.solver.contact;

/**
 * Where the work of a load step went, N·mm. By backward Euler, work of the end forces, so that with Δu of each part step
 * {@code external = elastic + stepping + friction + normal} up to what is out of balance.
 *
 * @param external end forces of loads and supports over the displacement of the step
 * @param elastic what the elements and springs stored more than before
 * @param stepping ½ Δuᵀ K Δu: what the end force does more than the mean one
 * @param friction work against the shear of the interfaces, dissipated but for what elastic slip stores
 * @param normal work against their pressure, when a press-fit presses its parts apart: less than zero then
 * @param rounding what these are known to in double precision, given the forces inside the elements: after a press-fit
 *     more than the whole work of a load that hardly does any
 */
public record StepEnergy(
        double external, double elastic, double stepping, double friction, double normal, double rounding) {
    /** Nothing. */
    public static final StepEnergy NONE = new StepEnergy(0, 0, 0, 0, 0, 0);

    /** Returns the sum. */
    public StepEnergy plus(StepEnergy other) {
        return new StepEnergy(
                external + other.external,
                elastic + other.elastic,
                stepping + other.stepping,
                friction + other.friction,
                normal + other.normal,
                rounding + other.rounding);
    }

    /** Returns what does not add up beyond rounding, over the largest of the terms. */
    public double error() {
        double rest = Math.abs(external - elastic - stepping - friction - normal);
        double size = Math.max(
                Math.abs(external),
                Math.max(Math.max(Math.abs(elastic), stepping), Math.max(Math.abs(friction), Math.abs(normal))));
        return rest <= rounding ? 0 : (rest - rounding) / size;
    }
}
