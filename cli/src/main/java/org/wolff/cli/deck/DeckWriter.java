package org.wolff.cli.deck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.AsciiOutput;
import org.wolff.mesh.io.MeshCards;
import org.wolff.mesh.io.ReplacedFile;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Step;
import org.wolff.solver.assembly.Constraints;

/**
 * Writes a meshed model as a deck that CalculiX runs: one element set and section for each part, loads as nodal forces
 * in one step for each load case. What is held along x, y or z becomes *BOUNDARY, along other directions *EQUATION, beds
 * of springs SPRING1 elements along their principal directions, interfaces contact pairs ({@link ContactCards}).
 */
public final class DeckWriter {
    private final AsciiOutput deck;
    private final DiscreteModel model;

    private DeckWriter(AsciiOutput deck, DiscreteModel model) {
        this.deck = deck;
        this.model = model;
    }

    /**
     * Writes the deck of a model whose supports are the same in all steps.
     *
     * @param file where to; appears whole or not at all
     * @throws org.wolff.mesh.problem.InputException if a deck cannot say what the model says, or the file cannot be written
     */
    public static void write(Path file, DiscreteModel model) {
        model.subject().meshed().ifPresent(DeckWriter::requireTold);
        ContactCards.requireChain(model);
        ReplacedFile.write(file, stream -> {
            AsciiOutput deck = new AsciiOutput(stream);
            new DeckWriter(deck, model).write();
            deck.flush();
        });
    }

    /**
     * Requires that a deck can say what a model says.
     *
     * @throws org.wolff.mesh.problem.InputException if it has interfaces of which a deck cannot speak
     */
    public static void requireTold(Model model) {
        ContactCards.requireTold(model);
    }

    private void write() throws IOException {
        Constraints held = model.steps().get(0).supports().constraints();
        line("*HEADING");
        line(MeshCards.name(model.subject().name(), "MODEL") + " in mm N MPa tonne s");
        mesh();
        new SupportCards(deck)
                .write(model.mesh(), held, model.steps().get(0).supports().springs());
        new ContactCards(deck, model).write();
        for (Step step : model.steps()) {
            if (step.supports().constraints() != held) {
                throw new IllegalArgumentException("supports that change from step to step");
            }
            step(step);
        }
    }

    private void line(String text) throws IOException {
        deck.append(text).append('\n');
    }

    /** Returns a number in at most twenty characters, of which CalculiX reads no more. */
    static String number(double value) {
        return value == 0 ? "0." : String.format(Locale.ROOT, "%.12E", value);
    }

    private void mesh() throws IOException {
        MeshCards cards = new MeshCards(deck, model.mesh());
        cards.nodes();
        List<String> parts = MeshCards.partNames(model.mesh(), new HashSet<>());
        SectionCards sections = new SectionCards(deck, model.materials());
        for (int region = 0; region < parts.size(); region++) {
            if (cards.elements(region, parts.get(region))) {
                sections.write(region, parts.get(region));
            }
        }
    }

    static String vector(Vector3 v) {
        return number(v.x()) + ", " + number(v.y()) + ", " + number(v.z());
    }

    private void step(Step step) throws IOException {
        line("** " + MeshCards.name(step.loadCase().name(), "LOAD"));
        boolean contact = !model.interfaces().isEmpty();
        line(contact ? "*STEP, INC=1000" : "*STEP");
        line("*STATIC");
        if (contact) {
            line("1., 1.");
        }
        line("*CLOAD, OP=NEW");
        boolean any = false;
        double[] f = step.forces();
        for (int dof = 0; dof < f.length; dof++) {
            if (f[dof] != 0) {
                line((dof / 3 + 1) + ", " + (dof % 3 + 1) + ", " + number(f[dof]));
                any = true;
            }
        }
        if (!any) {
            line("1, 1, 0.");
        }
        line("*NODE FILE");
        line("U, RF");
        line("*EL FILE");
        line("S, E");
        if (contact) {
            line("*CONTACT FILE");
            line("CDIS, CSTR");
        }
        line("*END STEP");
    }
}
