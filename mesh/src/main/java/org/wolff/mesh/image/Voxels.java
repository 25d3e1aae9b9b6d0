package org.wolff.mesh.image;

/** Values of voxels, kept as narrow as the file allows. */
public sealed interface Voxels {
    /** Returns the value at an index. */
    double at(int index);

    /**
     * Whole numbers of two bytes, each a value {@code slope·stored + intercept}.
     *
     * @param stored as in the file
     */
    record Shorts(short[] stored, double slope, double intercept) implements Voxels {
        @Override
        public double at(int index) {
            return slope * stored[index] + intercept;
        }
    }

    /**
     * Numbers in single precision.
     *
     * @param stored the values
     */
    record Floats(float[] stored) implements Voxels {
        @Override
        public double at(int index) {
            return stored[index];
        }
    }
}
