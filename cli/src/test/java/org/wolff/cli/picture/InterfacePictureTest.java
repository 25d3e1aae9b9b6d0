package org.wolff.cli.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfacePictureTest {
    @TempDir
    private Path folder;

    private BufferedImage draw(double[] xyz, int[] triangles, double... values) throws IOException {
        Path file = folder.resolve("map.png");
        new InterfacePicture(xyz, triangles).draw(file, "stance: fit", "micromotion, um", values, 1);
        return ImageIO.read(file.toFile());
    }

    /** A square of 2 mm seen squarely; the corner that moves has the last colour, the one that does not the first. */
    @Test
    void aFlatInterfaceIsSeenSquarely() throws IOException {
        double[] square = {0, 0, 5, 2, 0, 5, 2, 2, 5, 0, 2, 5};
        BufferedImage map = draw(square, new int[] {0, 1, 2, 0, 2, 3}, 0, 40, 40, 0);
        int[] box = coloured(map);
        assertEquals(1, (double) (box[2] - box[0]) / (box[3] - box[1]), 0.02, "a square is one");
        int middle = (box[1] + box[3]) / 2;
        assertTrue(blueOverRed(map, box[0] + 12, middle) > 1.5, "dark blue where nothing moves");
        assertTrue(blueOverRed(map, box[2] - 12, middle) < 0.6, "yellow where it moves most");
    }

    /** The four sides of a box of 2 × 2 × 6 mm without ends: two of them are seen on the left, the other two on the right. */
    @Test
    void aClosedInterfaceIsSeenFromBothSides() throws IOException {
        double[] xyz = new double[24];
        double[][] ring = {{0, 0}, {2, 0}, {2, 2}, {0, 2}};
        int[] triangles = new int[24];
        for (int i = 0; i < 4; i++) {
            for (int top = 0; top < 2; top++) {
                xyz[3 * (i + 4 * top)] = ring[i][0];
                xyz[3 * (i + 4 * top) + 1] = ring[i][1];
                xyz[3 * (i + 4 * top) + 2] = 6 * top;
            }
            int next = (i + 1) % 4;
            int[] two = {i, next, next + 4, i, next + 4, i + 4};
            System.arraycopy(two, 0, triangles, 6 * i, 6);
        }
        // only the lower corner at (2, 0), right in front, moves; the upper ones are seen from inside too
        BufferedImage map = draw(xyz, triangles, 0, 40, 0, 0, 0, 0, 0, 0);
        assertTrue(yellow(map, 350, 700) > 0, "seen in front");
        assertTrue(yellow(map, 700, 1400) < yellow(map, 350, 700) / 4, "from behind a glimpse of its inner side");
    }

    /** What is less than the scale must reach to is nothing. */
    @Test
    void aThousandthIsNotShownAsTheMost() throws IOException {
        BufferedImage map =
                draw(new double[] {0, 0, 5, 2, 0, 5, 2, 2, 5, 0, 2, 5}, new int[] {0, 1, 2, 0, 2, 3}, 0, 1e-3, 1e-3, 0);
        assertEquals(0, yellow(map, 350, 1400));
    }

    @Test
    void whatHasNoNumberIsGrey() throws IOException {
        BufferedImage map = draw(
                new double[] {0, 0, 0, 2, 0, 0, 2, 2, 0, 0, 2, 0},
                new int[] {0, 1, 2, 0, 2, 3},
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
        Set<Integer> seen = new HashSet<>();
        for (int x = 300; x < map.getWidth(); x++) {
            int rgb = map.getRGB(x, 400);
            seen.add(Math.max(Math.abs((rgb >> 16 & 255) - (rgb & 255)), Math.abs((rgb >> 8 & 255) - (rgb & 255))));
        }
        assertEquals(Set.of(0), seen);
    }

    /** The frame of what is drawn right of the legend: left, top, right, bottom. */
    private static int[] coloured(BufferedImage map) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
        for (int y = 60; y < map.getHeight() - 40; y++) {
            for (int x = 250; x < map.getWidth(); x++) {
                if ((map.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }

    private static double blueOverRed(BufferedImage map, int x, int y) {
        int rgb = map.getRGB(x, y);
        return (double) (rgb & 255) / Math.max(1, rgb >> 16 & 255);
    }

    private static int yellow(BufferedImage map, int from, int to) {
        int count = 0;
        for (int y = 60; y < map.getHeight() - 40; y++) {
            for (int x = from; x < to; x++) {
                count += blueOverRed(map, x, y) < 0.5 ? 1 : 0;
            }
        }
        return count;
    }
}
