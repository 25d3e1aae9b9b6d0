package org.wolff.mesh.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * Wavefront OBJ: vertices and faces, all groups as one surface. Texture, normals, materials, lines and points are
 * passed over; free-form curves and surfaces are refused, since without them a part would be missing.
 */
final class ObjReader implements SurfaceReader {
    private static final Set<String> PASSED_OVER = Set.of(
            "vt",
            "vn",
            "vp",
            "g",
            "o",
            "s",
            "mg",
            "l",
            "p",
            "usemtl",
            "mtllib",
            "usemap",
            "maplib",
            "bevel",
            "lod",
            "c_interp",
            "d_interp",
            "shadow_obj",
            "trace_obj");
    private static final Set<String> FREE_FORM = Set.of(
            "cstype", "deg", "bmat", "step", "curv", "curv2", "surf", "parm", "trim", "hole", "scrv", "sp", "end",
            "con", "ctech", "stech", "call", "csh");
    private static final Set<String> FIRST = Set.of("v", "vt", "vn", "f", "g", "o", "s", "mtllib", "usemtl");

    @Override
    public String format() {
        return "OBJ";
    }

    @Override
    public List<String> extensions() {
        return List.of("obj");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(line -> FIRST.contains(line.split("\\s", 2)[0]))
                .orElse(false);
    }

    @Override
    public TriangleSurface read(Cursor in) {
        SurfaceBuilder surface = new SurfaceBuilder();
        for (Optional<String> line = logicalLine(in); line.isPresent(); line = logicalLine(in)) {
            StringTokenizer words = new StringTokenizer(line.get());
            if (!words.hasMoreTokens()) {
                continue;
            }
            String keyword = words.nextToken();
            if (keyword.equals("v")) {
                vertex(in, surface, words);
            } else if (keyword.equals("f") || keyword.equals("fo")) {
                face(in, surface, words);
            } else if (FREE_FORM.contains(keyword)) {
                throw in.bad(
                        "'" + keyword + "': free-form curves and surfaces are not read",
                        "export a surface of triangles");
            } else if (!PASSED_OVER.contains(keyword)) {
                throw in.bad(
                        "'" + Cursor.quoted(keyword) + "' is no keyword of OBJ",
                        "the file is damaged, or is of another format");
            }
        }
        return surface.finish(in);
    }

    /** Returns the next line with those that it continues on, without its comment. */
    private static Optional<String> logicalLine(Cursor in) {
        Optional<String> first = in.line();
        if (first.isEmpty()) {
            return first;
        }
        StringBuilder whole = new StringBuilder();
        Optional<String> part = first;
        while (part.isPresent()) {
            String text = withoutComment(part.get()).stripTrailing();
            if (!text.endsWith("\\")) {
                return Optional.of(whole.append(text).toString());
            }
            whole.append(text, 0, text.length() - 1).append(' ');
            part = in.line();
        }
        return Optional.of(whole.toString());
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    private static void vertex(Cursor in, SurfaceBuilder surface, StringTokenizer words) {
        if (words.countTokens() < 3) {
            throw in.bad("a vertex with " + words.countTokens() + " coordinates", "three are needed");
        }
        double x = in.number(words.nextToken(), "a coordinate");
        double y = in.number(words.nextToken(), "a coordinate");
        surface.vertex(x, y, in.number(words.nextToken(), "a coordinate"));
    }

    private static void face(Cursor in, SurfaceBuilder surface, StringTokenizer words) {
        int n = words.countTokens();
        if (n < 3) {
            throw in.bad("a face with " + n + " corners", "three or more are needed");
        }
        long[] corners = new long[n];
        for (int c = 0; c < n; c++) {
            String word = words.nextToken();
            int slash = word.indexOf('/');
            long index = in.integer(slash < 0 ? word : word.substring(0, slash), "the number of a vertex");
            corners[c] = index < 0 ? surface.vertexCount() + index : index - 1;
            if (corners[c] < 0 || index > Integer.MAX_VALUE) {
                throw in.bad(
                        "a face names vertex " + index + " after " + surface.vertexCount() + " vertices",
                        "vertices count from 1, or backwards from −1");
            }
        }
        surface.polygon(corners, 0, n);
    }
}
