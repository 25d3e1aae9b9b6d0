/**
 * Long work: threads whose number never changes a result ({@link org.wolff.mesh.work.Workers}), and progress that
 * somebody may listen to ({@link org.wolff.mesh.work.Progress}).
 *
 * <p>A range is cut into at most 256 chunks that depend on its length alone; sums are added in the order of the chunks.
 * Rejected: parallel streams, whose splitting depends on the machine, so that sums of floating-point numbers would too.
 */
package org.wolff.mesh.work;
