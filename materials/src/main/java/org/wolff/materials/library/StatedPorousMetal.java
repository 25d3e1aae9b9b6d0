package org.wolff.materials.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.porous.ModulusClaim;
import org.wolff.materials.porous.PoreReading;
import org.wolff.materials.porous.PorousTable;

/**
 * What is stated together about a porous metal, held against each other and against what was measured.
 *
 * @param modulus lower and upper end of Young's modulus, MPa
 * @param porosity lower and upper end
 * @param solid the dense metal
 * @param pore lower and upper end of the pore diameter, mm; empty where not stated
 * @param strut of the strut diameter, mm; empty where not stated
 * @param load a stress (MPa) and the equivalent strain beside it; empty where not stated
 */
public record StatedPorousMetal(
        Span modulus, Span porosity, Material solid, Optional<Span> pore, Optional<Span> strut, Optional<Load> load) {
    /** Rounded and "about" values still agree. */
    private static final double ABOUT = 0.25;

    /**
     * A range.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Span(double low, double high) {
        /** A single value. */
        public Span(double value) {
            this(value, value);
        }
    }

    /**
     * A stress and a strain that belong together.
     *
     * @param stress von Mises, MPa
     * @param strain equivalent
     */
    public record Load(double stress, double strain) {}

    /**
     * Returns what was held against what.
     *
     * @throws IllegalArgumentException if a range is none
     */
    public List<ConsistencyCheck> checks(MaterialLibrary library) {
        List<ConsistencyCheck> checks = new ArrayList<>();
        ModulusClaim claim = new ModulusClaim(porosity.low(), porosity.high(), modulus.low(), modulus.high());
        library.metals().names().stream()
                .map(name -> library.metals().find(name).orElseThrow())
                .filter(table -> table.solid().equals(solid.name()))
                .map((PorousTable table) -> claim.againstSamples(table))
                .forEach(checks::add);
        if (solid.elastic() instanceof IsotropicMaterial dense) {
            checks.addAll(claim.againstBounds(dense.youngsModulus(), dense.poissonsRatio()));
        }
        load.ifPresent(stated -> checks.add(implied(stated)));
        pore.ifPresent(pores -> strut.ifPresent(struts -> checks.add(geometry(pores, struts))));
        return checks;
    }

    private ConsistencyCheck implied(Load stated) {
        double implied = ModulusClaim.implied(stated.stress(), stated.strain());
        boolean holds = implied >= modulus.low() * (1 - ABOUT) && implied <= modulus.high() * (1 + ABOUT);
        double near = implied > modulus.high() ? modulus.high() : modulus.low();
        return new ConsistencyCheck(
                near,
                holds ? near : implied,
                "MPa",
                holds,
                String.format(
                        Locale.ROOT,
                        "a stress of %.4g MPa at a strain of %.4g implies %.3g GPa, and %.3g GPa is stated",
                        stated.stress(),
                        stated.strain(),
                        implied * 1e-3,
                        near * 1e-3),
                "the stress and strain stated with it");
    }

    private ConsistencyCheck geometry(Span pores, Span struts) {
        List<String> readings = new ArrayList<>();
        boolean holds = false;
        double nearest = Double.NaN;
        double gap = Double.POSITIVE_INFINITY;
        for (PoreReading reading : PoreReading.values()) {
            double least = reading.porosity(struts.high(), pores.low());
            double most = reading.porosity(struts.low(), pores.high());
            readings.add(String.format(Locale.ROOT, "%.3g to %.3g %% (%s)", 100 * least, 100 * most, reading.title()));
            double off = Math.max(least - porosity.high(), porosity.low() - most);
            holds |= off <= 0;
            if (off < gap) {
                gap = off;
                nearest = least > porosity.high() ? least : most;
            }
        }
        double stated = nearest > porosity.high() ? porosity.high() : porosity.low();
        return new ConsistencyCheck(
                stated,
                holds ? stated : nearest,
                "1",
                holds,
                String.format(
                        Locale.ROOT,
                        "struts of %.3g to %.3g mm and pores of %.3g to %.3g mm in rhombic dodecahedra give a porosity of"
                                + " %s, and %.4g to %.4g %% is stated",
                        struts.low(),
                        struts.high(),
                        pores.low(),
                        pores.high(),
                        String.join(", ", readings),
                        100 * porosity.low(),
                        100 * porosity.high()),
                "geometry of the rhombic dodecahedron, docs/theory.md");
    }
}
