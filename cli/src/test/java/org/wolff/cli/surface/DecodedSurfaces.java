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
    private final byte[] blocks;
    private final int fieldsAt;

    DecodedSurfaces(byte[] file) throws IOException {
        header = SurfaceFile.header(file);
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        blocks = new InflaterInputStream(new ByteArrayInputStream(file, 12 + length, file.length)).readAllBytes();
        int n = header.path("vertices").asInt();
        int corners = 3 * header.path("triangles").asInt();
        xyz = new double[3 * n];
        for (int axis = 0; axis < 3; axis++) {
            int[] numbers = numbers(2 * n * axis, n, 2);
            for (int v = 0; v < n; v++) {
                xyz[3 * v + axis] = header.path("position")
                                .path("low")
                                .get(axis)
                                .asDouble()
                        + numbers[v]
                                * header.path("position").path("step").get(axis).asDouble();
            }
        }
        triangles = numbers(6 * n, corners, 3);
        fieldsAt = 6 * n + 3 * corners;
    }

    private int[] numbers(int at, int count, int planes) {
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

    private int start(int loadCase) {
        int at = fieldsAt;
        for (int c = 0; c < loadCase; c++) {
            at += 2
                    * vertices()
                    * (3 + header.path("loadCases").get(c).path("fields").size());
        }
        return at;
    }

    int vertices() {
        return header.path("vertices").asInt();
    }

    double[] displacement(int loadCase, int axis) {
        int[] numbers = numbers(start(loadCase) + 2 * vertices() * axis, vertices(), 2);
        double step =
                header.path("loadCases").get(loadCase).path("displacementStep").asDouble();
        double[] values = new double[vertices()];
        for (int v = 0; v < values.length; v++) {
            values[v] = (numbers[v] - 32767) * step;
        }
        return values;
    }

    double[] field(int loadCase, int field) {
        int[] numbers = numbers(start(loadCase) + 2 * vertices() * (3 + field), vertices(), 2);
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
