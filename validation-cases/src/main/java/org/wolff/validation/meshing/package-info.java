/**
 * Meshes and their certificates held against bodies whose measures are known. In: regions of simple shape. Out:
 * {@link org.wolff.validation.meshing.MeshingCases}.
 */
package org.wolff.validation.meshing;
