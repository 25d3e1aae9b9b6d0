/**
 * Space cut into cubes of several sizes. In: a box, a largest size, and which cells to split. Out:
 * {@link org.wolff.mesh.octree.Octree}, leaves that fill the box; {@link org.wolff.mesh.octree.OctreePoints}, their
 * corners and centres with one number each; {@link org.wolff.mesh.octree.LeafTets}, the tetrahedra between them.
 *
 * <p>The tree is linear: the leaves alone are kept, in the order of their root cube and within it of their Morton code,
 * so that the leaf at a place is found by bisection of an array. A tree without splits is the body-centred cubic
 * lattice itself, point by point and tetrahedron by tetrahedron. Leaves that touch, be it in a corner, differ by one
 * level at most. The tetrahedra around a face follow Labelle and Shewchuk (2007): four of the lattice between
 * equal leaves, halved where an edge has a middle; eight on the side of a larger leaf and two half pyramids on that of
 * a smaller one. All their dihedral angles lie in [45°, 120°], 60° and 90° alone without splits.
 *
 * <p>Limits: ten levels; 2²⁰ finest cells along an axis. Rejected: a tree of objects (100 bytes a leaf in place of 14);
 * balance over faces alone (an edge may then have two middles); red-green refinement of the lattice (angles get worse
 * with every level).
 */
package org.wolff.mesh.octree;
