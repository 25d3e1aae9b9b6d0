package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes {@code surfaces.bin}; the format is told in {@code package-info}. */
public final class SurfaceFile {
    /** Name of the file among those of a run. */
    public static final String NAME = "surfaces.bin";

    /** Largest file in bytes: in a report it stands as Base64, a third longer, and leaves room for the rest in 15 MB. */
    public static final int BUDGET = 8_000_000;

    private static final byte[] MAGIC = "wolffsf1".getBytes(StandardCharsets.US_ASCII);
    private static final int SIXTEEN = 65535;
    private static final int MIDDLE = 32767;

    private final ObjectMapper mapper = new ObjectMapper();
    private final PartSurfaces surfaces;
    private final List<LoadCaseSurface> loadCases;
    private final List<Distribution> distributions;
    private final Precision precision;

    private SurfaceFile(
            PartSurfaces surfaces,
            List<LoadCaseSurface> loadCases,
            List<Distribution> distributions,
            Precision precision) {
        this.surfaces = surfaces;
        this.loadCases = loadCases;
        this.distributions = distributions;
        this.precision = precision;
    }

    /**
     * Returns the bytes of the file.
     *
     * @param budget most bytes, as far as leaving out fields and load cases can keep to it
     */
    public static byte[] bytes(
            PartSurfaces surfaces, List<LoadCaseSurface> loadCases, List<Distribution> distributions, int budget) {
        Precision precision = Precision.FULL;
        while (true) {
            byte[] bytes = new SurfaceFile(surfaces, loadCases, distributions, precision).bytes();
            if (bytes.length <= budget || precision.mostLoadCases() == 0) {
                return bytes;
            }
            precision = precision.coarser(loadCases.size());
        }
    }

    /**
     * Returns the header of such a file.
     *
     * @throws IOException if it is not one
     */
    public static JsonNode header(byte[] file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (file.length < MAGIC.length + 4) {
            throw new IOException("too short");
        }
        buffer.get(magic);
        int length = buffer.getInt();
        if (!Arrays.equals(magic, MAGIC) || length < 0 || length > buffer.remaining()) {
            throw new IOException("not a file of surface fields, or cut short");
        }
        return new ObjectMapper().readTree(file, buffer.position(), length);
    }

    private byte[] bytes() {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ObjectNode header = mapper.createObjectNode();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
            try (OutputStream blocks = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
                write(header, blocks);
            } finally {
                deflater.end();
            }
            byte[] text = mapper.writeValueAsBytes(header);
            all.write(MAGIC);
            all.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(text.length)
                    .array());
            all.write(text);
            packed.writeTo(all);
            return all.toByteArray();
        } catch (IOException never) {
            throw new IllegalStateException("memory refused a byte", never);
        }
    }

    private void write(ObjectNode header, OutputStream out) throws IOException {
        header.put("format", 1);
        header.put("elements", surfaces.points().mesh().tetCount());
        header.put("vertices", surfaces.vertices().length);
        header.put("triangles", surfaces.triangles().length / 3);
        ArrayNode parts = header.putArray("parts");
        for (SurfacePart part : surfaces.parts()) {
            ObjectNode node = parts.addObject();
            node.put("name", part.name());
            node.put("isInterface", part.isInterface());
            node.put("firstVertex", part.firstVertex());
            node.put("vertices", part.vertexCount());
            node.put("firstTriangle", part.firstTriangle());
            node.put("triangles", part.triangleCount());
        }
        places(header.putObject("position"), out);
        BytePlanes.write(out, surfaces.triangles().length, 3, i -> surfaces.triangles()[i]);
        ArrayNode cases = header.putArray("loadCases");
        for (int c = 0; c < Math.min(loadCases.size(), precision.mostLoadCases()); c++) {
            write(loadCases.get(c), cases.addObject(), out);
        }
        leftOut(header.putArray("leftOut"));
        ArrayNode shares = header.putArray("shares");
        for (double share : Distribution.SHARES) {
            shares.add(share);
        }
        ArrayNode spread = header.putArray("distributions");
        for (Distribution distribution : distributions) {
            ObjectNode node = spread.addObject();
            node.put("loadCase", distribution.loadCase());
            node.put("part", distribution.part());
            ArrayNode values = node.putArray("values");
            for (double value : distribution.values()) {
                values.add((float) value);
            }
        }
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

    private void places(ObjectNode node, OutputStream out) throws IOException {
        ArrayNode lows = node.putArray("low");
        ArrayNode steps = node.putArray("step");
        int n = surfaces.vertices().length;
        for (int a = 0; a < 3; a++) {
            int axis = a;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                low = Math.min(low, surfaces.coordinate(v, axis));
                high = Math.max(high, surfaces.coordinate(v, axis));
            }
            double from = n == 0 ? 0 : low;
            double step = high > low ? (high - low) / SIXTEEN : 1;
            lows.add(from);
            steps.add(step);
            BytePlanes.write(out, n, 2, v -> (int) Math.round((surfaces.coordinate(v, axis) - from) / step));
        }
    }

    private void write(LoadCaseSurface loadCase, ObjectNode node, OutputStream out) throws IOException {
        int[] vertices = surfaces.vertices();
        LoadCaseSurface.Displacement u = loadCase.displacement();
        double greatest = 0;
        double longest = 0;
        for (int point : vertices) {
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
        for (int a = 0; a < 3; a++) {
            int axis = a;
            BytePlanes.write(out, vertices.length, 2, v -> (int) Math.round(u.at(vertices[v], axis) / step) + MIDDLE);
        }
        ArrayNode fields = node.putArray("fields");
        for (int f = 0; f < Math.min(loadCase.fields().size(), precision.mostFields()); f++) {
            write(loadCase.fields().get(f), fields.addObject(), out);
        }
    }

    /** Number 0 stands for "no value", number q for {@code low + (q − 1)·step}. */
    private void write(SurfaceField field, ObjectNode node, OutputStream out) throws IOException {
        int[] numbers = new int[surfaces.vertices().length];
        int levels = (1 << precision.bits()) - 2;
        node.put("id", field.id());
        node.put("name", field.name());
        node.put("unit", field.unit());
        node.put("signed", field.signed());
        node.put("ofInterfaces", field.ofInterfaces());
        ArrayNode ranges = node.putArray("ranges");
        for (SurfacePart part : surfaces.parts()) {
            int end = part.firstVertex() + part.vertexCount();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int v = part.firstVertex(); v < end; v++) {
                double value = field.at(surfaces.vertices()[v]);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            double step = high > low ? (high - low) / levels : 1;
            for (int v = part.firstVertex(); v < end; v++) {
                double value = field.at(surfaces.vertices()[v]);
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
