package org.wolff.cli.casefile;

import java.util.ArrayList;
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
                for (Value item : fields.items("vary")) {
                    if (item instanceof Value.Word word) {
                        variation(word, variations);
                    }
                }
                if (!variations.isEmpty()
                        && variations.size() == fields.items("vary").size()) {
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
