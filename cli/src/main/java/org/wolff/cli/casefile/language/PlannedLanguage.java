package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.planned;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.notNegative;
import static org.wolff.cli.casefile.language.Types.positive;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that later versions fill: refused today, designed now so that the language is one. */
final class PlannedLanguage {
    static final Group INTERFACE = group(
            "an interface",
            List.of(
                    planned(
                            "between",
                            list(name("part"), 1),
                            "Two parts, or one part and all its neighbours.",
                            "[cortex, segment]"),
                    planned(
                            "law",
                            choice("bonded", "frictionless", "frictional", "partly-bonded"),
                            "Its law.",
                            "frictional"),
                    planned("friction", notNegative(Dimension.RATIO), "Coulomb's coefficient.", "0.74"),
                    planned("source", TEXT, "Who says so.", "\"test report 12\""),
                    planned(
                            "slip-stiffness",
                            positive(Dimension.BED_STIFFNESS),
                            "Elastic slip before sliding.",
                            "20 MPa/mm"),
                    planned("interference", notNegative(Dimension.LENGTH), "Press-fit.", "0.05 mm"),
                    planned("gap", notNegative(Dimension.LENGTH), "Clearance at the start.", "0.1 mm"),
                    planned("close-below", LENGTH, "Gaps below this are closed.", "0.05 mm"),
                    planned(
                            "bonded-share",
                            amount(Dimension.RATIO),
                            "Share of bonded pairs, when partly bonded.",
                            "35 %"),
                    planned("seed", amount(Dimension.RATIO), "Seed of the random choice of bonded pairs.", "1")));

    private PlannedLanguage() {}
}
