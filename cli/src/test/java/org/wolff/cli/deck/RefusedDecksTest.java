package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;

/** Decks of others that wolff cannot honour are refused with the line and keyword. Needs ../shared. */
class RefusedDecksTest {
    @ParameterizedTest
    @CsvSource({
        "calculix/beampo1.inp, 269, *ELEMENT of type C3D20R",
        "calculix/beampo3.inp, 270, *ELEMENT of type C3D20R",
        "calculix/contact1.inp, 64, *CONTACT PAIR",
        "calculix/contact1.inp, 22, *ELEMENT of type C3D8",
        "calculix/contact3.inp, 62, *CONTACT PAIR",
        "calculix/contact4.inp, 88, *CONTACT PAIR",
        "calculix/contact4.inp, 48, *ELEMENT of type C3D20",
        "calculix/contact6.inp, 62, *CONTACT PAIR",
        "calculix/contactenergy.inp, 47, *CONTACT PAIR",
        "calculix/friction3.inp, 57, *CONTACT PAIR",
        "calculix/friction3.inp, 62, *FRICTION",
        "freecad_ccx/constraint_contact_solid_solid.inp.gz, 5054, *CONTACT PAIR",
        "nafems_feenox/finetools_problem_LE10NAFEMS_MST10.inp, 3, *PART",
        "nafems_feenox/finetools_problem_LE10NAFEMS_MST10.inp, 6, *INSTANCE",
        "nafems_feenox/finetools_problem_LE10NAFEMS_MST10.inp, 232, *ELEMENT of type SFM3D6"
    })
    void isRefused(String deck, int line, String keyword) {
        Path file = SolvedDeck.shared("data/vv").resolve(deck);
        InputException refused = assertThrows(InputException.class, () -> DeckReader.read(file));
        String expected = file + ":" + line + ": " + keyword;
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }
}
