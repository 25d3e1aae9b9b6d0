package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;

/**
 * Who says the numbers of a material that a case writes itself. Sources by number, or one under {@code all} that the case
 * says is for all of them, count as opened: the author of the case answers for them. A bare text does where the entry has a
 * single number; where it has several, nobody knows which of them the text is for, and none counts.
 */
final class MaterialSources {
    private static final String ALL = "all";

    private final Value.Fields material;
    private final Problems problems;
    private final List<Given> given = new ArrayList<>();

    /** A number of the entry; the name of one by axis begins with the key of its kind. */
    private record Given(String name, double value, Dimension dimension) {}

    MaterialSources(Value.Fields material, Problems problems) {
        this.material = material;
        this.problems = problems;
    }

    /** Adds a number of the elastic law, such as {@code youngs-modulus-1}. */
    MaterialSources with(String name, double value, Dimension dimension) {
        given.add(new Given(name, value, dimension));
        return this;
    }

    /** Adds the numbers beside the law, as far as the entry has them. */
    MaterialSources withFurther() {
        material.number("density").ifPresent(value -> with("density", value, Dimension.DENSITY));
        material.number("yield-strength").ifPresent(value -> with("yield-strength", value, Dimension.PRESSURE));
        return this;
    }

    /** Returns the numbers, each with its source; a source for a number that is not there is told as a problem. */
    List<Property> properties() {
        if (material.value("source").orElse(null) instanceof Value.Fields each) {
            for (String key : each.fields().keySet()) {
                if (!key.equals(ALL) && given.stream().noneMatch(number -> isOf(number, key))) {
                    problems.add(
                            each.placeOf(key),
                            "a source for the " + key + ", which the material does not give",
                            "give the number, or remove its source");
                }
            }
        }
        return given.stream().map(this::property).toList();
    }

    /** Returns what to do where one text stands for several numbers. */
    List<String> notes() {
        return bareText()
                .filter(text -> given.size() > 1)
                .map(text -> List.of(
                        "its source \"" + text + "\" does not say which numbers it is for: write source: {all: \""
                                + text + "\"} where it has all of them, or a source for each"))
                .orElse(List.of());
    }

    private Property property(Given number) {
        Optional<String> source = source(number);
        return new Property(
                number.name(),
                number.value(),
                number.dimension().ownUnit(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                source.map(text -> "case file: " + text)
                        .or(() -> bareText().map(text -> "case file: " + text + " (not said for which numbers)"))
                        .orElse("case file, no source given"),
                source.isPresent(),
                "");
    }

    private Optional<String> source(Given number) {
        if (material.value("source").orElse(null) instanceof Value.Fields each) {
            return each.fields().keySet().stream()
                    .filter(key -> isOf(number, key))
                    .findFirst()
                    .flatMap(each::text)
                    .or(() -> each.text(ALL));
        }
        return bareText().filter(text -> given.size() == 1);
    }

    private static boolean isOf(Given number, String key) {
        return number.name().equals(key) || number.name().startsWith(key + "-");
    }

    private Optional<String> bareText() {
        return material.value("source").filter(Value.Word.class::isInstance).map(word -> ((Value.Word) word).text());
    }
}
