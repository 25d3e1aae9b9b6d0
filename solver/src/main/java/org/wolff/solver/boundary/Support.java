package org.wolff.solver.boundary;

import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;

/**
 * What holds the model.
 *
 * @param name as in the case file
 * @param where the facets held
 * @param restraint how they are held
 */
public record Support(String name, FacetSelection where, Restraint restraint) {
    /** How facets are held. */
    public sealed interface Restraint {}

    /** No displacement at all. */
    public record Fixed() implements Restraint {}

    /**
     * No displacement along one direction, free across it.
     *
     * @param direction the direction held; empty means each node's own surface normal
     */
    public record Roller(Optional<Vector3> direction) implements Restraint {}

    /**
     * An elastic bed.
     *
     * @param stiffness of the whole set, N/mm, spread evenly over its area
     * @param direction the direction it acts along; empty means all three
     */
    public record Spring(double stiffness, Optional<Vector3> direction) implements Restraint {}
}
