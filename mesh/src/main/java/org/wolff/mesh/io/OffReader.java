package org.wolff.mesh.io;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * Geomview's OFF, text or binary: vertices and polygons. Normals, colours and texture coordinates (NOFF, COFF, STOFF) are
 * passed over; vertices of four or n coordinates (4OFF, nOFF) are refused. Source: geomview.org, manual of Geomview
 * 1.9, "OFF Files".
 */
final class OffReader implements SurfaceReader {
    private static final Pattern HEADER = Pattern.compile("(ST)?(C)?(N)?(4)?(n)?OFF");
    private static final String DIMENSIONS = "wolff reads points of three coordinates; export a plain surface";

    @Override
    public String format() {
        return "OFF";
    }

    @Override
    public List<String> extensions() {
        return List.of("off", "coff", "noff");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        return head.lines()
                .map(OffReader::withoutComment)
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> header(line).matches())
                .orElse(false);
    }

    private static Matcher header(String line) {
        return HEADER.matcher(line.strip().split("\\s", 2)[0]);
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    @Override
    public TriangleSurface read(Cursor in) {
        Words words = new Words(in);
        String first = words.line();
        Matcher header = header(first);
        boolean more = false;
        if (header.matches()) {
            if (header.group(4) != null || header.group(5) != null) {
                throw in.bad("'" + header.group() + "': points of another space", DIMENSIONS);
            }
            boolean texture = header.group(1) != null;
            boolean colour = header.group(2) != null;
            boolean normal = header.group(3) != null;
            if (first.endsWith("BINARY")) {
                return binary(in, (normal ? 3 : 0) + (colour ? 4 : 0) + (texture ? 2 : 0));
            }
            more = texture || colour || normal;
            words.begin(first.substring(header.end()));
        } else {
            words.begin(first);
        }
        return text(in, words, more);
    }

    /** Reads the numbers; what stands beside the coordinates of a vertex or the corners of a face ends with its line. */
    private static TriangleSurface text(Cursor in, Words words, boolean besideVertices) {
        SurfaceBuilder surface = new SurfaceBuilder();
        long vertices = count(in, words.next("the number of vertices"), "vertices");
        long faces = count(in, words.next("the number of faces"), "faces");
        in.integer(words.next("the number of edges"), "the number of edges");
        for (long v = 0; v < vertices; v++) {
            double x = in.number(words.next("a coordinate"), "a coordinate");
            double y = in.number(words.next("a coordinate"), "a coordinate");
            surface.vertex(x, y, in.number(words.next("a coordinate"), "a coordinate"));
            if (besideVertices) {
                words.endLine();
            }
        }
        for (long f = 0; f < faces; f++) {
            long corners = count(in, words.next("the number of corners"), "corners");
            if (corners > in.bytes().length) {
                throw in.ended("a face of " + corners + " corners");
            }
            long[] polygon = new long[(int) corners];
            for (int c = 0; c < polygon.length; c++) {
                polygon[c] = in.integer(words.next("the number of a vertex"), "the number of a vertex");
            }
            surface.polygon(polygon, 0, polygon.length);
            words.endLine();
        }
        return surface.finish(in);
    }

    private static long count(Cursor in, String word, String what) {
        long count = in.integer(word, "the number of " + what);
        if (count < 0) {
            throw in.bad(count + " " + what, "the file is damaged; export or copy it again");
        }
        return count;
    }

    /** Big-endian 32-bit numbers; after the corners of a face stands how many components of a colour follow. */
    private static TriangleSurface binary(Cursor in, int beside) {
        in.order(ByteOrder.BIG_ENDIAN);
        SurfaceBuilder surface = new SurfaceBuilder();
        long vertices = in.integer(NumberType.INT32, "the number of vertices");
        long faces = in.integer(NumberType.INT32, "the number of faces");
        in.integer(NumberType.INT32, "the number of edges");
        if (vertices < 0 || faces < 0) {
            throw in.badByte(vertices + " vertices, " + faces + " faces", "the file is damaged; export it again");
        }
        for (long v = 0; v < vertices; v++) {
            double x = in.number(NumberType.FLOAT32, "a coordinate");
            double y = in.number(NumberType.FLOAT32, "a coordinate");
            surface.vertex(x, y, in.number(NumberType.FLOAT32, "a coordinate"));
            in.take(beside, Float.BYTES, "what stands beside a vertex");
        }
        for (long f = 0; f < faces; f++) {
            long corners = in.integer(NumberType.INT32, "the number of corners");
            if (corners < 0 || corners > in.remaining() / Integer.BYTES) {
                throw in.badByte("a face of " + corners + " corners", "the file is damaged; export it again");
            }
            long[] polygon = new long[(int) corners];
            for (int c = 0; c < polygon.length; c++) {
                polygon[c] = in.integer(NumberType.INT32, "the number of a vertex");
            }
            surface.polygon(polygon, 0, polygon.length);
            in.take(in.integer(NumberType.INT32, "the number of colours"), Float.BYTES, "the colour of a face");
        }
        return surface.finish(in);
    }

    /** Words of a text with comments, and the lines that they stand on: what follows on a line is not wanted. */
    private static final class Words {
        private final Cursor in;
        private StringTokenizer rest = new StringTokenizer("");

        Words(Cursor in) {
            this.in = in;
        }

        void begin(String line) {
            rest = new StringTokenizer(line);
        }

        void endLine() {
            rest = new StringTokenizer("");
        }

        String next(String what) {
            while (!rest.hasMoreTokens()) {
                begin(line(what));
            }
            return rest.nextToken();
        }

        /** Returns the first line with a word on it. */
        String line() {
            String line = line("the header");
            while (line.isBlank()) {
                line = line("the header");
            }
            return line.strip();
        }

        private String line(String what) {
            return withoutComment(in.line().orElseThrow(() -> in.ended(what)));
        }
    }
}
