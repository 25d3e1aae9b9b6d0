package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
            for (int i = 0; i < 150; i++) {
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

    /** Every value of the starter, list or mapping or single, gives way to values of every form. */
    @Test
    void everyValueMayBeReplacedByAnything() throws Exception {
        String[] others = {
            "0", "-1 mm", "1e6 mm", "x", "[]", "{}", "[0, 0, 0]", "[x, [y], {}]", "{a: {b: 1}}", "''", "bone"
        };
        Path file = Files.writeString(folder.resolve("case.yaml"), Starter.text());
        List<String> paths = new ArrayList<>();
        collect("", new Load(LoadSettings.builder().build()).loadFromString(Starter.text()), paths);
        assertTrue(paths.size() > 60, paths.toString());
        int refusals = 0;
        for (String path : paths) {
            for (String other : others) {
                try {
                    CaseFile.read(file, Map.of(path, other));
                } catch (InputException told) {
                    assertTrue(!told.problems().isEmpty() && !told.getMessage().isBlank());
                    refusals++;
                }
            }
        }
        assertTrue(refusals > paths.size() * others.length / 2, refusals + " refusals");
    }

    private static void collect(String path, Object value, List<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, inner) -> collect(prefix + key, inner, paths));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(prefix + i, items.get(i), paths);
            }
        }
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
