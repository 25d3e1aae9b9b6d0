package org.wolff.validation.closedform;

/**
 * A long bar on a rigid bed, pulled and pushed at its end by a force that is less than all the friction. Slip reaches in
 * from the end as far as friction needs to take the force up, {@code a = P/q}; the end moves by {@code P²/(2 EA q)}, and
 * {@code P³/(6 EA q)} are dissipated. On the way back the friction turns round where it slips again, so a change of the
 * force does what half of it would on a new bar, twice over (Masing's rule):
 *
 * <pre>
 * to and fro between P and −P:  2 P³ / (3 EA q)    a cycle
 * to and fro between 0 and P:     P³ / (12 EA q)
 * </pre>
 *
 * <p>Source: equilibrium EA u″ = ±q of the bar; G. Masing, Proc. 2nd Int. Congr. Appl. Mech., Zürich 1926.
 *
 * @param stiffness EA, N
 * @param friction q, greatest friction on a length of the bar, N/mm
 */
public record RubbedBar(double stiffness, double friction) {
    /** Returns how far the end moves the first time that a force pulls, mm. */
    public double displacement(double force) {
        return force * force / (2 * stiffness * friction);
    }

    /** Returns how far the end goes when a force changes, once the bar has borne as much, mm. */
    public double displacementOfChange(double change) {
        return 2 * displacement(change / 2);
    }

    /** Returns what is dissipated the first time that a force pulls, N·mm. */
    public double dissipated(double force) {
        return force * force * force / (6 * stiffness * friction);
    }

    /** Returns what a cycle between two forces dissipates, N·mm. */
    public double dissipatedInCycle(double range) {
        return range * range * range / (12 * stiffness * friction);
    }
}
