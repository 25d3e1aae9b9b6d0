package org.wolff.mesh.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rows of a PLY file hold.
 *
 * @param encoding how numbers are written
 * @param elements the tables in the order of the file
 */
record PlyHeader(Encoding encoding, List<Element> elements) {
    /** How numbers are written. */
    enum Encoding {
        ASCII,
        LITTLE_ENDIAN,
        BIG_ENDIAN
    }

    /** A table of {@code count} rows. */
    record Element(String name, long count, List<Property> properties) {
        boolean isVertex() {
            return name.equals("vertex");
        }

        boolean isFace() {
            return name.equals("face");
        }
    }

    /** A column; {@code lengthType} is null unless it is a list. */
    record Property(String name, NumberType type, NumberType lengthType) {
        boolean isList() {
            return lengthType != null;
        }

        boolean isCorners() {
            return name.equals("vertex_indices") || name.equals("vertex_index");
        }

        /** Returns 0, 1, 2 for x, y, z, else −1. */
        int axis() {
            return name.length() == 1 ? "xyz".indexOf(name.charAt(0)) : -1;
        }
    }

    /** Reads the header and stops at the first byte of the data. */
    static PlyHeader read(Cursor in) {
        in.expect("ply");
        in.line();
        Encoding encoding = null;
        List<Element> elements = new ArrayList<>();
        while (true) {
            String line = in.line().orElseThrow(() -> in.ended("'end_header'")).strip();
            String[] words = line.split("\\s+");
            switch (words[0].toLowerCase(Locale.ROOT)) {
                case "format" -> encoding = encoding(in, words);
                case "element" -> elements.add(element(in, words));
                case "property" -> property(in, words, elements);
                case "comment", "obj_info", "" -> {}
                case "end_header" -> {
                    if (encoding == null) {
                        throw in.bad("the header of a PLY names no format", "");
                    }
                    PlyHeader header = new PlyHeader(encoding, List.copyOf(elements));
                    header.check(in);
                    return header;
                }
                default -> throw in.bad(
                        "'" + Cursor.quoted(words[0]) + "' is no keyword of a PLY header", "the file is damaged");
            }
        }
    }

    private static Encoding encoding(Cursor in, String[] words) {
        String name = words.length > 1 ? words[1] : "";
        return switch (name) {
            case "ascii" -> Encoding.ASCII;
            case "binary_little_endian" -> Encoding.LITTLE_ENDIAN;
            case "binary_big_endian" -> Encoding.BIG_ENDIAN;
            default -> throw in.bad(
                    "format '" + Cursor.quoted(name) + "' of a PLY",
                    "known are ascii, binary_little_endian and binary_big_endian");
        };
    }

    private static Element element(Cursor in, String[] words) {
        if (words.length != 3) {
            throw in.bad("an element of a PLY needs a name and a count", "");
        }
        long count = in.integer(words[2], "the count of an element");
        if (count < 0) {
            throw in.bad("count " + count + " of an element", "");
        }
        return new Element(words[1], count, new ArrayList<>());
    }

    private static void property(Cursor in, String[] words, List<Element> elements) {
        boolean list = words.length == 5 && words[1].equals("list");
        if (!list && words.length != 3 || elements.isEmpty()) {
            throw in.bad("a property of a PLY needs a type and a name, after an element", "");
        }
        NumberType type = type(in, words[list ? 3 : 1]);
        NumberType lengthType = list ? type(in, words[2]) : null;
        Property property = new Property(words[words.length - 1], type, lengthType);
        if (list && (!lengthType.isWhole() || property.isCorners() && !type.isWhole())) {
            throw in.bad("lengths and vertex numbers of a PLY must be whole numbers", "");
        }
        elements.get(elements.size() - 1).properties().add(property);
    }

    private static NumberType type(Cursor in, String name) {
        Optional<NumberType> type = NumberType.named(name);
        return type.orElseThrow(() -> in.bad("type '" + Cursor.quoted(name) + "' of a PLY", ""));
    }

    /** Refuses what has no surface, and counts that the rest of the file cannot hold. */
    private void check(Cursor in) {
        boolean vertices = false;
        boolean faces = false;
        for (Element element : elements) {
            long axes = element.properties().stream()
                    .filter(p -> !p.isList() && p.axis() >= 0)
                    .mapToInt(Property::axis)
                    .distinct()
                    .count();
            vertices |= element.isVertex() && axes == 3;
            faces |= element.isFace() && element.properties().stream().anyMatch(p -> p.isList() && p.isCorners());
            long row = 0;
            for (Property p : element.properties()) {
                row += encoding == Encoding.ASCII ? 1 : (p.isList() ? p.lengthType() : p.type()).size();
            }
            if (element.count() > 0 && (row == 0 || element.count() > in.remaining() / row)) {
                throw in.badByte(
                        "the header of a PLY promises " + element.count() + " rows of '" + Cursor.quoted(element.name())
                                + "', more than the file can hold",
                        "the file is damaged or was cut short; export or copy it again");
            }
        }
        if (!vertices || !faces) {
            throw in.bad(
                    vertices ? "a PLY without faces (vertex_indices)" : "a PLY without vertices (x, y, z)",
                    "export the surface itself, not its points");
        }
    }
}
