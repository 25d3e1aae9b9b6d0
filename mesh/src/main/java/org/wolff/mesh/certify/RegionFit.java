package org.wolff.mesh.certify;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A region of a mesh beside what it stands for.
 *
 * @param name of the part
 * @param tets elements
 * @param volume of the elements, their curved faces included, mm³
 * @param inputVolume of the input after later parts have taken their space, mm³
 * @param inputVolumeError how far that may be off, mm³
 * @param thickness four times volume over surface of the mesh, mm: the diameter of a long rod, twice the thickness of a
 *     plate; NaN without elements
 * @param euler Euler number of the mesh: 1 for a ball, 0 for a ring, 2 for a hollow ball
 * @param components pieces that hang together by faces
 * @param inputEuler Euler number of the input, where it could be told
 * @param inputComponents pieces of the input, where they could be told
 */
public record RegionFit(
        String name,
        int tets,
        double volume,
        double inputVolume,
        double inputVolumeError,
        double thickness,
        long euler,
        int components,
        OptionalLong inputEuler,
        OptionalInt inputComponents) {
    /** Returns by how much the volume of the mesh differs from that of the input, relative to the input. */
    public double volumeError() {
        return Math.abs(volume - inputVolume) / inputVolume;
    }
}
