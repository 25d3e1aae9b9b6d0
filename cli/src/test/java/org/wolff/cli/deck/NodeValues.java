package org.wolff.cli.deck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Values by node number, as other programs list them, and how far wolff's are from them. */
final class NodeValues {
    private final Map<Integer, double[]> values = new LinkedHashMap<>();

    /** One value of wolff. */
    @FunctionalInterface
    interface Own {
        /** Returns component {@code i} at a node. */
        double at(int number, int i);
    }

    void put(int number, double... own) {
        values.put(number, own);
    }

    double value(int number, int i) {
        return values.get(number)[i];
    }

    double valueOr(int number, int i, double none) {
        double[] own = values.get(number);
        return own == null ? none : own[i];
    }

    int count() {
        return values.size();
    }

    /** Returns the last block of a name, such as DISP or STRESS, of a result file of CalculiX. */
    static NodeValues ofFrd(Path file, String block, int components) throws IOException {
        List<NodeValues> all = allOfFrd(file, block, components);
        return all.isEmpty() ? new NodeValues() : all.get(all.size() - 1);
    }

    /** Returns the blocks of a name, step after step. */
    static List<NodeValues> allOfFrd(Path file, String block, int components) throws IOException {
        List<NodeValues> all = new ArrayList<>();
        try (BufferedReader reader = lines(file)) {
            boolean inside = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(" -4")) {
                    inside = line.substring(4).strip().startsWith(block + " ");
                    if (inside) {
                        all.add(new NodeValues());
                    }
                } else if (line.startsWith(" -3")) {
                    inside = false;
                } else if (inside && line.startsWith(" -1")) {
                    double[] own = new double[components];
                    for (int i = 0; i < components; i++) {
                        own[i] = Double.parseDouble(line.substring(13 + 12 * i, 25 + 12 * i));
                    }
                    all.get(all.size() - 1)
                            .put(Integer.parseInt(line.substring(3, 13).strip()), own);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Returns a table of a text result of CalculiX, whose heading begins with a word, for its first time. */
    static NodeValues ofDat(Path file, String heading) throws IOException {
        NodeValues found = new NodeValues();
        try (BufferedReader reader = lines(file)) {
            boolean inside = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] words = line.strip().split("\\s+");
                if (words.length != 4 || !words[0].matches("\\d+")) {
                    inside = line.isBlank() ? inside : line.strip().startsWith(heading);
                } else if (inside) {
                    found.put(
                            Integer.parseInt(words[0]),
                            Double.parseDouble(words[1]),
                            Double.parseDouble(words[2]),
                            Double.parseDouble(words[3]));
                }
            }
        }
        return found;
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file),
                StandardCharsets.US_ASCII));
    }

    /** Returns the greatest difference over the greatest value, both over components of all nodes. */
    double difference(Own own) {
        return difference(1, own);
    }

    /** Returns the same against references that are wrong by a factor. */
    double difference(double wrong, Own own) {
        double size = 0;
        double worst = 0;
        for (Map.Entry<Integer, double[]> entry : values.entrySet()) {
            for (int i = 0; i < entry.getValue().length; i++) {
                double reference = wrong * entry.getValue()[i];
                size = Math.max(size, Math.abs(reference));
                worst = Math.max(worst, Math.abs(own.at(entry.getKey(), i) - reference));
            }
        }
        return worst / size;
    }
}
