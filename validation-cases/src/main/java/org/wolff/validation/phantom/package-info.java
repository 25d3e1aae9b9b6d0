/**
 * Anatomical phantoms: bones of wolff's own mathematics, so that every case runs without anybody's data. In: nothing.
 * Out: closed triangle surfaces in mm, written as STL beside the case that uses them.
 *
 * <p>A long bone is a stack of closed sections ({@link org.wolff.validation.phantom.Ring}) along its axis, closed by
 * caps of shrinking rings, and at last bent by maps of space that are one-to-one ({@link
 * org.wolff.validation.phantom.VerticalBump}); so the surface cannot cross itself where it is fine enough, and a test
 * counts that it does not. {@link org.wolff.validation.phantom.StitchedRings} joins the rings and knows no anatomy.
 *
 * <p>Bones without an axis ({@link org.wolff.validation.phantom.Hemipelvis}, {@link
 * org.wolff.validation.phantom.ThoracicVertebra}) are sums of {@link org.wolff.validation.phantom.Solid}s that flow
 * together: balls swept along curves and over sheets of given thickness ({@link org.wolff.validation.phantom.BallSweep}),
 * ellipsoids, planes; {@link org.wolff.validation.phantom.SurfaceNet} finds their closed surface.
 *
 * <p>Everything is reproducible bit for bit on any Java machine: sums run in a fixed order, and sine, cosine and
 * exponential come from {@link StrictMath}.
 *
 * <p>Limits: dimensions are those of one adult bone, rounded; the surface is a model to run cases on, not an atlas.
 * Rejected: statistical shape models (their licences and sizes), spline surfaces (a table of control points says
 * nothing to a reader, a table of diameters does).
 */
package org.wolff.validation.phantom;
