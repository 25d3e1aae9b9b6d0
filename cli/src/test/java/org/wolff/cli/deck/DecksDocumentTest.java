package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/how-to/decks.md are those of the reader, keyword by keyword. */
class DecksDocumentTest {
    private static String code(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    @Test
    void tablesAreThoseOfTheReader() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("wolff.root"), "docs/how-to/decks.md"));
        Map<String, String> documented = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `\\*([^`]+)` \\| (.*) \\|$").matcher(document);
        while (row.find()) {
            documented.put(row.group(1), row.group(2).strip());
        }
        Map<String, String> real = new TreeMap<>();
        for (Keyword keyword : Keyword.all()) {
            String said = documented.getOrDefault(keyword.name(), "");
            if (keyword.treatment() == Keyword.Treatment.READ) {
                // The last column is for people.
                real.put(
                        keyword.name(),
                        code(keyword.read()) + " | " + code(keyword.harmless()) + " | "
                                + said.substring(said.lastIndexOf('|') + 1).strip());
            } else {
                real.put(keyword.name(), keyword.why());
            }
        }
        real.replaceAll((name, text) -> text.replaceAll("\\s+", " ").strip());
        documented.replaceAll((name, text) -> text.replaceAll("\\s+", " ").strip());
        assertEquals(real, documented);
    }

    @Test
    void everyTreatmentIsInItsOwnSection() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("wolff.root"), "docs/how-to/decks.md"));
        int ignored = document.indexOf("## What is passed over");
        int refused = document.indexOf("## What is refused");
        for (Keyword keyword : Keyword.all()) {
            int at = document.indexOf("| `*" + keyword.name() + "` |");
            Keyword.Treatment section = at > refused
                    ? Keyword.Treatment.REFUSED
                    : at > ignored ? Keyword.Treatment.IGNORED : Keyword.Treatment.READ;
            assertEquals(keyword.treatment(), section, keyword.name());
        }
    }
}
