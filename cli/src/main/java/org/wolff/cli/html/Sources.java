package org.wolff.cli.html;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.cli.casefile.Sha256;
import org.wolff.cli.surface.SurfaceFile;
import org.wolff.cli.surface.VolumeFile;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/**
 * What a report is made from.
 *
 * @param results {@code results.json}, {@linkplain Rounded rounded} for people
 * @param resultsSha256 hex digest of its bytes
 * @param surfaces {@code surfaces.bin}, where there is one
 * @param volume {@code volume.bin}, where there is one
 * @param pictures PNG files of the run, in the order in which they are listed
 */
record Sources(
        JsonNode results,
        String resultsSha256,
        Optional<Packed> surfaces,
        Optional<Packed> volume,
        List<Picture> pictures) {
    /** A file of fields for the viewer, and its header. */
    record Packed(byte[] bytes, JsonNode header) {}

    /** Reads a header. */
    @FunctionalInterface
    private interface HeaderOf {
        JsonNode of(byte[] packed) throws IOException;
    }

    /** A picture; its bytes are left out where the page would grow too large. */
    record Picture(String file, Optional<byte[]> png) {}

    private static final int MOST_PICTURE_BYTES = 1_500_000;

    /**
     * Reads a folder.
     *
     * @throws InputException where there are no results, or they cannot be read
     */
    static Sources read(Path folder) {
        Path file = folder.resolve("results.json");
        if (!Files.isRegularFile(file)) {
            throw new InputException(Problem.at(
                    Place.in(folder.toString()),
                    "there are no results here: no results.json",
                    "give the folder that 'wolff run' or 'wolff solve' wrote, such as wolff-out/<case>"));
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode results = parsed(file, bytes);
            Rounded.in(results);
            return new Sources(
                    results,
                    Sha256.of(bytes),
                    packed(folder, results, SurfaceFile.NAME, SurfaceFile::header),
                    packed(folder, results, VolumeFile.NAME, VolumeFile::header),
                    pictures(folder, results));
        } catch (IOException unreadable) {
            throw new InputException(Problem.at(
                    Place.in(folder.toString()), "cannot be read: " + unreadable, "check the rights of the folder"));
        }
    }

    private static JsonNode parsed(Path file, byte[] bytes) throws IOException {
        try {
            JsonNode results = new ObjectMapper().readTree(bytes);
            if (results != null && results.has("case") && results.has("findings")) {
                return results;
            }
            throw new InputException(Problem.at(
                    Place.in(file.toString()),
                    "this is not a file of results of wolff: case or findings are missing",
                    "run the case again"));
        } catch (JacksonException broken) {
            throw new InputException(Problem.at(
                    new Place(
                            file.toString(),
                            broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getLineNr(),
                            broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getColumnNr()),
                    "this is not JSON: " + broken.getOriginalMessage(),
                    "the file was cut short or edited; run the case again"));
        }
    }

    /** Returns the header of the surface data; empty where there are none. */
    JsonNode surfaceHeader() {
        return surfaces.map(Packed::header).orElseGet(() -> new ObjectMapper().createObjectNode());
    }

    private static Optional<Packed> packed(Path folder, JsonNode results, String name, HeaderOf header)
            throws IOException {
        Path file = folder.resolve(name);
        if (!lists(results, name) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Optional.of(new Packed(bytes, header.of(bytes)));
        } catch (IOException broken) {
            throw new InputException(Problem.at(
                    Place.in(file.toString()),
                    "the data of the 3D view are damaged: " + broken.getMessage(),
                    "run the case again, or remove the file for a report without them"));
        }
    }

    private static List<Picture> pictures(Path folder, JsonNode results) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        long bytes = 0;
        for (JsonNode name : results.path("run").path("files")) {
            // Only plain names: results from elsewhere must not reach beyond the folder.
            if (name.asText().matches("[\\w-][\\w.-]*\\.png") && Files.isRegularFile(folder.resolve(name.asText()))) {
                byte[] png = Files.readAllBytes(folder.resolve(name.asText()));
                bytes += png.length;
                pictures.add(
                        new Picture(name.asText(), bytes <= MOST_PICTURE_BYTES ? Optional.of(png) : Optional.empty()));
            }
        }
        return List.copyOf(pictures);
    }

    private static boolean lists(JsonNode results, String file) {
        for (JsonNode name : results.path("run").path("files")) {
            if (name.asText().equals(file)) {
                return true;
            }
        }
        return false;
    }
}
