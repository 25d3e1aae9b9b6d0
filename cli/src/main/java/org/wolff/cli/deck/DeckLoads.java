package org.wolff.cli.deck;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.boundary.BodyLoads;
import org.wolff.solver.boundary.SurfaceTraction;

/**
 * The loads of a deck, kept from step to step as CalculiX does: what acts on one node and direction, one face, or one set
 * and direction of gravity adds up within a step; a later step replaces it.
 */
final class DeckLoads {
    private final DeckMesh deckMesh;
    private final DeckTargets targets;
    private final Map<Integer, Double> forces = new TreeMap<>();
    private final Map<Integer, Double> pressures = new TreeMap<>();
    private final Map<Body, Double> bodies = new LinkedHashMap<>();

    /** A load in the volume of some elements, without its size; the place is left out, it makes no other load. */
    private record Body(Target elements, Vector3 direction, boolean weight) {
        Body {
            elements = new Target(elements.set(), elements.label(), Place.in("*DLOAD"));
        }
    }

    DeckLoads(DeckMesh deckMesh, DeckTargets targets) {
        this.deckMesh = deckMesh;
        this.targets = targets;
    }

    /** Takes what a step says. */
    void add(Deck.DeckStep step) {
        if (step.newForces()) {
            forces.clear();
        }
        if (step.newElementLoads()) {
            pressures.clear();
            bodies.clear();
        }
        Map<Integer, Double> ownForces = new HashMap<>();
        for (Deck.NodeForce force : step.forces()) {
            for (int node : targets.nodes(force.nodes())) {
                if (node >= 0) {
                    ownForces.merge(3 * node + force.axis(), force.value(), Double::sum);
                } else if (force.value() != 0) {
                    throw force.nodes()
                            .refuse(
                                    "*CLOAD on a node that belongs to no element: the force would be lost",
                                    "load a node of the mesh; reference nodes need *COUPLING, which is not supported");
                }
            }
        }
        forces.putAll(ownForces);
        addElementLoads(step.elementLoads());
    }

    private void addElementLoads(List<Deck.ElementLoad> loads) {
        Map<Integer, Double> ownPressures = new HashMap<>();
        Map<Body, Double> ownBodies = new LinkedHashMap<>();
        for (Deck.ElementLoad load : loads) {
            if (load instanceof Deck.FacePressure face) {
                press(face.elements(), face.face(), face.pressure(), ownPressures);
            } else if (load instanceof Deck.SurfacePressure surface) {
                for (Deck.SurfaceFaces faces : targets.faces(surface.surface())) {
                    press(faces.elements(), faces.face(), surface.pressure(), ownPressures);
                }
            } else if (load instanceof Deck.Gravity gravity) {
                ownBodies.merge(
                        new Body(gravity.elements(), gravity.direction(), true), gravity.acceleration(), Double::sum);
            } else if (load instanceof Deck.ForceDensity density) {
                Vector3 axis = new Vector3(
                        density.axis() == 0 ? 1 : 0, density.axis() == 1 ? 1 : 0, density.axis() == 2 ? 1 : 0);
                ownBodies.merge(new Body(density.elements(), axis, false), density.value(), Double::sum);
            }
        }
        pressures.putAll(ownPressures);
        bodies.putAll(ownBodies);
    }

    private void press(Target elements, int face, double pressure, Map<Integer, Double> pressures) {
        for (int tet : targets.elements(elements)) {
            pressures.merge(4 * tet + DeckFaces.local(face), pressure, Double::sum);
        }
    }

    /**
     * Returns the nodal forces of all loads as they stand, N.
     *
     * @throws org.wolff.mesh.problem.InputException if elements have weight but no density
     */
    double[] forces() {
        TetMesh mesh = deckMesh.materials().mesh();
        double[] f = new double[3 * mesh.nodeCount()];
        forces.forEach((dof, force) -> f[dof] += force);
        Map<Double, IntList> byPressure = new TreeMap<>();
        pressures.forEach((side, pressure) -> {
            if (pressure != 0) {
                byPressure.computeIfAbsent(pressure, key -> new IntList()).add(side);
            }
        });
        byPressure.forEach((pressure, sides) -> {
            int[] tets = new int[sides.size()];
            byte[] faces = new byte[sides.size()];
            for (int i = 0; i < tets.length; i++) {
                tets[i] = sides.get(i) >> 2;
                faces[i] = (byte) (sides.get(i) & 3);
            }
            new SurfaceTraction(mesh, new FacetSet("pressed faces", tets, faces)).addPressure(pressure, f);
        });
        BodyLoads body = new BodyLoads(deckMesh.materials());
        bodies.forEach((load, size) -> {
            int[] tets = targets.elements(load.elements());
            Vector3 vector = load.direction().times(size);
            if (load.weight()) {
                body.addWeight("*DLOAD, GRAV", tets, vector, f);
            } else {
                body.addForceDensity(tets, vector, f);
            }
        });
        return f;
    }
}
