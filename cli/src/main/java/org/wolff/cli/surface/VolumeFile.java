package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.solver.field.RegionNodes;

/** Writes {@code volume.bin}, from which cuts get their fields; the format is told in {@code package-info}. */
public final class VolumeFile {
    /** Name of the file among those of a run. */
    public static final String NAME = "volume.bin";

    /** Largest file in bytes; see {@link SurfaceFile#BUDGET}. */
    public static final int BUDGET = 3_400_000;

    private static final String MAGIC = "wolffvl2";

    private final PartVolumes volumes;
    private final List<LoadCaseSurface> loadCases;
    private final Precision precision;

    private VolumeFile(PartVolumes volumes, List<LoadCaseSurface> loadCases, Precision precision) {
        this.volumes = volumes;
        this.loadCases = loadCases;
        this.precision = precision;
    }

    /**
     * Returns the bytes of the file; nothing where not one field of one load case is within the budget.
     *
     * @param faces of the mesh of the points
     * @param loadCases their fields at the points
     */
    public static Optional<byte[]> bytes(
            RegionNodes points, FaceAdjacency faces, List<LoadCaseSurface> loadCases, int budget) {
        PartVolumes volumes = PartVolumes.of(points, faces);
        List<LoadCaseSurface> ofParts = loadCases.stream()
                .map(one -> new LoadCaseSurface(
                        one.name(),
                        one.displacement(),
                        one.fields().stream().filter(f -> !f.ofInterfaces()).toList()))
                .toList();
        for (Precision precision = Precision.FULL;
                precision.mostLoadCases() > 0;
                precision = precision.coarser(loadCases.size())) {
            byte[] bytes = PackedFile.bytes(MAGIC, new VolumeFile(volumes, ofParts, precision)::write);
            if (bytes.length <= budget) {
                return Optional.of(bytes);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the header of such a file.
     *
     * @throws IOException if it is not one
     */
    public static JsonNode header(byte[] file) throws IOException {
        return PackedFile.header(MAGIC, file);
    }

    private void write(ObjectNode header, PackedFile.Streams streams) throws IOException {
        header.put("format", 2);
        header.put("vertices", volumes.vertices().length);
        header.put("tets", volumes.steps().length);
        header.put("named", volumes.named().length);
        ArrayNode parts = header.putArray("parts");
        for (PartVolumes.Part part : volumes.parts()) {
            ObjectNode node = parts.addObject();
            node.put("name", part.name());
            node.put("firstVertex", part.firstVertex());
            node.put("vertices", part.vertexCount());
            node.put("firstTet", part.firstTet());
            node.put("tets", part.tetCount());
        }
        VertexBlocks vertices = new VertexBlocks(vertices(), loadCases, precision);
        streams.add(out -> {
            vertices.places(header.putObject("position"), out);
            BytePlanes.writePlain(out, volumes.steps().length, 1, volumes.steps());
            BytePlanes.writePlain(out, volumes.named().length, 3, volumes.named());
        });
        vertices.fields(header, streams);
    }

    private VertexBlocks.Vertices vertices() {
        return new VertexBlocks.Vertices() {
            @Override
            public int[] points() {
                return volumes.vertices();
            }

            @Override
            public double coordinate(int vertex, int axis) {
                return volumes.coordinate(vertex, axis);
            }

            @Override
            public List<VertexBlocks.Range> ranges() {
                return volumes.parts().stream()
                        .map(part -> new VertexBlocks.Range(part.firstVertex(), part.vertexCount()))
                        .toList();
            }
        };
    }
}
