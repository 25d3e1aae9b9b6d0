package org.wolff.cli.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The viewer that is checked in is the one that its sources make, and names the licences of what it holds. */
class ViewerBundleTest {
    private static final Path SOURCES = Path.of(System.getProperty("wolff.root"), "cli/src/viewer");

    @Test
    void theBundleIsBuiltFromTheSources() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(SOURCES.resolve("package.json")));
        try (Stream<Path> files = Files.list(SOURCES.resolve("src"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                digest.update(Files.readAllBytes(file));
            }
        }
        String head = ReportPage.resource("viewer.js").lines().findFirst().orElseThrow();
        assertTrue(
                head.contains("sources " + HexFormat.of().formatHex(digest.digest())),
                "cli/src/viewer/build was not run after a change of the viewer: " + head);
    }

    @Test
    void theLicencesOfAllThatIsBundledAreThere() throws IOException {
        String licences = ReportPage.resource("viewer-licences.txt");
        String wanted = Files.readString(SOURCES.resolve("package.json"));
        for (String name : List.of("three", "fflate")) {
            String version = wanted.replaceAll("(?s).*\"" + name + "\": \"([^\"]+)\".*", "$1");
            assertTrue(licences.contains(name + " " + version), name + " " + version);
        }
        assertTrue(licences.contains("MIT License"));
    }

    @Test
    void theBundleCanStandInAPage() {
        String script = ReportPage.resource("viewer.js");
        assertFalse(script.contains("</script"));
        assertFalse(script.contains("<!--"));
    }
}
