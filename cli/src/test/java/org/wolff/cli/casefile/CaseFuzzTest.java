package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.problem.InputException;

/** Damaged case files end in a model or in an {@link InputException}, soon. */
class CaseFuzzTest {
    private static final String[] TOKENS = {
        "[",
        "]",
        "{",
        "}",
        ": ",
        ", ",
        "- ",
        "\n",
        "\t",
        "  ",
        "&a ",
        "*a",
        "? ",
        "|",
        ">",
        "#",
        "'",
        "\"",
        "!",
        "%",
        "NaN mm",
        "1e999 GPa",
        "-0 mm",
        "null",
        "~",
        "true",
        "0",
        "9".repeat(400),
        "mm",
        "GPa",
        "%BW",
        "shell",
        "union",
        "[0, 0, 0]",
        "{}",
        "[]",
        "\u0000",
        "\uFEFF",
        "é",
        "\uD83D\uDE00",
        "---",
        "...",
        "<<: *a",
        "bar",
        "top"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyDamageIsAModelOrAnInputException(long seed) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Random random = new Random(seed);
            String sound = seed % 2 == 0 ? CaseFileTest.BLOCK : Starter.text();
            int models = 0;
            int refusals = 0;
            for (int i = 0; i < 200; i++) {
                Path file = Files.write(folder.resolve("case.yaml"), damaged(sound, random));
                try {
                    CaseFile.read(file);
                    models++;
                } catch (InputException told) {
                    assertTrue(!told.problems().isEmpty() && !told.getMessage().isBlank());
                    refusals++;
                }
            }
            assertTrue(models > 0 && refusals > 0, models + " models, " + refusals + " refusals");
        });
    }

    private static byte[] damaged(String sound, Random random) {
        String text = sound;
        int count = random.nextInt(3);
        for (int k = 0; k <= count; k++) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            String token = TOKENS[random.nextInt(TOKENS.length)];
            text = switch (random.nextInt(6)) {
                case 0 -> text.substring(0, at) + text.substring(to);
                case 1 -> text.substring(0, at) + token + text.substring(at);
                case 2 -> text.substring(0, at) + token + text.substring(to);
                case 3 -> k == 0 ? text.substring(0, at) : text;
                case 4 -> shuffled(text, random);
                default -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
            };
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String shuffled(String text, Random random) {
        String[] lines = text.split("\n", -1);
        int i = random.nextInt(lines.length);
        int j = random.nextInt(lines.length);
        String line = lines[i];
        lines[i] = lines[j];
        lines[j] = line;
        return String.join("\n", Arrays.asList(lines));
    }
}
