package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.InflaterInputStream;

/** Reads {@code surfaces.bin} as the viewer does, by its description alone. */
final class DecodedSurfaces {
    final JsonNode header;
    final double[] xyz;
    final int[] triangles;
    private final byte[] file;

    DecodedSurfaces(byte[] file) throws IOException {
        header = SurfaceFile.header(file);
        this.file = file;
        byte[] blocks = stream(0);
        int n = header.path("vertices").asInt();
        int corners = 3 * header.path("triangles").asInt();
        xyz = new double[3 * n];
        for (int axis = 0; axis < 3; axis++) {
            int[] numbers = numbers(blocks, 2 * n * axis, n, 2);
            for (int v = 0; v < n; v++) {
                xyz[3 * v + axis] = header.path("position")
                                .path("low")
                                .get(axis)
                                .asDouble()
                        + numbers[v]
                                * header.path("position").path("step").get(axis).asDouble();
            }
        }
        triangles = numbers(blocks, 6 * n, corners, 3);
    }

    private static int[] numbers(byte[] blocks, int at, int count, int planes) {
        int[] numbers = new int[count];
        int value = 0;
        int mask = (1 << 8 * planes) - 1;
        for (int i = 0; i < count; i++) {
            int zigzag = 0;
            for (int plane = 0; plane < planes; plane++) {
                zigzag |= (blocks[at + plane * count + i] & 255) << 8 * plane;
            }
            value = value + (zigzag >>> 1 ^ -(zigzag & 1)) & mask;
            numbers[i] = value;
        }
        return numbers;
    }

    /** Inflates a stream. */
    private byte[] stream(int number) throws IOException {
        int at = 12 + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        for (int i = 0; i < number; i++) {
            at += header.path("streams").get(i).asInt();
        }
        int length = header.path("streams").get(number).asInt();
        return new InflaterInputStream(new ByteArrayInputStream(file, at, length)).readAllBytes();
    }

    /** Returns the number of the first stream of a load case: that of its first field; that of its displacement is the last. */
    private int first(int loadCase) {
        int stream = 1;
        for (int c = 0; c < loadCase; c++) {
            stream += header.path("loadCases").get(c).path("fields").size() + 1;
        }
        return stream;
    }

    int vertices() {
        return header.path("vertices").asInt();
    }

    double[] displacement(int loadCase, int axis) throws IOException {
        int[] numbers = numbers(stream(first(loadCase + 1) - 1), 2 * vertices() * axis, vertices(), 2);
        double step =
                header.path("loadCases").get(loadCase).path("displacementStep").asDouble();
        double[] values = new double[vertices()];
        for (int v = 0; v < values.length; v++) {
            values[v] = (numbers[v] - 32767) * step;
        }
        return values;
    }

    double[] field(int loadCase, int field) throws IOException {
        int[] numbers = numbers(stream(first(loadCase) + field), 0, vertices(), 2);
        double[] values = new double[vertices()];
        JsonNode ranges =
                header.path("loadCases").get(loadCase).path("fields").get(field).path("ranges");
        for (int p = 0; p < header.path("parts").size(); p++) {
            int first = header.path("parts").get(p).path("firstVertex").asInt();
            for (int v = first;
                    v < first + header.path("parts").get(p).path("vertices").asInt();
                    v++) {
                values[v] = numbers[v] == 0
                        ? Double.NaN
                        : ranges.get(p).path("low").asDouble()
                                + (numbers[v] - 1) * ranges.get(p).path("step").asDouble();
            }
        }
        return values;
    }
}
