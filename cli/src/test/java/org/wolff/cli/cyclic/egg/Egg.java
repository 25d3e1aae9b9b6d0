package org.wolff.cli.cyclic.egg;

import org.wolff.cli.cyclic.hen.Hen;

/**
 * Half of a package cycle.
 *
 * @param layer who laid it
 */
public record Egg(Hen layer) {}
