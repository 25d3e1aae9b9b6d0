package org.wolff.solver.shielding;

import java.util.Optional;

/**
 * Frost's windows of strain: below the first limit bone goes for lack of use, up to the second it stays, up to the third it
 * grows, beyond it is overloaded.
 *
 * @param disuse strain below which bone is not used
 * @param formation strain above which bone forms
 * @param overload strain above which bone is overloaded
 * @param source who says so; empty where nobody does
 */
public record StrainWindows(double disuse, double formation, double overload, Optional<String> source) {
    /** 100, 1500 and 3000 microstrain, as commonly quoted from Frost: no opened source. */
    public static final StrainWindows STANDARD = new StrainWindows(100e-6, 1500e-6, 3000e-6, Optional.empty());

    /** Checks the order. */
    public StrainWindows {
        if (!(0 < disuse && disuse < formation && formation < overload)) {
            throw new IllegalArgumentException(
                    "the strains " + disuse + ", " + formation + ", " + overload + " do not ascend");
        }
    }

    /** Returns 0 for disuse, 1 for stay, 2 for formation, 3 for overload. */
    int of(double strain) {
        return strain < disuse ? 0 : strain < formation ? 1 : strain < overload ? 2 : 3;
    }
}
