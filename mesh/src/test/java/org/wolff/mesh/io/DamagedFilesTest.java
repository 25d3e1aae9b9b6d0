package org.wolff.mesh.io;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.surface.TriangleSurface;

/** Damaged files end in a surface or in a message, never in anything else; the damage is seeded. */
class DamagedFilesTest {
    private static final int MUTATIONS = 150;

    @TempDir
    Path folder;

    static Stream<String> samples() {
        return SampleFiles.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void endInASurfaceOrAMessage(String sample) {
        byte[] sound = SampleFiles.all().get(sample);
        Path file = folder.resolve("damaged." + sample.split(" ")[0]);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Random random = new Random(sample.hashCode());
            int refused = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] damaged = damaged(sound, random);
                refused += outcome(file, damaged, sample + " " + i) ? 0 : 1;
            }
            assertTrue(refused > MUTATIONS / 20, sample + ": only " + refused + " refused");
        });
    }

    /** Returns true for a surface, false for a message that names the file. */
    private static boolean outcome(Path file, byte[] bytes, String label) throws IOException {
        Files.write(file, bytes);
        try {
            TriangleSurface surface = SurfaceFiles.read(file);
            assertTrue(surface.triangleCount() > 0 && surface.triangleCount() <= bytes.length, label);
            return true;
        } catch (InputException | MemoryException told) {
            assertTrue(told.getMessage().contains("damaged."), told.getMessage());
            return false;
        } catch (RuntimeException other) {
            return fail(label, other);
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int rounds = 1 + random.nextInt(3);
        for (int r = 0; r < rounds && bytes.length > 4; r++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) random.nextInt(256);
                case 3 -> bytes = spliced(bytes, at, 0, randomBytes(1 + random.nextInt(8), random));
                case 4 -> bytes = spliced(bytes, at, Math.min(bytes.length - at, random.nextInt(20)), new byte[0]);
                default -> bytes = withLineTwice(bytes, at);
            }
        }
        return bytes;
    }

    private static byte[] randomBytes(int n, Random random) {
        byte[] bytes = new byte[n];
        random.nextBytes(bytes);
        for (int i = 0; random.nextBoolean() && i < n; i++) {
            bytes[i] = (byte) "0123456789-.e \n/".charAt(bytes[i] & 15);
        }
        return bytes;
    }

    private static byte[] withLineTwice(byte[] bytes, int at) {
        int from = at;
        int to = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return spliced(bytes, from, 0, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to + 1)));
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(inserted);
        out.write(bytes, at + removed, bytes.length - at - removed);
        return out.toByteArray();
    }
}
