package org.wolff.solver.analysis;

import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Supports;

/**
 * One load case on the mesh.
 *
 * @param loadCase its name, and the loads where they are known as such
 * @param supports what holds the mesh while it acts
 * @param forces nodal forces, N, {@code 3·node + axis}
 */
public record Step(LoadCase loadCase, Supports supports, double[] forces) {}
