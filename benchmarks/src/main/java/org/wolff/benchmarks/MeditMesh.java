package org.wolff.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The tetrahedra of a Medit {@code .mesh} text, as TetGen, Gmsh and wolff write it.
 *
 * @param xyz vertices, mm
 * @param tets four vertices each, in the order of the file
 * @param reference number of the body per tetrahedron
 */
record MeditMesh(double[] xyz, int[] tets, int[] reference) {
    static MeditMesh read(Path file) throws IOException {
        double[] xyz = {};
        int[] tets = {};
        int[] reference = {};
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            Words words = new Words(in);
            while (words.next()) {
                if (words.is("Vertices")) {
                    xyz = new double[3 * words.integer()];
                    for (int v = 0; v < xyz.length; v += 3) {
                        xyz[v] = words.number();
                        xyz[v + 1] = words.number();
                        xyz[v + 2] = words.number();
                        words.next();
                    }
                } else if (words.is("Tetrahedra")) {
                    reference = new int[words.integer()];
                    tets = new int[4 * reference.length];
                    for (int t = 0; t < reference.length; t++) {
                        for (int i = 0; i < 4; i++) {
                            tets[4 * t + i] = words.integer() - 1;
                        }
                        reference[t] = words.integer();
                    }
                }
            }
        }
        return used(xyz, tets, reference);
    }

    /** Leaves out vertices of no tetrahedron, such as centres of circles. */
    private static MeditMesh used(double[] xyz, int[] tets, int[] reference) {
        int[] number = new int[xyz.length / 3];
        for (int v : tets) {
            number[v] = 1;
        }
        int n = 0;
        double[] kept = new double[xyz.length];
        for (int v = 0; v < number.length; v++) {
            if (number[v] == 1) {
                System.arraycopy(xyz, 3 * v, kept, 3 * n, 3);
                number[v] = n++;
            }
        }
        return new MeditMesh(
                Arrays.copyOf(kept, 3 * n),
                Arrays.stream(tets).map(v -> number[v]).toArray(),
                reference);
    }

    /** The words of a text between white space, without comments. */
    private static final class Words {
        private final InputStream in;
        private byte[] word = new byte[64];
        private int length;

        Words(InputStream in) {
            this.in = in;
        }

        boolean next() throws IOException {
            int c = in.read();
            while (c == '#' || c >= 0 && c <= ' ') {
                c = c == '#' ? line() : in.read();
            }
            length = 0;
            while (c > ' ') {
                word = length == word.length ? Arrays.copyOf(word, 2 * length) : word;
                word[length++] = (byte) c;
                c = in.read();
            }
            return length > 0;
        }

        private int line() throws IOException {
            int c = in.read();
            while (c >= 0 && c != '\n') {
                c = in.read();
            }
            return c;
        }

        private String text() {
            return new String(word, 0, length, StandardCharsets.US_ASCII);
        }

        boolean is(String keyword) {
            return length == keyword.length() && text().equals(keyword);
        }

        int integer() throws IOException {
            if (!next()) {
                throw new IOException("the file ends where a number was expected");
            }
            int value = 0;
            for (int i = 0; i < length; i++) {
                if (word[i] < '0' || word[i] > '9') {
                    return Integer.parseInt(text());
                }
                value = Math.addExact(Math.multiplyExact(10, value), word[i] - '0');
            }
            return value;
        }

        double number() throws IOException {
            if (!next()) {
                throw new IOException("the file ends where a number was expected");
            }
            return Double.parseDouble(text());
        }
    }
}
