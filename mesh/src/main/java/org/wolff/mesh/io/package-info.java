/**
 * Files of surfaces and meshes. In: STL, OBJ, PLY, VTK PolyData ({@link org.wolff.mesh.io.SurfaceFiles}). Out: STL and
 * VTU, written beside their target and moved there when whole.
 *
 * <p>A format is told by its content, since endings lie; every length, count and index of a file is checked against what
 * the file holds before it is used, so that damage ends in a message with line or byte.
 *
 * <p>Limits: files below 2 GiB; no free-form surfaces, no LZ4 or LZMA. Rejected: the header's word on binary or ASCII STL
 * (many binary files begin with "solid"); a tree of the XML document (memory).
 */
package org.wolff.mesh.io;
