package org.wolff.solver.singular;

/**
 * Edges at which the exact stress of the linear model has no bound, for one reason.
 *
 * @param id its word in the ids of metrics, which several spots may share: {@code re-entrant-edge}, {@code material-edge},
 *     {@code support.ankle}, {@code load.knee}
 * @param reason a noun phrase for people, such as {@code "the re-entrant edges of plate (12.3 mm, up to 270°)"}
 * @param length of all its edges together, mm
 */
public record SingularSpot(String id, String reason, double length) {}
