package org.wolff.cli.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.solver.analysis.InputFile;

/**
 * What a case says, as digests: equal where two cases say the same, whatever their comments and line breaks.
 *
 * @param content SHA-256 of all that results depend on: the case with values put in, and the files that it names
 * @param mesh SHA-256 of all that the mesh depends on
 */
public record CaseHash(String content, String mesh) {
    /** What a mesh does not depend on; all else counts, so that a key which is forgotten here costs time, not truth. */
    private static final Set<String> NOT_MESH = Set.of(
            "name",
            "description",
            "body-mass",
            "materials",
            "supports",
            "loads",
            "frames",
            "outputs",
            "checks",
            "metrics",
            "interfaces",
            "histories",
            "studies");

    private static final Set<String> NOT_CONTENT = Set.of("description", "studies");

    /**
     * Digests a case that {@link CaseFile#read} has found sound.
     *
     * @param path the file
     * @param overrides YAML text by value path
     * @param inputs the files that were read for it
     * @throws org.wolff.mesh.problem.InputException if the file has become unsound since
     */
    public static CaseHash of(Path path, Map<String, String> overrides, List<InputFile> inputs) {
        Problems problems = new Problems();
        Node file = Document.bytes(path, problems)
                .flatMap(bytes -> Document.parse(path.toString(), bytes, problems))
                .orElse(null);
        problems.throwIfAny();
        Node root = new Overrides(problems).apply(file, CaseLanguage.root(), overrides);
        problems.throwIfAny();
        TreeSet<String> files = new TreeSet<>();
        for (InputFile input : inputs) {
            if (!input.path().equals(path.toString())) {
                files.add(input.sha256());
            }
        }
        StringBuilder content = new StringBuilder();
        StringBuilder mesh = new StringBuilder();
        ((Node.Mapping) root).entries().forEach((key, entry) -> {
            if (!NOT_CONTENT.contains(key)) {
                write(key, entry.value(), false, content);
            }
            if (!NOT_MESH.contains(key)) {
                write(key, entry.value(), key.equals("parts"), mesh);
            }
        });
        return new CaseHash(digest(content, files), digest(mesh, files));
    }

    /** Returns the SHA-256 of a text, in hexadecimal. */
    public static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(StringBuilder text, Set<String> files) {
        return digest(text + "\n" + String.join("\n", files));
    }

    private static void write(String key, Node value, boolean isParts, StringBuilder into) {
        into.append(quoted(key)).append(':');
        if (isParts && value instanceof Node.Mapping parts) {
            parts.entries().forEach((name, part) -> {
                into.append(quoted(name)).append('=');
                if (part.value() instanceof Node.Mapping mapping) {
                    mapping.entries().forEach((k, entry) -> {
                        if (!k.equals("material")) {
                            write(k, entry.value(), false, into);
                        }
                    });
                }
            });
        } else {
            write(value, into);
        }
        into.append('\n');
    }

    private static void write(Node node, StringBuilder into) {
        if (node instanceof Node.Scalar scalar) {
            into.append(quoted(scalar.text().strip()));
        } else if (node instanceof Node.Sequence list) {
            into.append('[');
            list.items().forEach(item -> {
                write(item, into);
                into.append(',');
            });
            into.append(']');
        } else {
            into.append('{');
            ((Node.Mapping) node).entries().forEach((key, entry) -> {
                into.append(quoted(key)).append(':');
                write(entry.value(), into);
                into.append(',');
            });
            into.append('}');
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
