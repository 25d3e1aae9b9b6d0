package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sections 12 to 15: discussion, limits of use, conclusions, references. */
final class ClosingSections extends Section {
    ClosingSections(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        section(
                "discussion",
                "12 Discussion",
                () -> note("Interpretation of the findings is the author's to state: what they"
                        + " mean for the question of interest, and how sensitive they are to loads and materials."));
        section("limits", "13 Limitations", this::limits);
        section("conclusions", "14 Conclusions", () -> {
            Verdict verdict = Verdict.of(results);
            paragraph("Verdict of this run: " + verdict.word() + ". " + verdict.reason());
        });
        section("references", "15 References", this::references);
    }

    private void limits() throws IOException {
        heading("Assumptions");
        html.begin("ul");
        item("Loads are static; small displacements and strains; the stiffness does not change with the load"
                + (InterfaceSection.isPresent(results) ? ", but for the contact of interfaces." : "."));
        item(
                "Materials are linear and elastic. Stress beyond yield is not redistributed: above the yield stress numbers show"
                        + " that the limit is passed, not what follows.");
        if (!InterfaceSection.isPresent(results)) {
            item(
                    "All parts are bonded where they touch: no gap opens and nothing slips, so that loads of tension and shear"
                            + " cross interfaces that may not carry them.");
        }
        item(
                "Loads and supports stand for muscles, joints and the rest of the body as section 7 says, and for nothing else.");
        html.end();
        List<String> unverified = new ArrayList<>();
        for (JsonNode material : results.path("materials")) {
            if (!material.path("verified").asBoolean(true)) {
                unverified.add(material.path("name").asText());
            }
        }
        if (!unverified.isEmpty()) {
            paragraph("Materials with properties whose source was not verified: " + String.join(", ", unverified)
                    + ". No verdict may rest on them.");
        }
        heading("Limits of use");
        paragraph(
                "This report supports the engineering assessment of a design. It is not for clinical decisions, does not"
                        + " predict the life of a device in a patient, and does not replace mechanical tests. Its numbers hold for the"
                        + " geometry, materials, loads and mesh stated here.");
    }

    private void item(String text) throws IOException {
        html.element("li", text);
    }

    private void references() throws IOException {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        for (JsonNode finding : results.path("findings")) {
            if (Verdict.isGate(finding)) {
                use(
                        uses,
                        finding.path("source").asText(),
                        "limit of " + finding.path("id").asText());
            }
        }
        for (JsonNode material : results.path("materials")) {
            for (JsonNode property : material.path("properties")) {
                use(
                        uses,
                        property.path("source").asText(),
                        material.path("name").asText() + ", "
                                + Words.key(property.path("name").asText()));
            }
        }
        html.begin("ol", "class", "references");
        for (Map.Entry<String, Set<String>> source : uses.entrySet()) {
            html.begin("li").text(source.getKey() + " ");
            html.element("small", String.join("; ", source.getValue())).end();
        }
        item(
                "FDA, Reporting of Computational Modeling Studies in Medical Device Submissions, guidance, 21 September 2016"
                        + " (headings of this report).");
        item(
                "ASTM F2996, Standard Practice for Finite Element Analysis (FEA) of Non-Modular Metallic Orthopaedic Hip Femoral"
                        + " Stems (content of this report; not a claim of conformity).");
        html.end();
        heading("Files of the run");
        paragraph(Words.of(results.path("run").path("files")));
    }

    private static void use(Map<String, Set<String>> uses, String source, String use) {
        if (!source.isBlank()) {
            uses.computeIfAbsent(source, absent -> new LinkedHashSet<>()).add(use);
        }
    }
}
