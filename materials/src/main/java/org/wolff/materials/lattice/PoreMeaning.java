package org.wolff.materials.lattice;

/** What "pore size" H means for a lattice of rhombic dodecahedra with struts of diameter D and length a. */
public enum PoreMeaning {
    /** The greatest ball in the cage between the struts: H = (4√2/3) a − D, touching all struts around it. */
    CAGE("greatest ball in the cage", 4 * Math.sqrt(2) / 3),

    /** The greatest ball that passes through a rhombic window: H = (2√2/3) a − D. */
    WINDOW("greatest ball through a window", 2 * Math.sqrt(2) / 3),

    /**
     * As equation (4) of the paper on tantalum vertebral bodies is printed, which takes the edge of the cell for the length of
     * a strut: H = 0.8165 a − D with its a, and a porosity of 1 − [1.38 x² − 0.65 x³], x = D / (H + D).
     */
    PRINTED("equation (4) as printed in Front Bioeng Biotechnol 2025;13:1625650", Math.sqrt(2.0 / 3));

    private final String title;
    private final double strutLengths;

    PoreMeaning(String title, double strutLengths) {
        this.title = title;
        this.strutLengths = strutLengths;
    }

    /** Returns what it is, in words. */
    public String title() {
        return title;
    }

    /** Returns (H + D) / a. */
    double strutLengths() {
        return strutLengths;
    }
}
