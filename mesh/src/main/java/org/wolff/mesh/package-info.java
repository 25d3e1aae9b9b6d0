/**
 * Surfaces, regions and tetrahedral meshes; file formats of both. In: triangle surfaces and primitives. Out: one
 * conforming mesh with a region label per element. Depends on the JDK alone.
 *
 * <p>{@code geometry}, {@code problem} and {@code work} are the words that all of wolff shares: points, messages to
 * the user, threads and progress.
 */
package org.wolff.mesh;
