package org.wolff.cli.baseline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wolff.cli.report.ResultsJson;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.metric.Metric;

/** The numbers of an earlier run of the same case. */
public final class Baseline {
    /** Below this part of the greatest old value of its kind a number is compared with that part. */
    private static final double SMALL = 0.01;

    private final String file;
    private final String version;
    private final Map<Key, Recorded> numbers = new LinkedHashMap<>();

    private record Key(String id, String part, String loadCase) {}

    private record Recorded(double value, String unit) {}

    private Baseline(String file, JsonNode json) {
        this.file = file;
        this.version = json.path("version").asText();
        for (JsonNode metric : json.path("metrics")) {
            numbers.put(
                    new Key(
                            metric.path("id").asText(),
                            metric.path("part").asText(),
                            metric.path("loadCase").asText()),
                    new Recorded(
                            metric.path("value").asDouble(Double.NaN),
                            metric.path("unit").asText()));
        }
    }

    /**
     * Reads the results of an earlier run.
     *
     * @param path an old {@code results.json}
     * @param caseName name of the case that is compared
     * @throws InputException if it cannot be read, is no {@code results.json} of this format, or of another case
     */
    public static Baseline read(Path path, String caseName) {
        String file = path.toString();
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(path.toFile());
        } catch (JacksonException broken) {
            throw new InputException(Problem.at(
                    place(file, broken.getLocation()),
                    "this is not JSON: " + broken.getOriginalMessage(),
                    "give the results.json of an earlier run"));
        } catch (IOException unreadable) {
            throw new InputException(Problem.of(
                    "the baseline " + file + " cannot be read: " + unreadable.getMessage(),
                    "give the results.json of an earlier run"));
        }
        if (!json.path("case").isTextual() || !json.path("metrics").isArray()) {
            throw new InputException(Problem.at(
                    new Place(file, 1, 1),
                    "this is no results.json: it has no 'case' and 'metrics'",
                    "give the results.json of an earlier run"));
        }
        if (!json.path("case").asText().equals(caseName)) {
            throw new InputException(Problem.at(
                    placeOf("case", path),
                    "this baseline is of case '" + json.path("case").asText() + "', the run of case '" + caseName + "'",
                    "give the results.json of an earlier run of this case"));
        }
        if (json.path("formatVersion").asInt() != ResultsJson.FORMAT_VERSION) {
            throw new InputException(Problem.at(
                    placeOf("formatVersion", path),
                    "this baseline has format " + json.path("formatVersion").asText() + ", not "
                            + ResultsJson.FORMAT_VERSION,
                    "make a new one with this version of wolff"));
        }
        return new Baseline(file, json);
    }

    private static Place place(String file, JsonLocation at) {
        return at == null ? Place.in(file) : new Place(file, at.getLineNr(), at.getColumnNr());
    }

    /** Returns where the value of a key of the whole begins. */
    private static Place placeOf(String key, Path path) {
        try (JsonParser parser = new ObjectMapper().createParser(path.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = key.equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    return place(path.toString(), parser.currentTokenLocation());
                }
                parser.skipChildren();
            }
        } catch (IOException changed) {
            return Place.in(path.toString());
        }
        return Place.in(path.toString());
    }

    /** Returns every number of the baseline and of the run, in the order of the run; those that are gone last. */
    public List<Change> compare(List<Metric> metrics, Tolerances tolerances) {
        Map<String, Double> greatest = new LinkedHashMap<>();
        numbers.forEach((key, number) -> {
            if (Double.isFinite(number.value())) {
                greatest.merge(key.id(), Math.abs(number.value()), Math::max);
            }
        });
        Map<Key, Recorded> left = new LinkedHashMap<>(numbers);
        List<Change> changes = new ArrayList<>();
        for (Metric metric : metrics) {
            Key key = new Key(metric.id(), metric.part(), metric.loadCase());
            Recorded was = left.remove(key);
            double before = was == null ? Double.NaN : was.value();
            double small = SMALL * greatest.getOrDefault(metric.id(), 0.0);
            changes.add(change(key, metric.unit(), before, metric.value(), small, tolerances));
        }
        left.forEach((key, was) -> {
            if (Double.isFinite(was.value())) {
                changes.add(change(key, was.unit(), was.value(), Double.NaN, 0, tolerances));
            }
        });
        return List.copyOf(changes);
    }

    private static Change change(Key key, String unit, double was, double now, double small, Tolerances tolerances) {
        double change;
        if (was == now || (!Double.isFinite(was) && !Double.isFinite(now))) {
            change = 0;
        } else if (!Double.isFinite(was) || !Double.isFinite(now)) {
            change = Double.POSITIVE_INFINITY;
        } else {
            change = Math.abs(now - was) / Math.max(Math.abs(was), small);
        }
        return new Change(key.id(), key.part(), key.loadCase(), unit, was, now, change, tolerances.of(key.id()));
    }

    private static double used(Change change) {
        return change.change() / Math.max(change.tolerance(), Double.MIN_NORMAL);
    }

    /** Returns the finding on all changes: its value is the greatest one as a part of its tolerance. */
    public Finding finding(List<Change> changes) {
        List<Change> beyond = changes.stream().filter(c -> !c.isAllowed()).toList();
        Optional<Change> worst =
                changes.stream().filter(c -> !Double.isNaN(c.was())).max(Comparator.comparingDouble(Baseline::used));
        double used = worst.map(Baseline::used).orElse(Double.NaN);
        String message = String.format(
                Locale.ROOT,
                "%d of %d numbers changed against the baseline %s (wolff %s) by more than their tolerance; the change"
                        + " most beyond, or nearest to it, as a part of its tolerance%s",
                beyond.size(),
                changes.size(),
                file,
                version,
                worst.map(c -> String.format(
                                Locale.ROOT,
                                ": %s, %.6g was %.6g %s, tolerance %.3g %%",
                                c.metric(),
                                c.now(),
                                c.was(),
                                c.unit(),
                                100 * c.tolerance()))
                        .orElse(""));
        return Finding.check(
                "baseline",
                worst.map(Change::part).orElse(Finding.WHOLE),
                worst.map(Change::loadCase).orElse(Finding.WHOLE),
                used,
                Limit.below(1, "1"),
                message,
                "the user: --baseline, --tolerance");
    }
}
