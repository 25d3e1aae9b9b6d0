package org.wolff.cli.casefile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.Place;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.finding.Gate;

/** The section {@code checks} of a case: its own checks, and those of the sets that it names. */
final class GateSetReader {
    private static final List<String> OF_ONE_CHECK =
            List.of("part", "interface", "load-case", "below", "above", "severity", "source", "caveat");

    private final Path folder;
    private final GateScope scope;
    private final Units units;
    private final Problems problems;
    private final Set<InputFile> inputs = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();

    /** Ready to read; files are found from the folder. */
    GateSetReader(Path folder, GateScope scope, Units units, Problems problems) {
        this.folder = folder;
        this.scope = scope;
        this.units = units;
        this.problems = problems;
    }

    /** Returns the files that were read. */
    Set<InputFile> inputs() {
        return inputs;
    }

    /** Returns what was left out of sets. */
    List<String> warnings() {
        return warnings;
    }

    /** Returns the gates of the section. */
    List<Gate> gates(Value.Fields checks) {
        GateReader own = new GateReader(scope, units, problems);
        List<Gate> gates = new ArrayList<>();
        checks.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields check) {
                boolean ofSet = !check.has("metric") && (check.has("preset") || check.has("file"));
                gates.addAll(ofSet ? ofSet(name, check) : own.gates(name, check));
            }
        });
        return gates;
    }

    private List<Gate> ofSet(String name, Value.Fields check) {
        for (String key : OF_ONE_CHECK) {
            if (check.has(key)) {
                problems.add(
                        check.placeOf(key),
                        "'" + key + "' goes with 'metric'; the checks of a set have their own",
                        "remove it, or leave a check of the set out ('without:') and write your own");
            }
        }
        Optional<Value.Fields> set = set(check);
        return set.isEmpty() ? List.of() : gates(name, check, set.get());
    }

    private Optional<Value.Fields> set(Value.Fields check) {
        if (check.value("preset").isPresent()) {
            Value.Word word = (Value.Word) check.value("preset").get();
            Optional<byte[]> bytes = GateSets.bytes(word.text());
            if (bytes.isEmpty()) {
                problems.add(
                        word.place(),
                        "unknown preset '" + word.text() + "'",
                        NameTable.hint(word.text(), GateSets.names()) + "; a file of your own goes under 'file:'");
            }
            return bytes.flatMap(b -> GateSets.parse("preset " + word.text(), b, units, problems));
        }
        Optional<Value> file = check.value("file");
        return file.flatMap(word -> file((Value.Word) word));
    }

    private Optional<Value.Fields> file(Value.Word word) {
        Path path;
        try {
            path = folder.resolve(word.text());
        } catch (InvalidPathException bad) {
            problems.add(word.place(), "'" + word.text() + "' is no path of a file: " + bad.getReason(), "");
            return Optional.empty();
        }
        Problems ofFile = new Problems();
        Optional<byte[]> bytes = Document.bytes(path, ofFile);
        ofFile.sorted().forEach(problem -> problems.add(word.place(), problem.what(), problem.action()));
        bytes.ifPresent(b -> inputs.add(new InputFile(path.toString(), Sha256.of(b))));
        return bytes.flatMap(b -> GateSets.parse(path.toString(), b, units, problems));
    }

    private List<Gate> gates(String name, Value.Fields use, Value.Fields set) {
        Map<String, Value.Field> checks =
                new LinkedHashMap<>(set.fields("checks").fields());
        for (Value.Word word : GateScope.words(use.value("without"))) {
            if (checks.remove(word.text()) == null) {
                problems.add(
                        word.place(),
                        "the set has no check '" + word.text() + "'",
                        NameTable.hint(
                                word.text(), set.fields("checks").fields().keySet()));
            } else {
                warnings.add("checks: '" + word.text() + "' of " + setName(use) + " is left out by the case");
            }
        }
        GateReader reader = new GateReader(scope(use, set, checks), units, problems);
        List<Gate> gates = new ArrayList<>();
        checks.forEach((inner, field) -> {
            if (field.value() instanceof Value.Fields check) {
                if (check.has("metric")) {
                    gates.addAll(reader.gates(name + "." + inner, check));
                } else {
                    problems.add(check.place(), "a set of gates cannot hold another", "copy its checks");
                }
            }
        });
        return gates;
    }

    private static String setName(Value.Fields use) {
        return use.text("preset")
                .map(p -> "preset " + p)
                .or(() -> use.text("file"))
                .orElse("a set");
    }

    private GateScope scope(Value.Fields use, Value.Fields set, Map<String, Value.Field> checks) {
        return new GateScope(
                roles("part", "part", "parts", use, set, checks, scope.parts()),
                roles("interface", "interface", "interfaces", use, set, checks, scope.interfaces()),
                roles("load case", "load-case", "load-cases", use, set, checks, scope.loadCases()),
                scope.materials());
    }

    /** Returns what the names of one kind stand for; tells those that are used and stand for nothing in the case. */
    private Map<String, List<String>> roles(
            String noun,
            String key,
            String section,
            Value.Fields use,
            Value.Fields set,
            Map<String, Value.Field> checks,
            Map<String, List<String>> ofCase) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        Value.Fields given = use.fields(section);
        Map<String, Value.Field> described = set.fields(section).fields();
        given.fields().forEach((role, field) -> {
            if (!described.containsKey(role)) {
                problems.add(
                        field.key(),
                        "the set has no " + noun + " '" + role + "'",
                        NameTable.hint(role, described.keySet()));
            }
        });
        Set<String> used = checks.values().stream()
                .filter(check -> check.value() instanceof Value.Fields)
                .flatMap(check -> GateScope.words(((Value.Fields) check.value()).value(key)).stream())
                .map(Value.Word::text)
                .collect(Collectors.toSet());
        for (String role : described.keySet()) {
            if (given.value(role).isPresent()) {
                roles.put(role, names(noun, given.value(role), ofCase));
            } else if (ofCase.containsKey(role)) {
                roles.put(role, ofCase.get(role));
            } else if (used.contains(role) && !given.has(role)) {
                tellMissing(
                        use.place(),
                        noun,
                        section,
                        role,
                        set.fields(section).text(role).orElse(""),
                        ofCase);
                roles.put(role, List.of());
            }
        }
        return roles;
    }

    private List<String> names(String noun, Optional<Value> value, Map<String, List<String>> ofCase) {
        List<String> names = new ArrayList<>();
        for (Value.Word word : GateScope.words(value)) {
            if (ofCase.containsKey(word.text())) {
                names.addAll(ofCase.get(word.text()));
            } else {
                problems.add(
                        word.place(),
                        "unknown " + noun + " '" + word.text() + "'",
                        NameTable.hint(word.text(), ofCase.keySet()));
            }
        }
        return names;
    }

    private void tellMissing(
            Place place, String noun, String section, String role, String meaning, Map<String, List<String>> ofCase) {
        String example = ofCase.isEmpty()
                ? "the case has none; leave the checks that need it out with 'without:'"
                : "add for example '" + section + ": {" + role + ": "
                        + ofCase.keySet().iterator().next() + "}'";
        problems.add(place, "the set needs to know which " + noun + " is '" + role + "' (" + meaning + ")", example);
    }
}
