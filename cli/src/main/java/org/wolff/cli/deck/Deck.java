package org.wolff.cli.deck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.analysis.InputFile;

/**
 * What a deck says, with its own numbers of nodes and elements. Names are in capitals.
 *
 * @param heading text of *HEADING; may be empty
 * @param nodes numbers, places and coordinates of the nodes
 * @param elements numbers, places and nodes of the elements
 * @param nodeSets numbers by name, ascending
 * @param elementSets numbers by name, ascending
 * @param surfaces faces by name of the surface
 * @param nodeSurfaces nodes by name of the surface, where it is one of nodes
 * @param unsortedSets node sets whose own order counts
 * @param materials by name
 * @param orientations by name
 * @param sections in order
 * @param springs from nodes to the ground
 * @param equations in order
 * @param ties in order
 * @param initial what is prescribed before the first step
 * @param steps in order
 * @param inputs the files read
 */
record Deck(
        String heading,
        Nodes nodes,
        Elements elements,
        Map<String, int[]> nodeSets,
        Map<String, int[]> elementSets,
        Map<String, List<SurfaceFaces>> surfaces,
        Map<String, List<Target>> nodeSurfaces,
        Set<String> unsortedSets,
        Map<String, DeckMaterial> materials,
        Map<String, Orientation> orientations,
        List<Section> sections,
        Springs springs,
        List<Equation> equations,
        List<Tie> ties,
        List<Prescription> initial,
        List<DeckStep> steps,
        List<InputFile> inputs) {
    /**
     * Nodes in the order of the deck.
     *
     * @param labels their numbers
     * @param xyz coordinates, {@code 3·i + axis}
     * @param lines where each stands
     */
    record Nodes(int[] labels, double[] xyz, LineList lines) {}

    /**
     * Elements in the order of the deck.
     *
     * @param order of all of them
     * @param labels their numbers
     * @param nodes numbers of their nodes, {@code order.nodes()·i + local}
     * @param lines where each stands
     */
    record Elements(ElementOrder order, int[] labels, int[] nodes, LineList lines) {}

    /**
     * The same face of some elements, as part of a surface.
     *
     * @param elements which
     * @param face 1 … 4 as decks count
     */
    record SurfaceFaces(Target elements, int face) {}

    /** The law of a material: one of the two is there. */
    record Law(Optional<double[]> isotropic, Optional<OrthotropicMaterial.Constants> orthotropic, Place place) {}

    /**
     * A material.
     *
     * @param name of the material
     * @param law its elastic constants; empty where the deck gives none
     * @param density where given
     * @param place where it begins
     */
    record DeckMaterial(String name, Optional<Law> law, OptionalDouble density, Place place) {}

    /** Axes 1 and 2 of a material, of length one and at right angles. */
    record Orientation(Vector3 axis1, Vector3 axis2) {}

    /** Elements and what they are made of; an empty orientation is none. */
    record Section(String elements, String material, String orientation, Place place) {}

    /**
     * Spring elements in the order of the deck.
     *
     * @param labels their numbers
     * @param nodes number of the node of each
     * @param lines where each stands
     * @param laws what they are made of
     */
    record Springs(int[] labels, int[] nodes, LineList lines, List<SpringLaw> laws) {}

    /** Stiffness, N/mm, of springs along an axis (0 … 2), of the orientation where there is one. */
    record SpringLaw(String elements, String orientation, int axis, double stiffness, Place place) {}

    /** Coefficient × displacement of a node, or of each node of a set, along an axis. */
    record Term(Target nodes, int axis, double coefficient) {}

    /** Terms that add up to zero; the first displacement is computed from the others. */
    record Equation(List<Term> terms, Place place) {}

    /** Nodes of a slave surface that move with the faces of a master surface; an absent tolerance is the default. */
    record Tie(String name, Target slave, Target master, OptionalDouble tolerance, Place place) {}

    /** Displacements first … last (0 … 2) of some nodes, mm. */
    record Prescription(Target nodes, int first, int last, double value) {}

    /** A force on each of some nodes along an axis, N. */
    record NodeForce(Target nodes, int axis, double value) {}

    /** A load on elements. */
    sealed interface ElementLoad {}

    /** A pressure on a face (1 … 4) of some elements, MPa, positive inwards. */
    record FacePressure(Target elements, int face, double pressure) implements ElementLoad {}

    /** A pressure on a surface. */
    record SurfacePressure(Target surface, double pressure) implements ElementLoad {}

    /** Weight: acceleration along a direction of length one, mm/s². */
    record Gravity(Target elements, double acceleration, Vector3 direction) implements ElementLoad {}

    /** A force per volume along an axis, N/mm³. */
    record ForceDensity(Target elements, int axis, double value) implements ElementLoad {}

    /**
     * What a step says; what it leaves unsaid goes on from the step before.
     *
     * @param name of the step
     * @param newPrescriptions whether those of before end
     * @param newForces whether nodal forces of before end
     * @param newElementLoads whether loads on elements of before end
     */
    record DeckStep(
            String name,
            boolean newPrescriptions,
            boolean newForces,
            boolean newElementLoads,
            List<Prescription> prescriptions,
            List<NodeForce> forces,
            List<ElementLoad> elementLoads) {}
}
