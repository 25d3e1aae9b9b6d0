package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of cases and load cases as names of files that every system takes. */
public final class FileNames {
    private static final int LONGEST = 100;

    private FileNames() {}

    /** Returns the name with a dash for every run of characters other than ASCII letters, digits, dot, dash, underscore. */
    public static String safe(String name) {
        String safe = name.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        return safe.isEmpty() ? "unnamed" : safe.substring(0, Math.min(LONGEST, safe.length()));
    }

    /** Returns safe names that differ from each other, also where case of letters does not count. */
    public static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String safe = safe(name);
            String candidate = safe;
            for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
                candidate = safe + "-" + i;
            }
            distinct.add(candidate);
        }
        return distinct;
    }
}
