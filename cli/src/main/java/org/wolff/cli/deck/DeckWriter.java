package org.wolff.cli.deck;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
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
    private static final int LONGEST_NAME = 70;

    private final Appendable deck;
    private final DiscreteModel model;

    private DeckWriter(Appendable deck, DiscreteModel model) {
        this.deck = deck;
        this.model = model;
    }

    /**
     * Writes the deck of a model whose supports are the same in all steps.
     *
     * @param file where to; appears whole or not at all
     * @throws IOException if the disk does not take it
     * @throws org.wolff.mesh.problem.InputException if a deck cannot say what the model says
     */
    public static void write(Path file, DiscreteModel model) throws IOException {
        if (model.subject() instanceof Model meshed) {
            requireTold(meshed);
        }
        ContactCards.requireChain(model);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path partial = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(partial, StandardCharsets.US_ASCII)) {
                new DeckWriter(writer, model).write();
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
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
        line(name(model.subject().name(), "MODEL") + " in mm N MPa tonne s");
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

    /** Returns a name as decks take it: capitals, digits, dash and underscore, a letter first. */
    static String name(String text, String prefix) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]+", "_");
        String lettered = plain.matches("[A-Z].*") ? plain : prefix + "_" + plain;
        return lettered.substring(0, Math.min(LONGEST_NAME, lettered.length()));
    }

    private static List<String> names(List<String> texts, String prefix) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            String name = name(text, prefix);
            String candidate = name;
            for (int i = 2; !taken.add(candidate); i++) {
                candidate = name + "_" + i;
            }
            names.add(candidate);
        }
        return names;
    }

    private void mesh() throws IOException {
        TetMesh mesh = model.mesh();
        line("*NODE, NSET=NALL");
        for (int node = 0; node < mesh.nodeCount(); node++) {
            line((node + 1) + ", " + number(mesh.xyz()[3 * node]) + ", " + number(mesh.xyz()[3 * node + 1]) + ", "
                    + number(mesh.xyz()[3 * node + 2]));
        }
        List<String> parts = names(mesh.regionNames(), "PART");
        SectionCards sections = new SectionCards(deck, model.materials());
        int perElement = mesh.order().nodes();
        for (int region = 0; region < parts.size(); region++) {
            boolean begun = false;
            for (int tet = 0; tet < mesh.tetCount(); tet++) {
                if (mesh.region()[tet] == region) {
                    if (!begun) {
                        line("*ELEMENT, TYPE=" + (mesh.order() == ElementOrder.TET10 ? "C3D10" : "C3D4") + ", ELSET="
                                + parts.get(region));
                        begun = true;
                    }
                    deck.append(Integer.toString(tet + 1));
                    for (int i = 0; i < perElement; i++) {
                        deck.append(", ").append(Integer.toString(mesh.node(tet, i) + 1));
                    }
                    deck.append('\n');
                }
            }
            if (begun) {
                sections.write(region, parts.get(region));
            }
        }
    }

    static String vector(Vector3 v) {
        return number(v.x()) + ", " + number(v.y()) + ", " + number(v.z());
    }

    private void step(Step step) throws IOException {
        line("** " + name(step.loadCase().name(), "LOAD"));
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
