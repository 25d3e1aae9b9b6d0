/**
 * Long work: threads whose number never changes a result ({@link org.wolff.mesh.work.Workers}), and progress that
 * somebody may listen to ({@link org.wolff.mesh.work.Progress}).
 *
 * <p>A range is cut into at most 256 chunks that depend on its length alone; sums are added in the order of the chunks.
 * Threads without work stay awake for a tenth of a millisecond: a loop whose parts take 30 µs lost 36 µs to waking the other thread
 * from a pool's queue, and loses 4 µs now; a solve of the reference deck is 5,000 loops.
 * Rejected: parallel streams, whose splitting depends on the machine, so that sums of floating-point numbers would too.
 */
package org.wolff.mesh.work;
