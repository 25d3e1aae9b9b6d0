package org.wolff.cli.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.io.MeshCards;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Step;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;

/**
 * Writes interfaces that slip and part as surface-to-surface contact of CalculiX: two faces of elements for each, linear
 * pressure over overclosure, friction, and a press-fit as *CLEARANCE. CalculiX lets the sides enter each other; the deck
 * says how stiff it makes that.
 */
final class ContactCards {
    /**
     * Stiffness of the penalty over that of the softer side's elements across their size. A plug between two slabs (TET4, 4 mm)
     * differs from wolff's answer without penalty by 2.6 % of the greatest displacement at 50 with a stick slope of a tenth,
     * by 0.5 % at 500 with half; there ten-node elements go on for minutes.
     */
    private static final double PENALTY = 200;

    /** Stiffness against slip while stuck, over the penalty. */
    private static final double STICK = 0.5;

    /** Face of a deck, 1 … 4, of the face of wolff, 0 … 3. */
    private static final int[] FACE = {3, 4, 2, 1};

    private final Appendable deck;
    private final MaterialAssignment materials;
    private final List<ContactInterface> interfaces;

    ContactCards(Appendable deck, DiscreteModel model) {
        this.deck = deck;
        this.materials = model.materials();
        this.interfaces = model.interfaces();
    }

    /**
     * Requires that a deck can say what the interfaces of a model say.
     *
     * @throws InputException if one is partly bonded, slips elastically or has a gap that varies
     */
    static void requireTold(Model model) {
        List<Problem> problems = new ArrayList<>();
        for (Interface of : model.interfaces()) {
            if (of.law() instanceof InterfaceLaw.PartlyBonded) {
                problems.add(of.problem(
                        "a deck cannot say that it is partly bonded",
                        "leave out --export, or make it frictional or bonded"));
            }
            if (of.law() instanceof InterfaceLaw.Sliding sliding
                    && sliding.friction().isElastic()) {
                problems.add(of.problem(
                        "a deck cannot say that it slips elastically: CalculiX needs that stiffness for its penalty",
                        "leave out --export, or the slip-stiffness"));
            }
            if (!(of.law() instanceof InterfaceLaw.Bonded) && !(of.gap() instanceof GapField.Uniform)) {
                problems.add(of.problem(
                        "a deck cannot say that its gap varies: *CLEARANCE takes one value",
                        "leave out --export, or give one gap or interference"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /**
     * Requires that the steps follow one another, as those of a deck do.
     *
     * @throws InputException if two of them start from the same state
     */
    static void requireChain(DiscreteModel model) {
        List<Step> steps = model.steps();
        for (int s = 0; s < steps.size() && !model.interfaces().isEmpty(); s++) {
            if (steps.get(s).after() != s - 1) {
                throw new InputException(Problem.of(
                        "load case '" + steps.get(s).loadCase().name() + "' does not start where '"
                                + steps.get(s - 1).loadCase().name()
                                + "' ends, but steps of a deck with friction follow one another",
                        "export with one load case, or put them into one of 'histories'"));
            }
        }
    }

    /** Writes surfaces, laws and pairs; nothing without interfaces. */
    void write() throws IOException {
        for (int i = 0; i < interfaces.size(); i++) {
            write(interfaces.get(i), MeshCards.name(interfaces.get(i).name(), "INTERFACE") + "_" + (i + 1));
        }
    }

    private void write(ContactInterface of, String name) throws IOException {
        FacePairs faces = of.faces();
        double near = softest(faces.near());
        double far = softest(faces.far());
        boolean[] rim = of.friction().isFree() ? new boolean[faces.size()] : rim(faces);
        surface(name + "_NEAR", faces.near(), near < far ? rim : new boolean[rim.length]);
        surface(name + "_FAR", faces.far(), near < far ? new boolean[rim.length] : rim);
        String slave = name + (near < far ? "_NEAR" : "_FAR");
        String master = name + (near < far ? "_FAR" : "_NEAR");
        double stiffness = PENALTY * Math.min(near, far) / edge(faces.near());
        line("** " + name + ": CalculiX has a penalty where wolff has none. Pressure per overclosure "
                + String.format(Locale.ROOT, "%.4g", stiffness) + " N/mm3, " + (int) PENALTY + " x");
        line("** the stiffness of the softer side over the size of its elements; stick slope half of it.");
        line("** On round faces trust its forces, not its pressures at nodes; TYPE=MORTAR tells those of the first"
                + " step.");
        int left = count(rim);
        if (left > 0) {
            line("** " + left + " of " + rim.length
                    + " facets of the slave side have a node where both sides are one and are left out:");
            line("** with friction on them CalculiX finds no answer.");
        }
        line("*SURFACE INTERACTION, NAME=" + name);
        line("*SURFACE BEHAVIOR, PRESSURE-OVERCLOSURE=LINEAR");
        line(DeckWriter.number(stiffness));
        if (!of.friction().isFree()) {
            line("*FRICTION");
            line(DeckWriter.number(of.friction().coefficient()) + ", " + DeckWriter.number(STICK * stiffness));
        }
        line("*CONTACT PAIR, INTERACTION=" + name + ", TYPE=SURFACE TO SURFACE");
        line(slave + ", " + master);
        double gap = of.gap().applyAsDouble(place(faces.near(), 0, 0));
        if (gap != 0) {
            line("*CLEARANCE, MASTER=" + master + ", SLAVE=" + slave + ", VALUE="
                    + DeckWriter.number(gap).trim());
        }
    }

    private void surface(String name, FacetSet facets, boolean[] without) throws IOException {
        line("*SURFACE, NAME=" + name + ", TYPE=ELEMENT");
        for (int f = 0; f < facets.size(); f++) {
            if (!without[f]) {
                line((facets.tets()[f] + 1) + ", S" + FACE[facets.faces()[f]]);
            }
        }
    }

    /** Returns which facets have a node where both sides are one; none where all have. */
    private static boolean[] rim(FacePairs faces) {
        boolean[] rim = new boolean[faces.size()];
        for (int i = 0; i < faces.nearNodes().length; i++) {
            rim[i / faces.perFacet()] |= faces.nearNodes()[i] == faces.farNodes()[i];
        }
        return count(rim) == rim.length ? new boolean[rim.length] : rim;
    }

    private static int count(boolean[] marked) {
        int count = 0;
        for (boolean one : marked) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** The least stiffness along an axis of the elements at facets, MPa. */
    private double softest(FacetSet facets) {
        double[] scratch = new double[36];
        double softest = Double.POSITIVE_INFINITY;
        for (int tet : facets.tets()) {
            double[] c = materials.laws().of(tet, scratch);
            softest = Math.min(softest, Math.min(c[0], Math.min(c[7], c[14])));
        }
        return softest;
    }

    /** The mean edge of facets, mm. */
    private double edge(FacetSet facets) {
        double sum = 0;
        for (int f = 0; f < facets.size(); f++) {
            for (int i = 0; i < 3; i++) {
                sum += place(facets, f, i).minus(place(facets, f, (i + 1) % 3)).norm();
            }
        }
        return sum / (3 * facets.size());
    }

    private Vector3 place(FacetSet facets, int f, int corner) {
        TetMesh mesh = materials.mesh();
        int node = mesh.node(facets.tets()[f], TetMesh.faceCorner(facets.faces()[f], corner));
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }

    private void line(String text) throws IOException {
        deck.append(text).append('\n');
    }
}
