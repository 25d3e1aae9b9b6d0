package org.wolff.cli.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.cli.casefile.language.Key;
import org.wolff.cli.casefile.language.Rule;
import org.wolff.cli.casefile.language.ValueType;
import org.wolff.materials.quantity.Dimension;

/** The key tables of {@code docs/case-file.md}, made from the table of the language. */
final class KeyTables {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> told = new LinkedHashSet<>();

    private KeyTables() {}

    static String markdown() {
        KeyTables tables = new KeyTables();
        tables.group("", CaseLanguage.root());
        return tables.text.toString().strip() + "\n";
    }

    private void group(String path, ValueType.Group group) {
        text.append("### ")
                .append(path.isEmpty() ? "The file" : "`" + path + "`")
                .append("\n\n");
        text.append("| key | value | default | meaning and example |\n|---|---|---|---|\n");
        for (Key key : group.keys()) {
            text.append("| `")
                    .append(key.name())
                    .append("` | ")
                    .append(value(key.type()))
                    .append(" | ")
                    .append(standard(key, group))
                    .append(" | ")
                    .append(key.meaning())
                    .append(" `")
                    .append(key.example())
                    .append("` |\n");
        }
        for (Rule rule : group.rules()) {
            String keys = "`" + String.join("`, `", rule.keys()) + "`";
            text.append(rule instanceof Rule.ExactlyOne ? "\nExactly one of " : "\nTogether: ")
                    .append(keys)
                    .append(".\n");
        }
        text.append('\n');
        for (Key key : group.keys()) {
            inner(path.isEmpty() ? key.name() : path + "." + key.name(), key.type());
        }
    }

    private void inner(String path, ValueType type) {
        if (type instanceof ValueType.Shared shared) {
            if (told.add(shared.name())) {
                inner("<" + shared.name() + ">", shared.type().get());
            }
        } else if (type instanceof ValueType.Either either) {
            either.alternatives().forEach(alternative -> inner(path, alternative));
        } else if (type instanceof ValueType.Named named) {
            inner(path + ".<" + named.noun() + ">", named.entry());
        } else if (type instanceof ValueType.ListOf list) {
            inner(path + "[]", list.item());
        } else if (type instanceof ValueType.Group group && told.add(group.noun() + group.keys())) {
            group(path, group);
        }
    }

    private static String standard(Key key, ValueType.Group group) {
        return switch (key.need()) {
            case REQUIRED -> "**needed**";
            case PLANNED -> "*planned*";
            case OPTIONAL -> key.standard().isEmpty() ? ruled(key, group) : key.standard();
        };
    }

    private static String ruled(Key key, ValueType.Group group) {
        return group.rules().stream().anyMatch(rule -> rule.keys().contains(key.name())) ? "see below" : "–";
    }

    private static String value(ValueType type) {
        if (type instanceof ValueType.Amount amount) {
            String range =
                    switch (amount.range()) {
                        case ANY -> "";
                        case POSITIVE -> ", above 0";
                        case NOT_NEGATIVE -> ", 0 or more";
                    };
            return amount.noun() + units(amount.dimension()) + range;
        }
        if (type instanceof ValueType.Components components) {
            return components.noun() + (components.direction() ? "" : units(components.dimension()));
        }
        if (type instanceof ValueType.Either either) {
            return String.join(
                    ", or ",
                    either.alternatives().stream().map(KeyTables::value).toList());
        }
        if (type instanceof ValueType.ListOf list) {
            return "a list, each " + value(list.item());
        }
        if (type instanceof ValueType.Named named) {
            return "names, each with " + value(named.entry());
        }
        if (type instanceof ValueType.Shared shared) {
            return "`<" + shared.name() + ">`";
        }
        if (type instanceof ValueType.Choice choice) {
            return "`" + String.join("`, `", choice.words()) + "`";
        }
        return type.noun();
    }

    private static String units(Dimension dimension) {
        List<String> units = dimension.units();
        return dimension == Dimension.RATIO ? "" : " (" + String.join(", ", units) + ")";
    }
}
