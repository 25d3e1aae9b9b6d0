package org.wolff.materials.porous;

/** What is measured on a porous sample. */
public enum PorousQuantity {
    /** Young's modulus in compression, MPa. */
    YOUNGS_MODULUS("Young's modulus"),
    /** Yield strength in compression, MPa. */
    YIELD_STRENGTH("yield strength"),
    /** Stress at which a compressed foam crushes, MPa. */
    PLATEAU_STRESS("plateau stress");

    private final String title;

    PorousQuantity(String title) {
        this.title = title;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }
}
