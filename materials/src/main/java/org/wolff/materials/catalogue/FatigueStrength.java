package org.wolff.materials.catalogue;

import java.util.OptionalDouble;

/**
 * One point of a stress–life (S–N) relation.
 *
 * @param stress greatest stress of the cycle, MPa
 * @param cycles number of cycles that it was survived for, &gt; 0
 * @param stressRatio R = least over greatest stress; empty where the source does not give it
 * @param loading how it was loaded, such as {@code "rotating bending"}; may be empty
 * @param environment such as {@code "air"}, {@code "Eagle's medium, 37 °C"}; may be empty
 * @param process how the specimen was made, such as {@code "SLM"}; may be empty
 * @param surface how it was finished, such as {@code "as built"}; may be empty
 * @param source who says so, with address
 * @param verified false when nobody has opened the source: no verdict may rest on it
 */
public record FatigueStrength(
        double stress,
        double cycles,
        OptionalDouble stressRatio,
        String loading,
        String environment,
        String process,
        String surface,
        String source,
        boolean verified) {
    /** A strength whose source does not tell the surface. */
    public FatigueStrength(
            double stress,
            double cycles,
            OptionalDouble stressRatio,
            String loading,
            String environment,
            String process,
            String source,
            boolean verified) {
        this(stress, cycles, stressRatio, loading, environment, process, "", source, verified);
    }
}
