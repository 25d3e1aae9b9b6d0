package org.wolff.cli.deck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.QualitySurvey;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.GivenMesh;
import org.wolff.solver.analysis.Step;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.finding.MeshChecks;

/**
 * A deck as a model on its mesh.
 *
 * @param model ready to be solved
 * @param nodeNumbers the deck's number of each node of the mesh
 * @param nodeOrder the nodes of the mesh in the order of the deck
 */
public record DeckModel(DiscreteModel model, int[] nodeNumbers, int[] nodeOrder) {
    /**
     * Reads a deck and the files that it includes.
     *
     * @param file CalculiX or Abaqus text, plain or gzipped; mm, N, MPa, tonne
     * @throws org.wolff.mesh.problem.InputException if something in it is wrong or cannot be honoured
     */
    public static DeckModel read(Path file, Workers workers) {
        Deck deck = DeckReader.read(file);
        DeckMesh mesh = DeckMesh.of(deck, workers);
        TetMesh tets = mesh.materials().mesh();
        DeckTargets targets = new DeckTargets(deck, mesh);
        DeckEquations equations = new DeckEquations(deck, mesh, targets);
        DeckSupports supports =
                new DeckSupports(tets, targets, DeckSprings.of(deck, mesh, targets), equations.steering());
        DeckLoads loads = new DeckLoads(mesh, targets);
        supports.add(deck.initial());
        List<Step> steps = new ArrayList<>();
        for (Deck.DeckStep step : deck.steps()) {
            if (step.newPrescriptions()) {
                supports.clear();
            }
            supports.add(step.prescriptions());
            loads.add(step);
            steps.add(new Step(new LoadCase(step.name(), List.of()), supports.supports(equations), loads.forces()));
        }
        List<String> warnings = new ArrayList<>(supports.warnings());
        warnings.addAll(equations.warnings());
        int idle = deck.nodes().labels().length
                - tets.nodeCount()
                - equations.steering().size();
        if (idle > 0) {
            warnings.add(idle + " nodes of the deck belong to no element and are left out");
        }
        MeshQuality quality = QualitySurvey.of(tets, workers);
        if (quality.minDihedral() < MeshChecks.DIHEDRAL_LIMIT) {
            MeshQuality.WorstElement worst = quality.worst().get(0);
            warnings.add(String.format(
                    Locale.ROOT,
                    "the deck's mesh has dihedral angles down to %.1f° (in %s near %.1f, %.1f, %.1f mm); stresses in"
                            + " such elements are rough",
                    worst.minDihedral(),
                    worst.region(),
                    worst.centroid().x(),
                    worst.centroid().y(),
                    worst.centroid().z()));
        }
        GivenMesh subject = new GivenMesh(nameOf(file), deck.inputs(), warnings);
        return new DeckModel(
                new DiscreteModel(subject, mesh.materials(), quality, steps, warnings),
                mesh.numbers(),
                IntStream.of(mesh.meshNode()).filter(node -> node >= 0).toArray());
    }

    /** Returns the name of the file without its ending. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }
}
