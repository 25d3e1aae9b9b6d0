package org.wolff.cli.cyclic.hen;

import org.wolff.cli.cyclic.egg.Egg;

/**
 * The other half of a package cycle.
 *
 * @param shell where it came from
 */
public record Hen(Egg shell) {}
