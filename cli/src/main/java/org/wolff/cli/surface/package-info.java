/**
 * The fields on the surfaces of the parts, small enough to stand inside a report. In: the fields of a run. Out:
 * {@code surfaces.bin}, which {@code report.html} holds and its viewer reads.
 *
 * <p>{@link org.wolff.cli.surface.PartSurfaces} takes the closed boundary of each part, also where it meets another, so that
 * a part can be hidden or cut open by itself. {@link org.wolff.cli.surface.SurfaceFile} writes it: eight bytes
 * {@code wolffsf2}; the length of the header (four bytes, low byte first); the header, JSON; then zlib streams of blocks, whose
 * lengths the header lists: one of x, y, z of all vertices and the corners of all triangles; for each load case one of each
 * of its fields and one of the displacement x, y, z of all vertices. So what is shown first is read first, and a field when
 * it is asked for. A block holds the zigzag-coded differences of neighbours in the list, as
 * planes of bytes (first all low bytes, then the next ones): two for numbers, three for corners. Vertices and triangles of
 * a part follow a curve through space, so that differences are small and the stream takes half.
 *
 * <p>A number is {@code low + q·step}: 16 bits over the box for places, over the greatest displacement for displacements,
 * over the range in the part for fields, so that soft parts keep their digits beside stiff ones. A file beyond its budget is
 * written again with 12 and 8 bits for fields, then without fields other than the first, and last without the last load
 * cases; the header says so, and the report tells it.
 *
 * <p>{@link org.wolff.cli.surface.VolumeFile} writes {@code volume.bin}, from which the viewer cuts fields along any plane:
 * eight bytes {@code wolffvl2}, header and streams as above, with other blocks for the elements: x, y, z of all vertices; one
 * byte an element, the vertex of the last element that it replaces (0 to 3), or 4 where it has four of its own; for each vertex
 * that is named so, in three plain planes of bytes, how far back from the newest vertex it lies, 0 for a new one
 * ({@link org.wolff.cli.surface.PartVolumes} walks from face to face, so that an element takes less than two bytes packed);
 * then the load cases as above. It is decoded when a cut first asks for it, and left out where it is beyond its budget.
 *
 * <p>Limits: cuts are straight between the corners of the elements. Mid nodes of ten-node elements are left out above {@value org.wolff.cli.surface.PartSurfaces#MOST_FINE}
 * triangles. Rejected: glTF (no fields for each load case, no ranges for each part), and geometry compression that needs a
 * decoder of its own weight.
 */
package org.wolff.cli.surface;
