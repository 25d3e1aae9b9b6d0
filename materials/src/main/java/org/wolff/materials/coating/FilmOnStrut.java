package org.wolff.materials.coating;

/**
 * A round strut with a film of one thickness all round, both of which bend, stretch and twist together.
 *
 * @param diameter of the bare strut, mm
 * @param thickness of the film, mm
 * @param core the strut
 * @param film the film; with pores its solid counts for 1 − porosity of mass and (1 − porosity)² of stiffness
 * @param porosity of the film, in [0, 1)
 */
public record FilmOnStrut(double diameter, double thickness, Solid core, Solid film, double porosity) {
    /**
     * What a strut or a film is made of.
     *
     * @param name for reports
     * @param youngsModulus MPa
     * @param density t/mm³
     */
    public record Solid(String name, double youngsModulus, double density) {}

    /** Checks the ranges. */
    public FilmOnStrut {
        if (!(diameter > 0) || !(thickness > 0)) {
            throw new IllegalArgumentException(
                    "a film of " + thickness + " mm on struts of " + diameter + " mm: both must be above 0");
        }
        if (!(thickness <= diameter)) {
            throw new IllegalArgumentException("a film of " + thickness + " mm is thicker than the struts of "
                    + diameter + " mm: is the unit right?");
        }
        if (!(porosity >= 0 && porosity < 1)) {
            throw new IllegalArgumentException(
                    "a porosity of the film of " + 100 * porosity + " %: it lies from 0 to below 100 %");
        }
    }

    /** Returns Young's modulus of the film with its pores, E (1 − porosity)² (Gibson and Ashby, open cells), MPa. */
    public double filmModulus() {
        return film.youngsModulus() * (1 - porosity) * (1 - porosity);
    }

    /** Returns the bending stiffness with the film over that without: 1 + (E_f/E_c)((1 + 2t/d)⁴ − 1). */
    public double bending() {
        double outer = 1 + 2 * thickness / diameter;
        return 1 + filmModulus() / core.youngsModulus() * (outer * outer * outer * outer - 1);
    }

    /** Returns the stretching stiffness with the film over that without: 1 + (E_f/E_c)((1 + 2t/d)² − 1). */
    public double stretching() {
        double outer = 1 + 2 * thickness / diameter;
        return 1 + filmModulus() / core.youngsModulus() * (outer * outer - 1);
    }

    /** Returns the mass with the film over that without. */
    public double mass() {
        double outer = 1 + 2 * thickness / diameter;
        return 1 + (1 - porosity) * film.density() / core.density() * (outer * outer - 1);
    }

    /** Returns the share of metal of a lattice with the film, of that without: the cross-sections' ratio. */
    public double section() {
        double outer = 1 + 2 * thickness / diameter;
        return outer * outer;
    }
}
