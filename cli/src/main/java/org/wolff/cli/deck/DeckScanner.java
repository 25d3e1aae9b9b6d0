package org.wolff.cli.deck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.analysis.InputFile;

/**
 * Cuts a deck into cards and the fields of their data lines. Comments and empty lines are passed over, {@code *INCLUDE}
 * is followed as text. A field is where two commas are; blanks around it do not count.
 */
final class DeckScanner implements AutoCloseable {
    private static final int DEEPEST = 20;
    private static final int MOST_FIELDS = 4096;

    private final Deque<LineSource> sources = new ArrayDeque<>();
    private final List<InputFile> inputs = new ArrayList<>();
    private Optional<Card> pending = Optional.empty();
    private LineSource here;
    private byte[] line = new byte[0];
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int fields;
    private boolean continued;

    /**
     * Opens a deck.
     *
     * @throws InputException if it cannot be opened
     */
    DeckScanner(Path file) {
        here = new LineSource(file, file.toString());
        sources.push(here);
    }

    /** Returns the files that were read to their ends. */
    List<InputFile> inputs() {
        return List.copyOf(inputs);
    }

    /** Moves to the next keyword line, past data lines; returns it, or nothing at the end of the deck. */
    Optional<Card> nextCard() {
        while (pending.isEmpty() && fetch()) {
            // data lines that nobody asked for
            fields = 0;
        }
        Optional<Card> card = pending;
        pending = Optional.empty();
        return card;
    }

    /** Moves to the next data line of the card; returns false where a keyword or the end of the deck follows. */
    boolean nextLine() {
        if (pending.isPresent() || !fetch()) {
            return false;
        }
        split();
        return true;
    }

    /** Moves to the next line that counts; returns true for data. Puts a keyword line into {@code pending}. */
    private boolean fetch() {
        while (!sources.isEmpty()) {
            if (!here.next()) {
                inputs.add(here.input());
                here.close();
                sources.pop();
                if (sources.isEmpty()) {
                    return false;
                }
                here = sources.peek();
                continue;
            }
            line = here.line();
            int from = 0;
            while (from < here.length() && (line[from] == ' ' || line[from] == '\t')) {
                from++;
            }
            if (from == here.length()) {
                continue;
            }
            if (line[from] != '*') {
                return true;
            }
            if (from + 1 < here.length() && line[from + 1] == '*') {
                continue;
            }
            Card card = card();
            if (card.keyword().equals("INCLUDE")) {
                include(card);
            } else {
                pending = Optional.of(card);
                return false;
            }
        }
        return false;
    }

    private Card card() {
        Place place = new Place(here.name(), here.number(), 0);
        StringBuilder text = new StringBuilder(here.text().strip());
        while (text.charAt(text.length() - 1) == ',' && here.next()) {
            String more = here.text().strip();
            if (more.startsWith("*") && !more.startsWith("**")) {
                throw new InputException(new Problem(
                        "the line ends with a comma, but a keyword follows instead of its continuation",
                        Optional.of(place),
                        "    " + Excerpt.of(text.toString()),
                        "take the comma away, or complete the line"));
            }
            text.append(more.startsWith("**") ? "" : more);
        }
        String[] pieces = text.substring(1).split(",", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < pieces.length; i++) {
            int equals = pieces[i].indexOf('=');
            String name = (equals < 0 ? pieces[i] : pieces[i].substring(0, equals)).replaceAll("\\s", "");
            String value = equals < 0 ? "" : pieces[i].substring(equals + 1).strip();
            if (!name.isEmpty()) {
                parameters.put(name.toUpperCase(Locale.ROOT), value);
            }
        }
        return new Card(
                pieces[0].strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT),
                Map.copyOf(parameters),
                place,
                text.toString());
    }

    private void include(Card card) {
        String name = card.required("INPUT").replace("\"", "");
        Path folder = here.path().toAbsolutePath().getParent();
        Path path = folder.resolve(name).normalize();
        for (LineSource open : sources) {
            if (open.path().toAbsolutePath().normalize().equals(path)) {
                throw card.refuse("the file includes itself, by way of " + open.name(), "take the *INCLUDE out");
            }
        }
        if (sources.size() >= DEEPEST) {
            throw card.refuse("files are included " + DEEPEST + " deep", "do the files include each other?");
        }
        try {
            LineSource included = new LineSource(path, name);
            here = included;
            sources.push(included);
        } catch (InputException absent) {
            throw card.refuse(
                    absent.getMessage(), "names of included files are taken from the folder of the including one");
        }
    }

    private void split() {
        int length = here.length();
        fields = 0;
        int at = 0;
        boolean open = true;
        while (open) {
            int from = at;
            while (at < length && line[at] != ',') {
                at++;
            }
            int to = at;
            while (from < to && isBlank(line[from])) {
                from++;
            }
            while (to > from && isBlank(line[to - 1])) {
                to--;
            }
            if (fields == MOST_FIELDS) {
                throw at(0, "a data line of more than " + MOST_FIELDS + " fields", "is the file a deck?");
            }
            starts[fields] = from;
            ends[fields++] = to;
            open = at < length;
            at++;
        }
        continued = fields > 1 && starts[fields - 1] == ends[fields - 1];
        if (continued) {
            fields--;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Number of fields of the data line; an empty one after a last comma does not count. */
    int fields() {
        return fields;
    }

    /** Whether the line ends with a comma, so that the next may go on with it. */
    boolean isContinued() {
        return continued;
    }

    boolean isEmpty(int field) {
        return field >= fields || starts[field] == ends[field];
    }

    /** Returns a field as a name: in capitals, without blanks. */
    String name(int field) {
        return name(isEmpty(field) ? "" : raw(field));
    }

    /** Returns a name as decks compare it: in capitals, without blanks. */
    static String name(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    String raw(int field) {
        return new String(line, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** Whether a field begins as a whole number does. */
    boolean isNumber(int field) {
        if (isEmpty(field)) {
            return false;
        }
        byte first = line[starts[field]];
        return first >= '0' && first <= '9' || first == '-' || first == '+';
    }

    /** Returns a field as a whole number. */
    int integer(int field, String meaning) {
        return integer(field, () -> meaning);
    }

    private int integer(int field, Supplier<String> meaning) {
        long value = isEmpty(field) ? Long.MIN_VALUE : Decimal.integer(line, starts[field], ends[field]);
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw wrong(field, "is not a whole number", meaning.get());
        }
        return (int) value;
    }

    /** Returns the number of a node or element, &gt; 0. */
    int label(int field, String meaning) {
        return label(field, () -> meaning);
    }

    /** Returns the number of a node or element, &gt; 0; what it means is only put into words where it is wrong. */
    int label(int field, Supplier<String> meaning) {
        int value = integer(field, meaning);
        if (value <= 0) {
            throw wrong(field, "is not above 0", meaning.get());
        }
        return value;
    }

    /** Returns a field as a finite number. */
    double number(int field, String meaning) {
        return number(field, () -> meaning);
    }

    /** Returns a field as a finite number; what it means is only put into words where it is wrong. */
    double number(int field, Supplier<String> meaning) {
        double value = isEmpty(field) ? Double.NaN : Decimal.number(line, starts[field], ends[field]);
        if (!Double.isFinite(value)) {
            throw wrong(field, "is not a finite number", meaning.get());
        }
        return value;
    }

    /** Returns a field as a finite number, or a default where it is empty. */
    double number(int field, String meaning, double absent) {
        return isEmpty(field) ? absent : number(field, meaning);
    }

    private InputException wrong(int field, String fault, String meaning) {
        String what = isEmpty(field) ? meaning + " is missing" : meaning + ": '" + raw(field) + "' " + fault;
        return at(field, what, "NaN, infinity, text or a lost comma do not pass for numbers");
    }

    /** Returns what to throw for something wrong with a field of the data line. */
    InputException at(int field, String what, String action) {
        int column = field < fields ? starts[field] + 1 : here.length() + 1;
        return new InputException(new Problem(
                what,
                Optional.of(new Place(here.name(), here.number(), column)),
                "    " + Excerpt.of(here.text(), column),
                action));
    }

    /** Returns the place of the data line. */
    Place place() {
        return new Place(here.name(), here.number(), 0);
    }

    @Override
    public void close() {
        sources.forEach(LineSource::close);
    }
}
