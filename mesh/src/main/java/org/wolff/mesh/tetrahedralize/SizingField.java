package org.wolff.mesh.tetrahedralize;

/** The element size that is wanted at each point of space. Immutable. */
public sealed interface SizingField permits UniformSize {
    /** Returns the wanted edge length in mm at a point. */
    double size(double x, double y, double z);

    /** Returns the smallest edge length in mm that is wanted anywhere. */
    double smallest();
}
