package org.wolff.validation.material;

import static org.wolff.validation.comparison.ValidationCase.quick;

import java.util.List;
import java.util.Locale;
import org.wolff.materials.bone.BoneLaws;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.StressCycle;
import org.wolff.materials.fatigue.StressLife;
import org.wolff.materials.porous.GibsonAshbyFit;
import org.wolff.materials.porous.PorousMetals;
import org.wolff.materials.porous.PorousQuantity;
import org.wolff.materials.porous.PorousTable;
import org.wolff.materials.porous.StiffnessBounds;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.comparison.ValidationCase;

/** The laws of materials against numbers worked by hand from what was published. */
public final class MaterialCases {
    private static final double GRAM_PER_CM3 = 1e-9;

    private MaterialCases() {}

    /** Returns the cases. */
    public static List<ValidationCase> all() {
        return List.of(
                quick(
                        "materials/bone-by-density",
                        "Young's modulus of bone by density",
                        (workers, found) -> bone(found)),
                quick(
                        "materials/porous-tantalum",
                        "power laws of relative density through measured samples",
                        (workers, found) -> tantalum(found)),
                quick("materials/hashin-shtrikman", "upper bound of a porous body", (workers, found) -> bound(found)),
                quick(
                        "materials/mean-stress",
                        "fully reversed amplitudes of a cycle",
                        (workers, found) -> means(found)),
                quick("materials/stress-life", "S-N curve of cortical bone", (workers, found) -> life(found)));
    }

    private static void bone(Comparisons found) {
        BoneLaws laws = BoneLaws.load();
        modulus(laws, "carter-hayes", 0.5, 359.37, found);
        modulus(laws, "morgan-femoral-neck", 0.5, 2438.64, found);
        modulus(laws, "morgan-vertebra", 0.2, 384.15, found);
        modulus(laws, "morgan-pooled", 1, 8920, found);
        modulus(laws, "keyak", 0.1, 213.894, found);
        modulus(laws, "keyak", 0.5, 3122.5, found);
        modulus(laws, "keyak", 1, 10200, found);
        modulus(laws, "keller", 0.5, 2147.00, found);
        modulus(laws, "rho-femur", 1.131, 5489.22, found);
    }

    private static void modulus(BoneLaws laws, String name, double density, double expected, Comparisons found) {
        DensityModulusLaw law = laws.find(name).orElseThrow();
        found.source(law.source());
        found.equal(
                name + " at " + density + " g/cm³", "MPa", law.modulus().at(density * GRAM_PER_CM3), expected, 2e-4);
    }

    private static void tantalum(Comparisons found) {
        PorousTable table = PorousMetals.load().find("porous-tantalum").orElseThrow();
        found.source("least squares in logarithms through the samples of: " + table.source());
        fit(table, PorousQuantity.YOUNGS_MODULUS, 19800, 2.163, found);
        fit(table, PorousQuantity.YIELD_STRENGTH, 119.0, 1.772, found);
        fit(table, PorousQuantity.PLATEAU_STRESS, 407.2, 2.152, found);
        double share = Math.log(0.28 / 0.5446) / Math.log(0.2608 / 0.5446);
        found.source("straight in logarithms between the samples of 45.54 % and 73.92 % of: " + table.source());
        found.equal(
                "modulus at 72 % porosity",
                "MPa",
                table.at(0.72, PorousQuantity.YOUNGS_MODULUS).value(),
                4710 * Math.pow(1280.0 / 4710, share),
                1e-6);
    }

    private static void fit(
            PorousTable table, PorousQuantity quantity, double factor, double exponent, Comparisons found) {
        GibsonAshbyFit fit = table.fit(quantity);
        String name = quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        found.equal("factor of the " + name, "MPa", fit.factor(), factor, 1e-3);
        found.equal("exponent of the " + name, "", fit.exponent(), exponent, 5e-4);
    }

    private static void bound(Comparisons found) {
        found.source("Z. Hashin, S. Shtrikman, J. Mech. Phys. Solids 11 (1963) 127: empty pores in a solid of ν = 0.2");
        // ν = 0.2: K = E/1.8 and G = E/2.4; both bounds are those of the solid times (1 − p)/(1 + p)
        found.equal(
                "upper bound of E at 50 % porosity",
                "MPa", StiffnessBounds.hashinShtrikman(1000, 0.2, 0.5), 1000.0 / 3, 1e-9);
        found.equal(
                "upper bound of E at 80 % porosity",
                "MPa", StiffnessBounds.hashinShtrikman(1000, 0.2, 0.8), 1000.0 / 9, 1e-9);
    }

    private static void means(Comparisons found) {
        found.source("Shigley's Mechanical Engineering Design, ch. 6, worked by hand for 1 to 10 MPa");
        amplitude(MeanStressRule.GOODMAN, 20, 6.2068966, found);
        amplitude(MeanStressRule.GERBER, 20, 4.8681542, found);
        amplitude(MeanStressRule.SODERBERG, 13.75, 7.5, found);
        found.source("K. N. Smith, P. Watson, T. H. Topper, J. Materials 5 (1970) 767, worked by hand for 1 to 10 MPa");
        amplitude(MeanStressRule.SMITH_WATSON_TOPPER, 20, 6.7082039, found);
    }

    private static void amplitude(MeanStressRule rule, double strength, double expected, Comparisons found) {
        double value = rule.fullyReversed(StressCycle.ofRatio(10, 0.1), strength)
                .value()
                .orElseThrow();
        found.equal("amplitude after " + rule.title(), "MPa", value, expected, 1e-7);
    }

    private static void life(Comparisons found) {
        StressLife curve =
                new StressLife(List.of(new StressLife.Point(46.6, 4.6e6), new StressLife.Point(84.1, 1.3e4)));
        double slope = Math.log(46.6 / 84.1) / Math.log(4.6e6 / 1.3e4);
        found.source("a straight line in log S over log N");
        found.equal(
                "strength for 1e6 cycles",
                "MPa",
                curve.strength(1e6).value().orElseThrow(),
                84.1 * Math.pow(1e6 / 1.3e4, slope),
                1e-9);
        found.equal(
                "life at 60 MPa",
                "cycles",
                curve.life(60).value().orElseThrow(),
                1.3e4 * Math.pow(60 / 84.1, 1 / slope),
                1e-9);
    }
}
