package org.wolff.solver.interfaces;

import java.util.Optional;
import org.wolff.mesh.region.Region;
import org.wolff.solver.contact.Friction;

/** What happens along an interface. */
public sealed interface InterfaceLaw {
    /** Returns the word of the case file, such as {@code "frictional"}. */
    String word();

    /** Returns whether somebody answers for its numbers. */
    boolean verified();

    /** The parts are one: ingrown bone, cement. The mesh is not cut. */
    record Bonded() implements InterfaceLaw {
        @Override
        public String word() {
            return "bonded";
        }

        @Override
        public boolean verified() {
            return true;
        }
    }

    /**
     * The parts press, stick, slip and part.
     *
     * @param friction Coulomb's law; {@link Friction#NONE} slides freely
     * @param source who says so; empty when nobody does
     */
    record Sliding(Friction friction, Optional<String> source) implements InterfaceLaw {
        /** The parts press and part, and slide freely. */
        public static final Sliding FREE = new Sliding(Friction.NONE, Optional.empty());

        @Override
        public String word() {
            return friction.isFree() ? "frictionless" : "frictional";
        }

        @Override
        public boolean verified() {
            return friction.isFree() || source.isPresent();
        }
    }

    /**
     * Some places are grown together, the others rub.
     *
     * @param bonding which places
     * @param friction Coulomb's law of the others
     * @param source who says so; empty when nobody does
     */
    record PartlyBonded(Bonding bonding, Friction friction, Optional<String> source) implements InterfaceLaw {
        @Override
        public String word() {
            return "partly-bonded";
        }

        @Override
        public boolean verified() {
            return friction.isFree() || source.isPresent();
        }
    }

    /** Which places of an interface are grown together. */
    sealed interface Bonding {}

    /**
     * A share of the area, at nodes drawn at random.
     *
     * @param share 0 to 1
     * @param seed of the draw; the same seed on the same mesh gives the same nodes
     */
    record BondedShare(double share, long seed) implements Bonding {}

    /**
     * All places in a region.
     *
     * @param region the region
     */
    record BondedZone(Region region) implements Bonding {}
}
