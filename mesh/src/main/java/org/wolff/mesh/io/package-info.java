/**
 * Files of surfaces and meshes. In: STL, OBJ, PLY, OFF, VTK PolyData ({@link org.wolff.mesh.io.SurfaceFiles}). Out: STL;
 * meshes as VTU, Gmsh MSH, Medit and CalculiX INP, written beside their target and moved there when whole.
 *
 * <p>A format is told by its content, since endings lie; every length, count and index of a file is checked against what
 * the file holds before it is used, so that damage ends in a message with line or byte.
 *
 * <p>Limits: files below 2 GiB are read; no free-form surfaces, no LZ4 or LZMA; Medit gets straight elements. Rejected:
 * the header's word on binary or ASCII STL (many binary files begin with "solid"); a tree of the XML document (memory);
 * formatted printing of numbers (slower than digits put into bytes).
 */
package org.wolff.mesh.io;
