package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What a run comes to, as its results say. Where they do not, as those of older versions, the findings decide by the same
 * rule: a limit of the design that failed fails the run; one that cannot be assessed, a failed check of the numbers, or no
 * limit at all leave it not assessable.
 *
 * @param type {@code pass}, {@code fail} or {@code not-assessable}
 * @param word the verdict for a heading
 * @param reason why, in sentences
 */
record Verdict(String type, String word, String reason) {
    private static final String CHECKS = "(mesh|solve|balance|certificate|contact)\\..*";

    static Verdict of(JsonNode results) {
        int failed = 0;
        int open = 0;
        int unsound = 0;
        int gates = 0;
        for (JsonNode finding : results.path("findings")) {
            String verdict = finding.path("verdict").asText();
            if (isGate(finding)) {
                gates++;
                failed += verdict.equals("fail") ? 1 : 0;
                open += verdict.equals("fail") || verdict.equals("pass") ? 0 : 1;
            } else {
                unsound += verdict.equals("pass") ? 0 : 1;
            }
        }
        String said = results.path("verdict").asText("");
        boolean isSaid = said.equals("pass") || said.equals("fail") || said.equals("not-assessable");
        String type =
                isSaid ? said : failed > 0 ? "fail" : gates == 0 || open > 0 || unsound > 0 ? "not-assessable" : "pass";
        String reason = results.path("verdictReason").asText("");
        if (reason.isEmpty()) {
            reason = reason(failed, open, unsound, gates);
        }
        String scope = gates == 0
                ? " No limit of the design was given: the checks of wolff itself say whether the numbers can be relied on,"
                        + " not whether the design is safe."
                : "";
        return new Verdict(type, word(type), sentence(reason) + scope);
    }

    private static String reason(int failed, int open, int unsound, int gates) {
        if (failed > 0) {
            return failed + " of " + gates + " limits of the design are not kept";
        }
        if (unsound > 0) {
            return unsound + (unsound == 1 ? " check" : " checks") + " of the numbers did not pass";
        }
        if (open > 0) {
            return open + " of " + gates + " limits of the design cannot be assessed";
        }
        return gates == 0 ? "all checks of the numbers passed" : "all " + gates + " limits of the design are kept";
    }

    /** Returns whether a finding judges the design, not the numbers. */
    static boolean isGate(JsonNode finding) {
        return finding.has("kind")
                ? finding.get("kind").asText().equals("gate")
                : !finding.path("id").asText().matches(CHECKS);
    }

    /** Returns the word for a verdict of any spelling. */
    static String word(String type) {
        return type.isEmpty()
                ? Words.NONE
                : type.substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.substring(1).replace('-', ' ');
    }

    private static String sentence(String text) {
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
