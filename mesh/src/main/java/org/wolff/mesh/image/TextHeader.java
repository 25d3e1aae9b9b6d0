package org.wolff.mesh.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/** Fields of a header in lines of text, each with its place. */
final class TextHeader {
    private static final int MOST_LINES = 1000;
    private static final int LONGEST_LINE = 100_000;

    private final String file;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private int line;

    TextHeader(String file) {
        this.file = file;
    }

    /** Returns the next line without its end, or null at the end of the file. */
    String nextLine(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        line++;
        byte[] bytes = new byte[LONGEST_LINE];
        int count = 0;
        while (c >= 0 && c != '\n') {
            if (count == LONGEST_LINE || line > MOST_LINES) {
                throw refused(line, "has no end of its header", "is it the right file?");
            }
            bytes[count++] = (byte) c;
            c = in.read();
        }
        text.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
        return text.toString().stripTrailing();
    }

    /** Takes a field of the present line; names are compared without regard to case. */
    void put(String name, String value) {
        values.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
        lines.put(name.strip().toLowerCase(Locale.ROOT), line);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String needed(String name) {
        if (!has(name)) {
            throw refused(0, "its header has no '" + name + "'", "is the header whole?");
        }
        return values.get(name);
    }

    /** Returns the numbers of a field, split at blanks. */
    double[] numbers(String name, int count) {
        String[] words = needed(name).strip().split("\\s+");
        if (words.length != count) {
            throw refused(name, "has " + words.length + " values; " + count + " were expected");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(name, words[i]);
        }
        return numbers;
    }

    double number(String name, String word) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException told) {
            // told below
        }
        throw refused(name, "'" + word + "' is not a number");
    }

    /** Refuses an image whose number of axes, which stands in a field, is not three. */
    void requireThreeAxes(String name) {
        if (!needed(name).equals("3")) {
            throw refused(name, "is " + needed(name) + "; an image in space has 3");
        }
    }

    /** Returns the type of the voxels by the word of a field. */
    VoxelType type(String name, Map<String, VoxelType> types) {
        VoxelType type = types.get(needed(name));
        if (type == null) {
            type = types.get(needed(name).toLowerCase(Locale.ROOT));
        }
        if (type == null) {
            throw refused(name, "'" + needed(name) + "' is not read");
        }
        return type;
    }

    int[] size(String name) {
        double[] numbers = numbers(name, 3);
        int[] size = new int[3];
        for (int i = 0; i < 3; i++) {
            size[i] = (int) numbers[i];
            if (size[i] != numbers[i]) {
                throw refused(name, "'" + numbers[i] + "' is not a count of voxels");
            }
        }
        return size;
    }

    InputException refused(String name, String what) {
        return refused(lines.getOrDefault(name, 0), "'" + name + "' " + what, "");
    }

    private InputException refused(int at, String what, String action) {
        return new InputException(Problem.at(at == 0 ? Place.in(file) : new Place(file, at, 1), what, action));
    }
}
