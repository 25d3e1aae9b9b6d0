package org.wolff.cli.deck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/** Reads a deck card by card. */
final class DeckReader {
    private static final int MOST_PROBLEMS = 20;

    private final DeckScanner scanner;
    private final MeshCards mesh;
    private final SpringCards springs;
    private final PropertyCards properties;
    private final StepCards steps;
    private final EquationCards equations;
    private final List<Problem> problems = new ArrayList<>();
    private String heading = "";

    private DeckReader(DeckScanner scanner) {
        this.scanner = scanner;
        this.springs = new SpringCards(scanner);
        this.mesh = new MeshCards(scanner, springs);
        this.properties = new PropertyCards(scanner);
        this.steps = new StepCards(scanner);
        this.equations = new EquationCards(scanner);
    }

    /**
     * Reads a deck and the files that it includes.
     *
     * @throws InputException with all that is not supported, and the first thing that is wrong
     */
    static Deck read(Path file) {
        try (DeckScanner scanner = new DeckScanner(file)) {
            return new DeckReader(scanner).read(file.toString());
        }
    }

    private Deck read(String file) {
        boolean any = false;
        try {
            Optional<Card> card = scanner.nextCard();
            while (card.isPresent() && problems.size() < MOST_PROBLEMS) {
                any = true;
                read(card.get());
                card = scanner.nextCard();
            }
            if (problems.isEmpty() && !any) {
                throw refuse(file, "no keyword in it", "a deck has lines such as *NODE: is it the right file?");
            }
            if (problems.isEmpty()) {
                return deck(file);
            }
        } catch (InputException wrong) {
            problems.addAll(wrong.problems());
        }
        throw new InputException(problems);
    }

    private static InputException refuse(String file, String what, String action) {
        return new InputException(Problem.at(Place.in(file), what, action));
    }

    private Deck deck(String file) {
        Deck deck = new Deck(
                heading,
                mesh.nodes(),
                mesh.elements(),
                mesh.nodeSets(),
                mesh.elementSets(),
                mesh.surfaces(),
                mesh.nodeSurfaces(),
                mesh.unsortedSets(),
                properties.materials(),
                properties.orientations(),
                properties.sections(),
                springs.springs(),
                equations.equations(),
                equations.ties(),
                steps.initial(),
                steps.steps(),
                scanner.inputs());
        if (deck.nodes().labels().length == 0 || deck.elements().labels().length == 0) {
            throw refuse(file, "no nodes or no elements in it", "is the file cut off, or an *INCLUDE missing?");
        }
        if (deck.steps().isEmpty()) {
            throw refuse(file, "no *STEP in it: nothing is asked", "is the file cut off? else add a static step");
        }
        return deck;
    }

    private void read(Card card) {
        Keyword.refusal(card).ifPresent(problems::add);
        if (card.keyword().equals("ELEMENT")) {
            mesh.refusal(card).ifPresent(problems::add);
        }
        // Once something is refused, data are not read any more: what they lack may come from that.
        if (!problems.isEmpty()) {
            return;
        }
        Keyword keyword = Keyword.of(card).orElseThrow();
        if (keyword.treatment() == Keyword.Treatment.IGNORED) {
            return;
        }
        switch (keyword.name()) {
            case "HEADING" -> readHeading();
            case "NODE" -> mesh.readNodes(card);
            case "ELEMENT" -> mesh.readElements(card);
            case "NSET" -> mesh.readNodeSet(card);
            case "ELSET" -> mesh.readElementSet(card);
            case "SURFACE" -> mesh.readSurface(card);
            case "MATERIAL" -> properties.readMaterial(card);
            case "ELASTIC" -> properties.readElastic(card);
            case "DENSITY" -> properties.readDensity(card);
            case "ORIENTATION" -> properties.readOrientation(card);
            case "SOLID SECTION" -> properties.readSection(card);
            case "SPRING" -> springs.readLaw(card);
            case "EQUATION" -> {
                steps.requireOutside(card);
                equations.readEquations(card);
            }
            case "TIE" -> {
                steps.requireOutside(card);
                equations.readTie(card);
            }
            case "BOUNDARY" -> steps.readBoundary(card);
            case "CLOAD" -> steps.readForces(card);
            case "DLOAD" -> steps.readElementLoads(card);
            case "DSLOAD" -> steps.readSurfaceLoads(card);
            case "STEP" -> steps.beginStep(card);
            case "STATIC" -> steps.beginStatic(card);
            case "END STEP" -> steps.endStep(card);
            default -> throw new IllegalStateException("no reader for *" + keyword.name());
        }
    }

    private void readHeading() {
        if (scanner.nextLine()) {
            heading = scanner.raw(0);
        }
    }
}
