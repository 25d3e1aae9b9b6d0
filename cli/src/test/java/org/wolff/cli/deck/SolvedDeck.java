package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.NodeResults;
import org.wolff.solver.krylov.ConjugateGradients;

/** A deck, solved as the command does, with its results by node number. */
final class SolvedDeck {
    private final DeckModel deck;
    private final AnalysisResult result;
    private final Map<Integer, Integer> nodeOf = new HashMap<>();

    private SolvedDeck(DeckModel deck, AnalysisResult result) {
        this.deck = deck;
        this.result = result;
        for (int node = 0; node < deck.nodeNumbers().length; node++) {
            nodeOf.put(deck.nodeNumbers()[node], node);
        }
    }

    static SolvedDeck of(Path file) {
        return of(file, ConjugateGradients.Settings.DEFAULT);
    }

    static SolvedDeck of(Path file, ConjugateGradients.Settings settings) {
        try (Workers workers = Workers.ofMachine()) {
            DeckModel deck = DeckModel.read(file, workers);
            return new SolvedDeck(deck, Analysis.solve(deck.model(), settings, workers, Progress.SILENT));
        }
    }

    /** Returns a folder or file below the shared one; the test is skipped where it is absent. */
    static Path shared(String name) {
        String given = System.getProperty("wolff.shared", "");
        Path shared = given.isEmpty() ? Path.of(System.getProperty("wolff.root"), "../shared") : Path.of(given);
        assumeTrue(Files.exists(shared.resolve(name)), "this comparison needs ../shared/" + name);
        return shared.resolve(name);
    }

    AnalysisResult result() {
        return result;
    }

    int[] numbers() {
        return deck.nodeNumbers();
    }

    NodeResults step(int step) {
        return result.loadCases().get(step - 1).byNode().orElseThrow();
    }

    double displacement(int step, int number, int axis) {
        return step(step).displacement()[3 * nodeOf.get(number) + axis];
    }

    double stress(int step, int number, int component) {
        return step(step).stress()[6 * nodeOf.get(number) + component];
    }

    double reaction(int step, int number, int axis) {
        return step(step).reactions()[3 * nodeOf.get(number) + axis];
    }

    double[] position(int number) {
        double[] xyz = deck.model().mesh().xyz();
        int at = 3 * nodeOf.get(number);
        return new double[] {xyz[at], xyz[at + 1], xyz[at + 2]};
    }

    boolean has(int number) {
        return nodeOf.containsKey(number);
    }
}
