package org.wolff.mesh.io;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * STL, binary and ASCII. Vertices are kept as three for each triangle; stored normals are not used. A file is binary
 * where its length fits its count, whatever its first word.
 */
final class StlReader implements SurfaceReader {
    private static final int HEADER = 84;
    private static final int FACET = 50;

    @Override
    public String format() {
        return "STL";
    }

    @Override
    public List<String> extensions() {
        return List.of("stl");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return hasBinaryLength(bytes) || isText(bytes);
    }

    private static long facets(byte[] bytes) {
        return (bytes[80] & 0xFF) | (bytes[81] & 0xFF) << 8 | (bytes[82] & 0xFF) << 16 | (bytes[83] & 0xFFL) << 24;
    }

    private static boolean hasBinaryLength(byte[] bytes) {
        return bytes.length > HEADER && bytes.length == HEADER + FACET * facets(bytes);
    }

    /** Text begins with "solid", after comments, and holds no zero byte in its first half kilobyte. */
    private static boolean isText(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        boolean solid = head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("solid"))
                .isPresent();
        return solid && head.indexOf('\0') < 0;
    }

    @Override
    public TriangleSurface read(Cursor in) {
        return !hasBinaryLength(in.bytes()) && isText(in.bytes()) ? text(in) : binary(in);
    }

    private static TriangleSurface binary(Cursor in) {
        in.order(ByteOrder.LITTLE_ENDIAN);
        in.take(1, HEADER, "the header of a binary STL");
        long count = facets(in.bytes());
        long room = in.remaining() / FACET;
        if (count != room) {
            throw in.badByte(
                    "the header of a binary STL promises " + count + " triangles, the file has room for " + room,
                    "the file is damaged or was cut short; export or copy it again");
        }
        SurfaceBuilder surface = new SurfaceBuilder();
        for (int t = 0; t < count; t++) {
            in.take(3, 4, "a normal");
            for (int c = 0; c < 3; c++) {
                double x = in.number(NumberType.FLOAT32, "a vertex");
                double y = in.number(NumberType.FLOAT32, "a vertex");
                surface.vertex(x, y, in.number(NumberType.FLOAT32, "a vertex"));
            }
            in.take(1, 2, "an attribute");
            surface.triangle(3L * t, 3L * t + 1, 3L * t + 2);
        }
        return surface.finish(in);
    }

    private static TriangleSurface text(Cursor in) {
        SurfaceBuilder surface = new SurfaceBuilder();
        boolean open = false;
        while (in.peek().isPresent()) {
            String word = in.word("a keyword").toLowerCase(Locale.ROOT);
            if (word.startsWith("#") || word.startsWith("//") || word.equals("solid") && !open) {
                open |= word.equals("solid");
                in.line();
            } else if (word.equals("facet") && open) {
                facet(in, surface);
            } else if (word.equals("endsolid") && open) {
                open = false;
                in.line();
            } else {
                throw in.bad(
                        "expected '" + (open ? "facet' or 'endsolid'" : "solid'") + ", found '" + Cursor.quoted(word)
                                + "'",
                        "the file is no sound ASCII STL; export it again, best as binary STL");
            }
        }
        if (open) {
            throw in.ended("'endsolid'");
        }
        return surface.finish(in);
    }

    private static void facet(Cursor in, SurfaceBuilder surface) {
        in.expect("normal");
        for (int a = 0; a < 3; a++) {
            in.number("a component of a normal");
        }
        in.expect("outer");
        in.expect("loop");
        int first = surface.vertexCount();
        for (int c = 0; c < 3; c++) {
            in.expect("vertex");
            double x = in.number("a coordinate");
            double y = in.number("a coordinate");
            surface.vertex(x, y, in.number("a coordinate"));
        }
        in.expect("endloop");
        in.expect("endfacet");
        surface.triangle(first, first + 1L, first + 2L);
    }
}
