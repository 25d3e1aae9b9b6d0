package org.wolff.cli.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures against what Java's own reader finds in the file. */
class PngTest {
    @Test
    void everyPixelIsReadBack() throws IOException {
        int[][] sizes = {{1, 1}, {1, 7}, {5, 1}, {3, 2}, {301, 200}};
        for (int[] size : sizes) {
            for (int kind = 0; kind < 3; kind++) {
                int[] pixels = pixels(size[0], size[1], kind);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                Png.write(new Picture(size[0], pixels.clone()), file);
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
                assertNotNull(image);
                assertEquals(size[0], image.getWidth());
                assertEquals(size[1], image.getHeight());
                for (int p = 0; p < pixels.length; p++) {
                    assertEquals(pixels[p], image.getRGB(p % size[0], p / size[0]) & 0xFFFFFF, "pixel " + p);
                }
            }
        }
    }

    /** Noise; stripes that are alike from row to row; columns that are alike from left to right. */
    private static int[] pixels(int width, int height, int kind) {
        Random random = new Random(7);
        int[] pixels = new int[width * height];
        for (int p = 0; p < pixels.length; p++) {
            int column = p % width;
            int row = p / width;
            pixels[p] = kind == 0 ? random.nextInt(0x1000000) : 0x30507 * (kind == 1 ? column : row) & 0xFFFFFF;
        }
        return pixels;
    }
}
