package org.wolff.materials.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/** Collects all that is wrong with an input, so that it is told in one go; shows the line of the file and a caret. */
public final class Problems {
    private static final int MOST = 100;
    private static final int WIDTH = 130;

    private final Map<String, List<String>> lines = new HashMap<>();
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Makes the lines of a file known, for excerpts. */
    void source(String file, List<String> itsLines) {
        lines.put(file, List.copyOf(itsLines));
    }

    /** Adds a problem at a place; the same one is kept once. */
    public void add(Place place, String what, String action) {
        found.add(new Problem(what, Optional.of(place), excerpt(place), action));
    }

    /** Adds a problem that another reader found. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Returns true where nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns how many problems were found so far. */
    public int count() {
        return found.size();
    }

    /** Returns the problems by file, in the order that the files turned up, and by line. */
    public List<Problem> sorted() {
        List<String> files = new ArrayList<>();
        for (Problem problem : found) {
            files.add(file(problem));
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Problem p) -> files.indexOf(file(p)))
                .thenComparingInt(p -> p.where().map(Place::line).orElse(0))
                .thenComparingInt(p -> p.where().map(Place::column).orElse(0)));
        if (sorted.size() > MOST) {
            int more = sorted.size() - MOST;
            sorted = new ArrayList<>(sorted.subList(0, MOST));
            sorted.add(Problem.of(more + " more problems are not shown", "mend those above first"));
        }
        return sorted;
    }

    private static String file(Problem problem) {
        return problem.where().map(Place::file).orElse("");
    }

    /**
     * Ends the reading where anything was found.
     *
     * @throws InputException with all problems
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InputException(sorted());
        }
    }

    /** Returns the line of the place, cut to a readable width, and a caret below; empty where it is not known. */
    private String excerpt(Place place) {
        List<String> text = lines.get(place.file());
        if (text == null || place.line() < 1 || place.line() > text.size()) {
            return "";
        }
        String line = text.get(place.line() - 1).replace('\t', ' ').replaceAll("\\p{Cntrl}", "?");
        int[] points = line.codePoints().toArray();
        int column = Math.max(1, Math.min(place.column(), points.length + 1));
        int from = points.length <= WIDTH || column <= WIDTH - 20 ? 0 : column - WIDTH / 2;
        int to = Math.min(points.length, from + WIDTH);
        String number = String.format("%5d | ", place.line());
        String shown = number
                + (from > 0 ? "…" : "")
                + new String(points, from > 0 ? from + 1 : from, to - (from > 0 ? from + 1 : from))
                + (to < points.length ? "…" : "");
        return place.column() == 0 ? shown : shown + "\n" + " ".repeat(number.length() + column - 1 - from) + "^";
    }
}
