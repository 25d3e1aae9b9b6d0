package org.wolff.mesh.certify;

import org.wolff.mesh.geometry.Vector3;

/**
 * Distances from points spread evenly over an area to something else. Without points all numbers but the area are NaN.
 *
 * @param area that the points stand for, mm²
 * @param points how many
 * @param mean by area, mm
 * @param p99 not exceeded on 99 % of the area, mm
 * @param max mm
 * @param at where the greatest is
 */
public record DistanceStatistics(double area, long points, double mean, double p99, double max, Vector3 at) {}
