package org.wolff.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wolff.materials.catalogue.Catalogue;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.analysis.Analysis;

/** Digest of wolff's own code and data, so that results of another build are not taken for this one's. */
final class BuildHash {
    private static final List<Class<?>> ONE_OF_EACH =
            List.of(TetMesh.class, Catalogue.class, Analysis.class, BuildHash.class);

    private BuildHash() {}

    /** Returns the SHA-256 of the jars or class folders that hold the modules which decide results. */
    static String text() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Set<Path> sources = new LinkedHashSet<>();
            for (Class<?> one : ONE_OF_EACH) {
                sources.add(Path.of(
                        one.getProtectionDomain().getCodeSource().getLocation().toURI()));
            }
            for (Path source : sources) {
                try (Stream<Path> files = Files.walk(source)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
