package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.cli.casefile.form.Value;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.cli.study.Study;
import org.wolff.cli.study.Variation;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/** Studies: each value that one varies must be able to stand at its path. */
final class StudyReader {
    private final Node file;
    private final Problems problems;

    /** Reads studies of the case whose tree is given, as it stands in the file. */
    StudyReader(Node file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Study> studies(Value.Fields studies) {
        List<Study> all = new ArrayList<>();
        studies.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields fields) {
                List<Variation> variations = new ArrayList<>();
                if (fields.value("variants").orElse(null) instanceof Value.Fields sets) {
                    together(sets, variations);
                }
                for (Value item : fields.items("vary")) {
                    if (item instanceof Value.Word word) {
                        variation(word, variations);
                    }
                }
                if (!variations.isEmpty()
                        && variations.size() == fields.items("vary").size() + (fields.has("variants") ? 1 : 0)) {
                    try {
                        all.add(new Study(name, variations));
                    } catch (InputException refused) {
                        tell(refused, fields.placeOf("vary"));
                    }
                }
            }
        });
        return all;
    }

    private void together(Value.Fields variants, List<Variation> into) {
        Map<String, Map<String, String>> sets = new LinkedHashMap<>();
        int before = problems.count();
        variants.fields().keySet().forEach(name -> {
            Map<String, String> settings = new LinkedHashMap<>();
            for (Value item : variants.items(name)) {
                if (item instanceof Value.Word word) {
                    setting(word, settings);
                }
            }
            sets.put(name, settings);
        });
        if (problems.count() == before) {
            into.add(Variation.together(sets));
        }
    }

    private void setting(Value.Word word, Map<String, String> settings) {
        int equals = word.text().indexOf('=');
        String path = equals < 0 ? "" : word.text().substring(0, equals).strip();
        String value = word.text().substring(equals + 1).strip();
        if (path.isEmpty() || value.isEmpty()) {
            problems.add(
                    word.place(), "'" + word.text() + "' sets no value", "write PATH=VALUE, such as mesh.size=2 mm");
            return;
        }
        if (settings.put(path, value) != null) {
            problems.add(word.place(), path + " is set twice", "remove one");
            return;
        }
        try {
            new Overrides(problems).apply(file, CaseLanguage.root(), Map.of(path, value));
        } catch (InputException refused) {
            tell(refused, word.place());
        }
    }

    private void variation(Value.Word word, List<Variation> into) {
        try {
            Variation variation = Variation.parse(word.text());
            for (String value : variation.values()) {
                new Overrides(problems).apply(file, CaseLanguage.root(), Map.of(variation.path(), value));
            }
            into.add(variation);
        } catch (InputException refused) {
            tell(refused, word.place());
        }
    }

    private void tell(InputException refused, Place place) {
        for (Problem problem : refused.problems()) {
            problems.add(place, problem.what(), problem.action());
        }
    }
}
