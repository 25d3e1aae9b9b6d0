package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Blocks of numbers at vertices: places, displacements, fields; the format is told in {@code package-info}. */
final class VertexBlocks {
    private static final int SIXTEEN = 65535;
    private static final int MIDDLE = 32767;

    private final Vertices vertices;
    private final List<LoadCaseSurface> loadCases;
    private final Precision precision;

    VertexBlocks(Vertices vertices, List<LoadCaseSurface> loadCases, Precision precision) {
        this.vertices = vertices;
        this.loadCases = loadCases;
        this.precision = precision;
    }

    /** Vertices in the order of a file. */
    interface Vertices {
        /** Returns the point of each vertex at which fields are asked for. */
        int[] points();

        /** Returns a coordinate of a vertex, mm. */
        double coordinate(int vertex, int axis);

        /** Returns the vertices of each part; fields have a range in each. */
        List<Range> ranges();
    }

    /** Vertices of a part: the first, and how many. */
    record Range(int first, int count) {}

    /** Writes a stream for each field and the displacement of each load case, and what is left out of them. */
    void fields(ObjectNode header, PackedFile.Streams out) throws IOException {
        ArrayNode cases = header.putArray("loadCases");
        for (int c = 0; c < Math.min(loadCases.size(), precision.mostLoadCases()); c++) {
            write(loadCases.get(c), cases.addObject(), out);
        }
        leftOut(header.putArray("leftOut"));
    }

    private void leftOut(ArrayNode notes) {
        if (precision.bits() < 16) {
            notes.add("fields are stored with " + precision.bits() + " bits");
        }
        int fields = loadCases.stream()
                .mapToInt(c -> c.fields().size() - precision.mostFields())
                .max()
                .orElse(0);
        if (fields > 0) {
            notes.add(fields + " fields of each load case are left out");
        }
        List<String> cases = new ArrayList<>();
        for (int c = precision.mostLoadCases(); c < loadCases.size(); c++) {
            cases.add("'" + loadCases.get(c).name() + "'");
        }
        if (!cases.isEmpty()) {
            notes.add("load cases left out: " + String.join(", ", cases));
        }
    }

    /** Writes where the vertices are. */
    void places(ObjectNode node, OutputStream out) throws IOException {
        ArrayNode lows = node.putArray("low");
        ArrayNode steps = node.putArray("step");
        int n = vertices.points().length;
        for (int a = 0; a < 3; a++) {
            int axis = a;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                low = Math.min(low, vertices.coordinate(v, axis));
                high = Math.max(high, vertices.coordinate(v, axis));
            }
            double from = n == 0 ? 0 : low;
            double step = high > low ? (high - low) / SIXTEEN : 1;
            lows.add(from);
            steps.add(step);
            BytePlanes.write(out, n, 2, v -> (int) Math.round((vertices.coordinate(v, axis) - from) / step));
        }
    }

    private void write(LoadCaseSurface loadCase, ObjectNode node, PackedFile.Streams streams) throws IOException {
        int[] points = vertices.points();
        LoadCaseSurface.Displacement u = loadCase.displacement();
        double greatest = 0;
        double longest = 0;
        for (int point : points) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                greatest = Math.max(greatest, Math.abs(u.at(point, axis)));
                square += u.at(point, axis) * u.at(point, axis);
            }
            longest = Math.max(longest, Math.sqrt(square));
        }
        double step = greatest > 0 ? greatest / MIDDLE : 1;
        node.put("name", loadCase.name());
        node.put("displacementStep", step);
        node.put("displacementMax", longest);
        ArrayNode fields = node.putArray("fields");
        for (int f = 0; f < Math.min(loadCase.fields().size(), precision.mostFields()); f++) {
            SurfaceField field = loadCase.fields().get(f);
            streams.add(out -> write(field, fields.addObject(), out));
        }
        streams.add(out -> {
            for (int a = 0; a < 3; a++) {
                int axis = a;
                BytePlanes.write(out, points.length, 2, v -> (int) Math.round(u.at(points[v], axis) / step) + MIDDLE);
            }
        });
    }

    /** Number 0 stands for "no value", number q for {@code low + (q − 1)·step}. */
    private void write(SurfaceField field, ObjectNode node, OutputStream out) throws IOException {
        int[] numbers = new int[vertices.points().length];
        int levels = (1 << precision.bits()) - 2;
        node.put("id", field.id());
        node.put("name", field.name());
        node.put("unit", field.unit());
        node.put("signed", field.signed());
        node.put("ofInterfaces", field.ofInterfaces());
        ArrayNode ranges = node.putArray("ranges");
        for (Range part : vertices.ranges()) {
            int end = part.first() + part.count();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int v = part.first(); v < end; v++) {
                double value = field.at(vertices.points()[v]);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            double step = high > low ? (high - low) / levels : 1;
            for (int v = part.first(); v < end; v++) {
                double value = field.at(vertices.points()[v]);
                numbers[v] = Double.isFinite(value) ? 1 + (int) Math.round((value - low) / step) : 0;
            }
            ObjectNode range = ranges.addObject();
            range.put("low", high >= low ? low : 0);
            range.put("high", high >= low ? high : 0);
            range.put("step", step);
        }
        BytePlanes.write(out, numbers.length, 2, v -> numbers[v]);
    }
}
