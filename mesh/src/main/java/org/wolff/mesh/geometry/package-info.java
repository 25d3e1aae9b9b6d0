/**
 * Points, boxes and rigid motions, in mm: parameters of regions, supports and loads; and the order of points along a
 * curve through space, for the caches. Hot loops use plain coordinates in
 * flat arrays instead. Rejected: a linear-algebra library for three components; it would cost an object per product.
 */
package org.wolff.mesh.geometry;
