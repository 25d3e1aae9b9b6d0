package org.wolff.solver.fit;

import java.util.Optional;
import org.wolff.mesh.region.Region;

/**
 * Which faces of a part are held against a given surface, such as a planned cut or the scan of what was made.
 *
 * @param part whose faces
 * @param against what they are compared with; its distance is exact on both sides
 * @param name of that, for people
 * @param faces which of the part's faces
 * @param within the space in which faces count; empty for all
 */
public record DeviationPlan(String part, Region against, String name, Faces faces, Optional<Region> within) {
    /** Faces of a part by what lies on their other side. */
    public enum Faces {
        /** Another part. */
        INTERFACE,
        /** Nothing. */
        OUTSIDE,
        /** Anything. */
        ALL;

        boolean takes(boolean againstPart) {
            return this == ALL || againstPart == (this == INTERFACE);
        }
    }

    /**
     * Checks the distance.
     *
     * @throws IllegalArgumentException if the distance to what is compared with is not exact
     */
    public DeviationPlan {
        if (!against.isExactInside() || !against.isExactOutside()) {
            throw new IllegalArgumentException("the distance to " + name + " is a bound only");
        }
    }
}
