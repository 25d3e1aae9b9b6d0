package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.wolff.cli.casefile.form.FormReader;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.cli.casefile.language.Key;
import org.wolff.cli.casefile.language.ValueType;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/** What {@code docs/case-file.md} says is what the program does. */
class CaseDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("wolff.root"), "docs", "case-file.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml( planned)?\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TABLES =
            Pattern.compile("<!-- key tables -->\\n(.*?)<!-- end of key tables -->", Pattern.DOTALL);

    @TempDir
    Path folder;

    record Snippet(boolean planned, String yaml) {}

    static List<Snippet> snippets() throws Exception {
        List<Snippet> all = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(DOCUMENT));
        while (blocks.find()) {
            all.add(new Snippet(blocks.group(1) != null, blocks.group(2)));
        }
        return all;
    }

    /** A prism of 30 × 30 × 200 mm stands for every surface that the document names. */
    @BeforeEach
    void writeSurface() throws Exception {
        double[][] corners = new double[8][];
        for (int i = 0; i < 8; i++) {
            corners[i] = new double[] {(i & 1) == 0 ? -15 : 15, (i & 2) == 0 ? -15 : 15, (i & 4) == 0 ? -100 : 100};
        }
        int[][] quads = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        StringBuilder stl = new StringBuilder("solid prism\n");
        for (int[] q : quads) {
            for (int[] t : new int[][] {{q[0], q[1], q[2]}, {q[0], q[2], q[3]}}) {
                stl.append("facet normal 0 0 0\nouter loop\n");
                for (int v : t) {
                    stl.append("vertex %s %s %s%n".formatted(corners[v][0], corners[v][1], corners[v][2]));
                }
                stl.append("endloop\nendfacet\n");
            }
        }
        Files.writeString(folder.resolve("tibia.stl"), stl.append("endsolid prism\n"));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void everyYamlBlockIsReadAsItSays(Snippet snippet) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), whole(snippet.yaml()));
        if (!snippet.planned()) {
            assertTrue(!CaseFile.read(file).model().parts().isEmpty());
            return;
        }
        InputException refused = assertThrows(InputException.class, () -> CaseFile.read(file));
        for (Problem problem : refused.problems()) {
            assertTrue(problem.what().contains("is planned, not in this version"), refused.getMessage());
        }
    }

    /** Returns the snippet itself where it is a whole case, else one that has its entries beside those of a sound one. */
    @SuppressWarnings("unchecked")
    private static String whole(String snippet) {
        Load load = new Load(LoadSettings.builder().build());
        Map<String, Object> own = (Map<String, Object>) load.loadFromString(snippet);
        if (own.containsKey("name") && own.containsKey("parts")) {
            return snippet;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("surfaces", load.loadFromString("tibia: {file: tibia.stl, unit: mm}"));
        whole.putAll((Map<String, Object>) load.loadFromString(CaseFileTest.BLOCK));
        own.forEach((section, value) -> {
            if (value instanceof Map<?, ?> entries && whole.get(section) instanceof Map<?, ?> before) {
                Map<Object, Object> merged = new LinkedHashMap<>(before);
                merged.putAll(entries);
                whole.put(section, merged);
            } else {
                whole.put(section, value);
            }
        });
        return new Dump(DumpSettings.builder().build()).dumpToString(whole);
    }

    @Test
    void hasBlocksOfEachKind() throws Exception {
        assertTrue(snippets().stream().filter(Snippet::planned).count() >= 1);
        assertTrue(snippets().stream().filter(s -> !s.planned()).count() >= 6);
    }

    @Test
    void keyTablesAreThoseOfTheLanguage() throws Exception {
        Path expected = Path.of("target", "case-file-key-tables.md");
        Files.createDirectories(expected.toAbsolutePath().getParent());
        Files.writeString(expected, KeyTables.markdown());
        Matcher tables = TABLES.matcher(Files.readString(DOCUMENT));
        assertTrue(tables.find(), "no key tables in " + DOCUMENT);
        assertEquals(
                KeyTables.markdown().strip(),
                tables.group(1).strip(),
                "put cli/target/case-file-key-tables.md between the marks of docs/case-file.md");
    }

    /** The message that the document shows is the one for the worked example with a misspelt material. */
    @Test
    void theMessageShownIsTheOneGiven() throws Exception {
        String example = snippets().stream()
                .map(Snippet::yaml)
                .filter(yaml -> yaml.startsWith("name: "))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(
                folder.resolve("case.yaml"), example.replace("porous-tantalum-72", "porous-tantalum-27"));
        String told = assertThrows(InputException.class, () -> CaseFile.read(file))
                .getMessage()
                .replace(folder + "/", "");
        assertTrue(Files.readString(DOCUMENT).contains("```text\n" + told + "\n```"), told);
    }

    static Stream<Key> keys() {
        List<Key> all = new ArrayList<>();
        collect(CaseLanguage.root(), all, new ArrayList<>());
        return all.stream();
    }

    private static void collect(ValueType type, List<Key> keys, List<ValueType> seen) {
        if (seen.contains(type)) {
            return;
        }
        seen.add(type);
        if (type instanceof ValueType.Shared shared) {
            collect(shared.type().get(), keys, seen);
        } else if (type instanceof ValueType.Either either) {
            either.alternatives().forEach(t -> collect(t, keys, seen));
        } else if (type instanceof ValueType.Named named) {
            collect(named.entry(), keys, seen);
        } else if (type instanceof ValueType.ListOf list) {
            collect(list.item(), keys, seen);
        } else if (type instanceof ValueType.Group group) {
            for (Key key : group.keys()) {
                keys.add(key);
                collect(key.type(), keys, seen);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyExampleHasTheFormOfItsKey(Key key) {
        Problems problems = new Problems();
        byte[] yaml = (key.name() + ": " + key.example()).getBytes(StandardCharsets.UTF_8);
        Optional<Node> root = Document.parse("example", yaml, problems);
        Node.Entry entry = ((Node.Mapping) root.orElseThrow()).entries().get(key.name());
        new FormReader(Units.withBodyMass(0.07), problems)
                .read(entry.value(), key.type(), key.name(), entry.keyPlace());
        List<String> told = problems.sorted().stream()
                .map(Problem::what)
                .filter(what -> !what.contains("is planned"))
                .toList();
        assertEquals(List.of(), told);
    }
}
