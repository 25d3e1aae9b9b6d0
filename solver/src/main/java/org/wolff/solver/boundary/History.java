package org.wolff.solver.boundary;

import java.util.List;

/**
 * Load cases one after another, where friction remembers what went before. It begins where no load acts: at the
 * press-fit, where there is one.
 *
 * @param name as in the case file
 * @param moves what acts in turn; at least one
 * @param cycles how often all of them follow one another, 1 or more
 */
public record History(String name, List<Move> moves, int cycles) {
    /** Copies the list and checks the ranges. */
    public History {
        moves = List.copyOf(moves);
        if (moves.isEmpty() || cycles < 1) {
            throw new IllegalArgumentException(moves.size() + " moves, " + cycles + " cycles");
        }
    }

    /**
     * A load case, or a multiple of it.
     *
     * @param loadCase its name
     * @param factor what its loads are multiplied with; 0 unloads
     */
    public record Move(String loadCase, double factor) {}
}
