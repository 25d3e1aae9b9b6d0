package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/** A boundary value problem whose displacement and stress are known at every point of the body. */
public sealed interface ClosedForm
        permits ThickSphere, ThickCylinder, KirschPlate, SaintVenantBeam, HangingBar, BarInSeries {
    /** Returns a short name, such as {@code lame-sphere}. */
    String name();

    /** Returns who gives the formula. */
    String source();

    /** Returns the law at a point of the body. */
    IsotropicMaterial material(double x, double y, double z);

    /** Writes the displacement in mm at a point of the body to {@code u[0…2]}. */
    void displacement(double x, double y, double z, double[] u);

    /** Writes the stress in MPa at a point of the body to {@code s[0…5]}, order xx, yy, zz, xy, yz, xz. */
    void stress(double x, double y, double z, double[] s);
}
