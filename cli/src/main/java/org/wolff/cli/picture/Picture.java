package org.wolff.cli.picture;

import java.util.Arrays;

/** Pixels in colours 0xRRGGBB, row by row from the top. Mutable, for one thread. */
final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** A picture with these pixels, which belong to it then. */
    Picture(int width, int[] pixels) {
        this.width = width;
        this.height = pixels.length / width;
        this.pixels = pixels;
    }

    /** Returns this picture and another of the same height side by side. */
    Picture beside(Picture right) {
        int[] both = new int[(width + right.width) * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, row * width, both, row * (width + right.width), width);
            System.arraycopy(right.pixels, row * right.width, both, row * (width + right.width) + width, right.width);
        }
        return new Picture(width + right.width, both);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the colour of a pixel. */
    int at(int column, int row) {
        return pixels[width * row + column];
    }

    /** Fills a rectangle as far as it lies in the picture. */
    void fill(int x, int y, int columns, int rows, int rgb) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + columns);
        for (int row = Math.max(0, y); row < Math.min(height, y + rows) && left < right; row++) {
            Arrays.fill(pixels, width * row + left, width * row + right, rgb);
        }
    }
}
