package org.wolff.cli.picture;

import java.util.Arrays;

/**
 * A picture under work: convex polygons with hidden parts removed by a depth for every pixel. Every pixel of the picture
 * is the mean of four. Mutable, for one thread; needs neither display nor fonts.
 */
final class Canvas {
    /** Samples along a side of a pixel. */
    private static final int FINE = 2;

    private static final int BACKGROUND = 0xFFFFFF;
    private static final double LINE = 0.9;
    private static final double DARKEST_LINE = 0.35;

    /** Sides of elements shorter than this, in pixels, get no lines; twice as long ones get full lines. */
    private static final double SHORT = 4;

    private final int width;
    private final int height;
    private final Camera camera;
    private final int[] colour;
    private final float[] depth;
    private final double[] seen = new double[3 * 8];

    /** Starts an empty picture. */
    Canvas(Camera camera) {
        this.camera = camera;
        this.width = FINE * camera.width();
        this.height = FINE * camera.height();
        this.colour = new int[this.width * this.height];
        this.depth = new float[colour.length];
        Arrays.fill(colour, BACKGROUND);
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
    }

    /** What a triangle is painted with. */
    private interface Ink {
        /** Returns the colour where the corners of the triangle have these weights. */
        int at(double u, double v, double w);
    }

    /**
     * Draws a convex polygon.
     *
     * @param xyz its corners
     * @param n how many, at most eight
     * @param rgb its colour, shaded already
     * @param lines bit i is set where the side from corner i to the next is a line
     */
    void polygon(double[] xyz, int n, int rgb, int lines) {
        project(xyz, n);
        for (int i = 2; i < n; i++) {
            triangle(i, (u, v, w) -> rgb, sides(i, n, lines));
        }
    }

    /**
     * Draws a convex polygon in the colours of a field, which is linear between its corners.
     *
     * @param xyz its corners
     * @param n how many, at most eight
     * @param values of the field at the corners
     * @param light from 0 to 1
     * @param lines bit i is set where the side from corner i to the next is a line
     */
    void polygon(double[] xyz, int n, double[] values, ColourScale scale, double light, int lines) {
        project(xyz, n);
        for (int i = 2; i < n; i++) {
            double a = values[0];
            double b = values[i - 1];
            double c = values[i];
            Ink ink = (u, v, w) -> Palette.shaded(scale.of(u * a + v * b + w * c), light);
            triangle(i, ink, sides(i, n, lines));
        }
    }

    private void project(double[] xyz, int n) {
        for (int i = 0; i < n; i++) {
            camera.project(xyz, 3 * i, seen, 3 * i);
            seen[3 * i] *= FINE;
            seen[3 * i + 1] *= FINE;
        }
    }

    /** Returns which sides ab, bc, ca (bits 0 to 2) of triangle i of the fan are lines. */
    private static int sides(int i, int n, int lines) {
        int side = (i == 2 ? lines & 1 : 0) | (lines >> (i - 1) & 1) << 1;
        int last = i == n - 1 ? (lines >> (n - 1) & 1) << 2 : 0;
        return side | last;
    }

    /** Draws the triangle of the fan that ends at corner c; bits 0 to 2 of {@code lines} are its sides ab, bc, ca. */
    private void triangle(int c, Ink ink, int lines) {
        int a = 0;
        int b = c - 1;
        double ax = seen[3 * a];
        double ay = seen[3 * a + 1];
        double bx = seen[3 * b];
        double by = seen[3 * b + 1];
        double cx = seen[3 * c];
        double cy = seen[3 * c + 1];
        double twice = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (twice == 0) {
            return;
        }
        // height of a corner over the opposite side, in samples: what a barycentric coordinate is worth there
        double[] heights = {
            Math.abs(twice) / Math.hypot(cx - bx, cy - by),
            Math.abs(twice) / Math.hypot(ax - cx, ay - cy),
            Math.abs(twice) / Math.hypot(bx - ax, by - ay)
        };
        double size = Math.sqrt(Math.abs(twice)) / FINE;
        double strength = DARKEST_LINE * Math.max(0, Math.min(1, (size - SHORT) / SHORT));
        int firstRow = (int) Math.max(0, Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5));
        int lastRow = (int) Math.min(height - 1, Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5));
        int firstColumn = (int) Math.max(0, Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5));
        int lastColumn = (int) Math.min(width - 1, Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = column + 0.5;
                double y = row + 0.5;
                double u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / twice;
                double v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / twice;
                double w = 1 - u - v;
                if (u < 0 || v < 0 || w < 0) {
                    continue;
                }
                float z = (float) (u * seen[3 * a + 2] + v * seen[3 * b + 2] + w * seen[3 * c + 2]);
                int pixel = row * width + column;
                if (z > depth[pixel]) {
                    depth[pixel] = z;
                    boolean line = (lines & 1) != 0 && w * heights[2] < LINE
                            || (lines & 2) != 0 && u * heights[0] < LINE
                            || (lines & 4) != 0 && v * heights[1] < LINE;
                    colour[pixel] = line ? Palette.shaded(ink.at(u, v, w), 1 - strength) : ink.at(u, v, w);
                }
            }
        }
    }

    /** Returns the picture at its own size. */
    Picture picture() {
        int[] pixels = new int[width / FINE * (height / FINE)];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int first = FINE * (pixel / (width / FINE) * width + pixel % (width / FINE));
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int s = 0; s < FINE * FINE; s++) {
                int rgb = colour[first + s / FINE * width + s % FINE];
                red += rgb >> 16 & 255;
                green += rgb >> 8 & 255;
                blue += rgb & 255;
            }
            pixels[pixel] = red / (FINE * FINE) << 16 | green / (FINE * FINE) << 8 | blue / (FINE * FINE);
        }
        return new Picture(width / FINE, pixels);
    }
}
