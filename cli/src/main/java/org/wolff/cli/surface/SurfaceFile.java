package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Writes {@code surfaces.bin}; the format is told in {@code package-info}. */
public final class SurfaceFile {
    /** Name of the file among those of a run. */
    public static final String NAME = "surfaces.bin";

    /** Largest file in bytes: in a report it stands as Base64, a third longer, and leaves room for the rest in 15 MB. */
    public static final int BUDGET = 5_500_000;

    private static final String MAGIC = "wolffsf2";
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
            byte[] bytes =
                    PackedFile.bytes(MAGIC, new SurfaceFile(surfaces, loadCases, distributions, precision)::write);
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
        return PackedFile.header(MAGIC, file);
    }

    /** Returns how many bytes of such a file tell the surfaces and the first field of the first load case. */
    public static int firstPicture(JsonNode header, byte[] file) {
        return PackedFile.end(header, file, 2);
    }

    private void write(ObjectNode header, PackedFile.Streams streams) throws IOException {
        header.put("format", 2);
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
        VertexBlocks vertices = new VertexBlocks(vertices(), loadCases, precision);
        streams.add(out -> {
            vertices.places(header.putObject("position"), out);
            BytePlanes.write(out, surfaces.triangles().length, 3, i -> surfaces.triangles()[i]);
        });
        vertices.fields(header, streams);
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

    private VertexBlocks.Vertices vertices() {
        return new VertexBlocks.Vertices() {
            @Override
            public int[] points() {
                return surfaces.vertices();
            }

            @Override
            public double coordinate(int vertex, int axis) {
                return surfaces.coordinate(vertex, axis);
            }

            @Override
            public List<VertexBlocks.Range> ranges() {
                return surfaces.parts().stream()
                        .map(part -> new VertexBlocks.Range(part.firstVertex(), part.vertexCount()))
                        .toList();
            }
        };
    }
}
