package org.wolff.cli.terminal;

import java.text.Normalizer;
import java.util.Map;

/** Text for terminals that know ASCII alone: symbols become words or look-alikes, accents go. */
public final class AsciiText {
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '°', " deg"),
            Map.entry((int) '²', "2"),
            Map.entry((int) '³', "3"),
            Map.entry((int) '½', "1/2"),
            Map.entry((int) 'µ', "u"),
            Map.entry((int) 'μ', "mu"),
            Map.entry((int) 'σ', "sigma"),
            Map.entry((int) 'ε', "epsilon"),
            Map.entry((int) 'ν', "nu"),
            Map.entry((int) 'η', "eta"),
            Map.entry((int) 'ρ', "rho"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≈', "~"),
            Map.entry((int) '±', "+-"),
            Map.entry((int) '‖', "||"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '─', "-"),
            Map.entry((int) '█', "#"),
            Map.entry((int) '░', "."));

    private AsciiText() {}

    /** Returns the text with nothing but ASCII in it; what has no spelling becomes {@code ?}. */
    public static String of(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> ascii.append(c < 128 ? Character.toString(c) : spelled(c)));
        return ascii.toString();
    }

    private static String spelled(int c) {
        String known = SPELLED.get(c);
        if (known != null) {
            return known;
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .codePoints()
                .filter(p -> p < 128)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isEmpty() ? "?" : plain;
    }
}
