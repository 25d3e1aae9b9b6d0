package org.wolff.materials.bone;

import java.util.List;

/**
 * A function of density in pieces, each offset + factor·ρ^exponent.
 *
 * @param pieces in order of density; the last has no end
 */
public record PiecewisePower(List<Piece> pieces) {
    /** Tonne/mm³ in one g/cm³, the unit in which the laws are published. */
    static final double GRAM_PER_CM3 = 1e-9;

    /**
     * One piece.
     *
     * @param upTo greatest density that it holds for, g/cm³; infinite for the last
     * @param factor MPa at 1 g/cm³
     * @param exponent of density
     * @param offset MPa
     */
    public record Piece(double upTo, double factor, double exponent, double offset) {}

    /** Checks the order. */
    public PiecewisePower {
        pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            double from = i == 0 ? 0 : pieces.get(i - 1).upTo();
            if (!(pieces.get(i).upTo() > from) || !(pieces.get(i).factor() > 0)) {
                throw new IllegalArgumentException("piece " + (i + 1) + " ends at "
                        + pieces.get(i).upTo() + " with factor " + pieces.get(i).factor());
            }
        }
        if (pieces.isEmpty() || !Double.isInfinite(pieces.get(pieces.size() - 1).upTo())) {
            throw new IllegalArgumentException("the last piece must have no end");
        }
    }

    /**
     * Returns the value, MPa.
     *
     * @param density t/mm³, &ge; 0
     */
    public double at(double density) {
        double grams = density / GRAM_PER_CM3;
        if (!(grams >= 0)) {
            throw new IllegalArgumentException("a density of " + grams + " g/cm³");
        }
        int i = 0;
        while (grams > pieces.get(i).upTo()) {
            i++;
        }
        Piece piece = pieces.get(i);
        return piece.offset() + piece.factor() * Math.pow(grams, piece.exponent());
    }
}
