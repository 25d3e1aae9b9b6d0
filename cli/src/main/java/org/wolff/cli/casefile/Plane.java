package org.wolff.cli.casefile;

import org.wolff.mesh.geometry.Vector3;

/**
 * A plane of a case.
 *
 * @param point a point of it, mm
 * @param normal its normal, not zero; "above" is where it points
 */
record Plane(Vector3 point, Vector3 normal) {}
