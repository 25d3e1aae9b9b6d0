package org.wolff.mesh.image;

import java.util.Locale;

/** Which way the coordinates of an image point, seen from the patient. */
public enum AnatomicalSpace {
    /** x to the right, y to the front, z to the head: NIfTI. */
    RAS,
    /** x to the left, y to the back, z to the head: DICOM, MetaImage, most of NRRD. */
    LPS;

    /** Returns its name as a case file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
