package org.wolff.materials.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;

class DocumentTest {
    private static String problemsOf(byte[] bytes) {
        Problems problems = new Problems();
        Document.parse("case.yaml", bytes, problems);
        return assertThrows(InputException.class, problems::throwIfAny).getMessage();
    }

    private static String problemsOf(String text) {
        return problemsOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node parse(String text) {
        Problems problems = new Problems();
        Optional<Node> root = Document.parse("case.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
        problems.throwIfAny();
        return root.orElseThrow();
    }

    @Test
    void nodesKnowTheirPlaceAndKeepTheirText() {
        Node.Mapping root = (Node.Mapping) parse("a: 1e3\nb:\n  - no\n  - 'x: y'\n");
        assertEquals(
                new Place("case.yaml", 1, 4), root.entries().get("a").value().place());
        assertEquals("1e3", ((Node.Scalar) root.entries().get("a").value()).text());
        Node.Sequence list = (Node.Sequence) root.entries().get("b").value();
        assertEquals(new Place("case.yaml", 4, 5), list.items().get(1).place());
        assertEquals("no", ((Node.Scalar) list.items().get(0)).text());
        assertEquals("x: y", ((Node.Scalar) list.items().get(1)).text());
    }

    @Test
    void problemsShowTheLineAndACaret() {
        Problems problems = new Problems();
        Node.Mapping root = (Node.Mapping)
                Document.parse("case.yaml", "name: x\nsize: two mm\n".getBytes(StandardCharsets.UTF_8), problems)
                        .orElseThrow();
        problems.add(root.entries().get("size").value().place(), "not a length", "write 2 mm");
        String text = assertThrows(InputException.class, problems::throwIfAny).getMessage();
        assertEquals("case.yaml:2:7: not a length\n    2 | size: two mm\n              ^\n  → write 2 mm", text);
    }

    @Test
    void caretStandsRightInALongLineAndAfterATab() {
        Problems problems = new Problems();
        String line = "key: \"" + "x".repeat(300) + "\" # tail";
        Document.parse("f", line.getBytes(StandardCharsets.UTF_8), problems);
        problems.add(new Place("f", 1, 308), "here", "");
        String[] shown = assertThrows(InputException.class, problems::throwIfAny)
                .getMessage()
                .split("\n");
        assertTrue(shown[1].length() < 145, shown[1]);
        assertTrue(shown[1].contains("…"), shown[1]);
        assertEquals(line.charAt(307), shown[1].charAt(shown[2].indexOf('^')));
    }

    @Test
    void duplicateKeysAreAllTold() {
        String text = problemsOf("a: 1\nb: 2\na: 3\nb: 4\n");
        assertTrue(text.contains("case.yaml:3:1: 'a' is given twice, first in line 1"), text);
        assertTrue(text.contains("case.yaml:4:1: 'b' is given twice, first in line 2"), text);
    }

    @Test
    void tabsEmptyFilesAndBrokenTextAreTold() {
        assertTrue(problemsOf("a:\n\tb: 1\n").contains("tab"), problemsOf("a:\n\tb: 1\n"));
        assertTrue(problemsOf("").contains("the file is empty"));
        assertTrue(problemsOf("# only a comment\n").contains("the file is empty"));
        assertTrue(problemsOf("a: [1, 2\nb: 3\n").contains("not YAML"));
        assertTrue(problemsOf("a: 1\n---\nb: 2\n").contains("second document"));
        assertTrue(problemsOf("a: !!binary AAAA\n").contains("tags"));
        assertTrue(problemsOf("? [a]\n: 1\n").contains("a key must be a word"));
        assertTrue(problemsOf("a: \u0007\n").contains("not YAML"));
        assertTrue(problemsOf(new byte[] {'a', ':', '\n', (byte) 0xFF, (byte) 0xFE})
                .contains("case.yaml:2: byte 0xFF"));
        assertTrue(problemsOf("a: 1".getBytes(StandardCharsets.UTF_16)).contains("not UTF-8"));
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertEquals(
                new Place("case.yaml", 1, 4),
                ((Node.Mapping) parse("\uFEFFa: b")).entries().get("a").value().place());
    }

    @Test
    void depthIsBounded() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertTrue(problemsOf("[".repeat(200_000)).contains("nested deeper"));
            assertTrue(problemsOf("a: " + "{a: ".repeat(50_000)).contains("nested deeper"));
            assertTrue(problemsOf("- ".repeat(50_000)).contains("nested deeper"));
        });
    }

    @Test
    void aliasesWorkButDoNotMultiplyWithoutBound() {
        Node.Mapping root = (Node.Mapping) parse("a: &x [1 mm, 2 mm]\nb: *x\n");
        assertEquals(root.entries().get("a").value(), root.entries().get("b").value());
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "x]\n");
        }
        assertTrue(problemsOf(laughs.toString()).contains("values"));
        assertTrue(problemsOf("a: &a [*a]\n").contains("alias *a"));
        assertTrue(problemsOf("a: *nowhere\n").contains("alias *nowhere"));
    }

    @Test
    void manyProblemsAreCut() {
        Problems problems = new Problems();
        for (int i = 1; i <= 150; i++) {
            problems.add(new Place("f", i, 1), "wrong", "");
        }
        InputException all = assertThrows(InputException.class, problems::throwIfAny);
        assertEquals(101, all.problems().size());
        assertTrue(all.getMessage().contains("50 more problems"));
    }

    @Test
    void missingFileOffersASimilarOne(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("tibia.stl"), "x");
        Problems problems = new Problems();
        assertTrue(Document.bytes(folder.resolve("tibja.stl"), problems).isEmpty());
        assertTrue(Document.bytes(folder, problems).isEmpty());
        String text = assertThrows(InputException.class, problems::throwIfAny).getMessage();
        assertTrue(text.contains("did you mean tibia.stl?"), text);
        assertTrue(text.contains("not a regular file"), text);
    }
}
