/**
 * Which element is made of what. In: a mesh with a region per element and a material per region. Out: the material of an
 * element. Limits: one material per region; densities mapped from images come as another kind of assignment.
 */
package org.wolff.materials.assignment;
