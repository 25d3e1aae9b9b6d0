package org.wolff.solver.boundary;

import org.wolff.mesh.geometry.Vector3;

/** Something that pushes. */
public sealed interface Load {
    /** Returns the name as in the case file. */
    String name();

    /** Returns the same load, a multiple as large. */
    Load times(double factor);

    /**
     * A total force spread evenly over the facets.
     *
     * @param name as in the case file
     * @param where the facets
     * @param total the resultant, N
     */
    record Force(String name, FacetSelection where, Vector3 total) implements Load {
        @Override
        public Load times(double factor) {
            return new Force(name, where, total.times(factor));
        }
    }

    /**
     * A pressure against the facets.
     *
     * @param name as in the case file
     * @param where the facets
     * @param pressure MPa, positive pushes inwards
     */
    record Pressure(String name, FacetSelection where, double pressure) implements Load {
        @Override
        public Load times(double factor) {
            return new Pressure(name, where, factor * pressure);
        }
    }

    /**
     * A pure moment about the centroid of the facets, as a traction linear in position.
     *
     * @param name as in the case file
     * @param where the facets
     * @param moment N·mm
     */
    record Moment(String name, FacetSelection where, Vector3 moment) implements Load {
        @Override
        public Load times(double factor) {
            return new Moment(name, where, moment.times(factor));
        }
    }

    /**
     * The weight of the parts; all need a density.
     *
     * @param name as in the case file
     * @param acceleration mm/s²
     */
    record Gravity(String name, Vector3 acceleration) implements Load {
        @Override
        public Load times(double factor) {
            return new Gravity(name, acceleration.times(factor));
        }
    }
}
