package org.wolff.solver.analysis;

import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Supports;

/**
 * One load case on the mesh.
 *
 * @param loadCase its name, and the loads where they are known as such
 * @param supports what holds the mesh while it acts
 * @param forces nodal forces, N, {@code 3·node + axis}
 * @param after the step from whose end it starts, by its place in the list; {@link #UNLOADED} for the state that nothing
 *     has loaded yet. Without interfaces it changes nothing
 */
public record Step(LoadCase loadCase, Supports supports, double[] forces, int after) {
    /** Before all steps. */
    public static final int UNLOADED = -1;

    /** A step that starts where nothing has acted yet. */
    public Step(LoadCase loadCase, Supports supports, double[] forces) {
        this(loadCase, supports, forces, UNLOADED);
    }
}
