/**
 * Pictures without a display. In: a mesh. Out: PNG files.
 *
 * <p>A {@link org.wolff.cli.picture.Canvas} fills convex polygons into an image with a depth for every sample, colours
 * given at the corners, so that parts and fields are drawn alike; a {@link org.wolff.cli.picture.Camera} looks along
 * parallel rays. Letters are dots of our own: a Java without fonts draws the same bytes as any other.
 *
 * <p>Limits: no transparency, straight edges of elements. Rejected: Java2D for the polygons (no hidden surfaces) and for
 * the text (fails where no font is installed); a crinkled cut along whole elements (hides the boundary between parts).
 */
package org.wolff.cli.picture;
