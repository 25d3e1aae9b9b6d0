package org.wolff.materials.bone;

/** What is meant by the density of bone. */
public enum DensityMeasure {
    /** Wet mass over the volume with its pores. */
    APPARENT("apparent"),
    /** Mass of the ash over the volume with its pores. */
    ASH("ash"),
    /** Equivalent density of a calibration phantom in computed tomography. */
    CT("CT");

    private final String title;

    DensityMeasure(String title) {
        this.title = title;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }
}
