package org.wolff.materials.spelling;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What a misspelt word was probably meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * Returns the candidate nearest to a word: at most a third of its letters wrong, or one a continuation of the other.
     * Case does not count. Of equally near ones the first of the alphabet wins.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = fold(word);
        if (wanted.isEmpty() || wanted.length() > 100) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : new TreeSet<>(candidates)) {
            int wrong = distance(wanted, fold(candidate));
            if (wrong < fewest) {
                fewest = wrong;
                best = candidate;
            }
        }
        return best != null ? Optional.of(best) : continuation(wanted, candidates);
    }

    private static Optional<String> continuation(String wanted, Collection<String> candidates) {
        if (wanted.length() < 3) {
            return Optional.empty();
        }
        return candidates.stream()
                .sorted()
                .filter(c -> c.length() >= 3)
                .filter(c -> fold(c).contains(wanted) || wanted.contains(fold(c)))
                .findFirst();
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').strip();
    }

    /** Returns the edit distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964). */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
