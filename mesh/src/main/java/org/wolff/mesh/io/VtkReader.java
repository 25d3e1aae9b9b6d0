package org.wolff.mesh.io;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * Legacy VTK PolyData, ASCII and binary, up to version 5.1 (cells by offsets): polygons and triangle strips; vertices,
 * lines and all data arrays are passed over. Source: "VTK File Formats", simple legacy formats.
 */
final class VtkReader implements SurfaceReader {
    private static final String DAMAGED = "the file is damaged or was cut short; export or copy it again";

    @Override
    public String format() {
        return "VTK";
    }

    @Override
    public List<String> extensions() {
        return List.of("vtk");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 14), StandardCharsets.ISO_8859_1);
        return head.equalsIgnoreCase("# vtk DataFile");
    }

    @Override
    public TriangleSurface read(Cursor in) {
        in.order(ByteOrder.BIG_ENDIAN);
        in.line();
        in.line();
        String encoding = in.word("'ASCII' or 'BINARY'").toUpperCase(Locale.ROOT);
        if (!encoding.equals("ASCII") && !encoding.equals("BINARY")) {
            throw in.bad("expected 'ASCII' or 'BINARY', found '" + Cursor.quoted(encoding) + "'", DAMAGED);
        }
        in.expect("DATASET");
        String dataset = in.word("a kind of data set");
        if (!dataset.equalsIgnoreCase("POLYDATA")) {
            throw in.bad(
                    "a VTK file of " + Cursor.quoted(dataset) + ", not of POLYDATA",
                    "export the surface, in ParaView with the filter 'Extract Surface'");
        }
        in.line();
        return new Sections(in, encoding.equals("ASCII")).read();
    }

    private static final class Sections {
        private final Cursor in;
        private final boolean text;
        private final SurfaceBuilder surface = new SurfaceBuilder();

        Sections(Cursor in, boolean text) {
            this.in = in;
            this.text = text;
        }

        TriangleSurface read() {
            for (Optional<String> next = in.word(); next.isPresent(); next = in.word()) {
                switch (next.get().toUpperCase(Locale.ROOT)) {
                    case "POINTS" -> points();
                    case "POLYGONS" -> cells(true, false);
                    case "TRIANGLE_STRIPS" -> cells(true, true);
                    case "VERTICES", "LINES" -> cells(false, false);
                    case "FIELD" -> fields();
                    case "METADATA" -> metadata();
                    case "CELL_DATA", "POINT_DATA" -> {
                        return surface.finish(in);
                    }
                    default -> throw in.bad(
                            "'" + Cursor.quoted(next.get()) + "' begins no section of VTK PolyData", DAMAGED);
                }
            }
            return surface.finish(in);
        }

        private void points() {
            if (surface.vertexCount() > 0) {
                throw in.bad("a second section POINTS", DAMAGED);
            }
            long n = count(3, "the number of points");
            NumberType type = type();
            in.line();
            checkRoom(3 * n, type, "points");
            for (long i = 0; i < n; i++) {
                double x = number(type);
                double y = number(type);
                surface.vertex(x, y, number(type));
            }
        }

        private double number(NumberType type) {
            return text ? in.number("a coordinate") : in.number(type, "points");
        }

        private void cells(boolean wanted, boolean strips) {
            long first = count(1, "the number of cells");
            long second = count(1, "the size of the cells");
            in.line();
            if (startsWithOffsets()) {
                in.expect("OFFSETS");
                long[] offsets = numbers(first, typeLine());
                in.expect("CONNECTIVITY");
                long[] vertices = numbers(second, typeLine());
                for (int c = 0; wanted && c + 1 < offsets.length; c++) {
                    long from = offsets[c];
                    long to = offsets[c + 1];
                    if (from < 0 || to > vertices.length || to - from < 3 || to < from) {
                        throw badCell(c, to - from);
                    }
                    add(vertices, (int) from, (int) to, strips);
                }
                return;
            }
            long[] list = numbers(second, NumberType.INT32);
            int at = 0;
            for (long c = 0; c < first; c++) {
                long size = at < list.length ? list[at] : -1;
                if (size < (wanted ? 3 : 0) || size > list.length - at - 1) {
                    throw badCell(c, size);
                }
                if (wanted) {
                    add(list, at + 1, at + 1 + (int) size, strips);
                }
                at += 1 + (int) size;
            }
            if (at != list.length) {
                throw in.bad(first + " cells take " + at + " numbers, not the " + list.length + " stated", DAMAGED);
            }
        }

        private boolean startsWithOffsets() {
            if (text) {
                return in.peek().map("OFFSETS"::equalsIgnoreCase).orElse(false);
            }
            int n = Math.min(8, in.remaining());
            return new String(in.bytes(), in.position(), n, StandardCharsets.ISO_8859_1).equals("OFFSETS ");
        }

        private void add(long[] vertices, int from, int to, boolean strips) {
            if (strips) {
                surface.strip(vertices, from, to);
            } else {
                surface.polygon(vertices, from, to);
            }
        }

        private InputException badCell(long cell, long size) {
            return in.bad("cell " + cell + " has " + size + " corners, fewer than 3 or more than are there", DAMAGED);
        }

        /** Passes field data, such as the time of a step. */
        private void fields() {
            in.word("the name of a field");
            long arrays = count(1, "the number of arrays");
            in.line();
            for (long a = 0; a < arrays; a++) {
                in.word("the name of an array");
                long components = count(1, "the components of an array");
                long tuples = count(1, "the length of an array");
                NumberType type = typeLine();
                checkRoom(components, type, "an array");
                for (long c = 0; c < components; c++) {
                    skip(tuples, type);
                }
            }
        }

        private void metadata() {
            in.line();
            boolean more = true;
            while (more) {
                more = in.line().filter(line -> !line.isBlank()).isPresent();
            }
        }

        private void skip(long n, NumberType type) {
            checkRoom(n, type, "an array");
            if (!text) {
                in.take(n, type.size(), "an array");
            }
            for (long i = 0; text && i < n; i++) {
                in.number("a number of an array");
            }
        }

        private long[] numbers(long n, NumberType type) {
            checkRoom(n, type, "cells");
            if (!type.isWhole()) {
                throw in.bad("cells with numbers of type " + type, DAMAGED);
            }
            long[] numbers = new long[(int) n];
            for (int i = 0; i < n; i++) {
                numbers[i] = text ? in.integer("a number of a cell") : in.integer(type, "cells");
            }
            return numbers;
        }

        private long count(int perItem, String what) {
            long n = in.integer(what);
            if (n < 0 || n > Integer.MAX_VALUE / perItem) {
                throw in.bad(what + " is " + n, DAMAGED);
            }
            return n;
        }

        /** Refuses counts that the rest of the file cannot hold; a number in text takes two bytes, the last one. */
        private void checkRoom(long n, NumberType type, String what) {
            long room = text ? (in.remaining() + 1L) / 2 : in.remaining() / type.size();
            if (n > room) {
                throw in.bad(n + " numbers of " + what + " are due, the file has room for " + room, DAMAGED);
            }
        }

        private NumberType typeLine() {
            NumberType type = type();
            in.line();
            return type;
        }

        private NumberType type() {
            String name = in.word("a type of number");
            return NumberType.named(name)
                    .orElseThrow(() -> in.bad("'" + Cursor.quoted(name) + "' is no type of number in VTK", DAMAGED));
        }
    }
}
