package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wolff.mesh.geometry.Vector3;

/** Reads what is prescribed and what loads, before the first step and in steps. */
final class StepCards {
    /** Supports that Abaqus has names for, as dofs 0 … 2. */
    private static final Map<String, Set<Integer>> NAMED = Map.of(
            "ENCASTRE", Set.of(0, 1, 2),
            "PINNED", Set.of(0, 1, 2),
            "XSYMM", Set.of(0),
            "YSYMM", Set.of(1),
            "ZSYMM", Set.of(2),
            "XASYMM", Set.of(1, 2),
            "YASYMM", Set.of(0, 2),
            "ZASYMM", Set.of(0, 1));

    private final DeckScanner scanner;
    private final List<Deck.Prescription> initial = new ArrayList<>();
    private final List<Deck.DeckStep> steps = new ArrayList<>();
    private Optional<Card> open = Optional.empty();
    private boolean perturbation;
    private boolean isStatic;
    private Optional<Boolean> newPrescriptions = Optional.empty();
    private Optional<Boolean> newForces = Optional.empty();
    private Optional<Boolean> newElementLoads = Optional.empty();
    private List<Deck.Prescription> prescriptions = new ArrayList<>();
    private List<Deck.NodeForce> forces = new ArrayList<>();
    private List<Deck.ElementLoad> elementLoads = new ArrayList<>();

    StepCards(DeckScanner scanner) {
        this.scanner = scanner;
    }

    List<Deck.Prescription> initial() {
        return initial;
    }

    /** Returns the steps; a step that the file's end cut off is refused. */
    List<Deck.DeckStep> steps() {
        if (open.isPresent()) {
            throw open.get()
                    .refuse("the step has no *END STEP", "is the file cut off? else add *END STEP after its last card");
        }
        return steps;
    }

    void beginStep(Card card) {
        if (open.isPresent()) {
            throw card.refuse("*STEP within the step of " + open.get().place(), "end that one with *END STEP");
        }
        if (card.has("NLGEOM")
                && !DeckScanner.name(card.parameters().get("NLGEOM")).equals("NO")) {
            throw card.refuse(
                    "*STEP with NLGEOM: large displacements are not supported",
                    "take NLGEOM out where displacements are small");
        }
        if (perturbation || card.has("PERTURBATION") && !steps.isEmpty()) {
            throw card.refuse(
                    "several steps, one of them with PERTURBATION: it starts from the state of another step",
                    "write the step as a deck of its own, or take PERTURBATION out");
        }
        perturbation = card.has("PERTURBATION");
        open = Optional.of(card);
        isStatic = false;
    }

    void beginStatic(Card card) {
        inStep(card);
        isStatic = true;
    }

    void endStep(Card card) {
        inStep(card);
        if (!isStatic) {
            throw open.orElseThrow().refuse("the step has no procedure", "write *STATIC into it");
        }
        steps.add(new Deck.DeckStep(
                name(open.orElseThrow()),
                newPrescriptions.orElse(false),
                newForces.orElse(false),
                newElementLoads.orElse(false),
                prescriptions,
                forces,
                elementLoads));
        open = Optional.empty();
        newPrescriptions = Optional.empty();
        newForces = Optional.empty();
        newElementLoads = Optional.empty();
        prescriptions = new ArrayList<>();
        forces = new ArrayList<>();
        elementLoads = new ArrayList<>();
    }

    /** Returns the step's own name, or its number where it has none or an earlier step has the same. */
    private String name(Card step) {
        return step.parameter("NAME")
                .filter(name -> !name.isBlank())
                .filter(name -> steps.stream().noneMatch(other -> other.name().equalsIgnoreCase(name)))
                .orElse("step-" + (steps.size() + 1));
    }

    private void inStep(Card card) {
        if (open.isEmpty()) {
            throw card.refuse("*" + card.keyword() + " outside a step", "write it between *STEP and *END STEP");
        }
    }

    /** Refuses a card of the model within a step. */
    void requireOutside(Card card) {
        if (open.isPresent()) {
            throw card.refuse("*" + card.keyword() + " within a step", "write it before the first *STEP");
        }
    }

    private static boolean isNew(Card card) {
        String op = card.parameter("OP").map(DeckScanner::name).orElse("MOD");
        if (!op.equals("NEW") && !op.equals("MOD")) {
            throw card.refuse("OP=" + op + " is unknown", "write OP=NEW or OP=MOD");
        }
        return op.equals("NEW");
    }

    /** OP counts on the first card of its kind in a step. */
    private static Optional<Boolean> first(Optional<Boolean> already, Card card) {
        boolean now = isNew(card);
        return already.isPresent() ? already : Optional.of(now);
    }

    void readBoundary(Card card) {
        String type = card.parameter("TYPE").map(DeckScanner::name).orElse("DISPLACEMENT");
        if (!type.equals("DISPLACEMENT")) {
            throw card.refuse("*BOUNDARY of type " + type + " is not supported", "prescribe displacements");
        }
        if (open.isPresent()) {
            newPrescriptions = first(newPrescriptions, card);
        } else if (isNew(card)) {
            throw card.refuse("OP=NEW before the first step", "there is nothing to replace: take it out");
        }
        List<Deck.Prescription> to = open.isPresent() ? prescriptions : initial;
        while (scanner.nextLine()) {
            Target nodes = Target.of(scanner, "node");
            if (!scanner.isEmpty(1) && !scanner.isNumber(1)) {
                Set<Integer> axes = NAMED.get(scanner.name(1));
                if (axes == null) {
                    throw scanner.at(
                            1,
                            "'" + scanner.raw(1) + "' is no kind of support",
                            "write first and last direction, or "
                                    + String.join(
                                            ", ",
                                            NAMED.keySet().stream().sorted().toList()));
                }
                axes.stream().sorted().forEach(axis -> to.add(new Deck.Prescription(nodes, axis, axis, 0)));
                continue;
            }
            int first = scanner.integer(1, "first direction");
            int last = scanner.isEmpty(2) ? first : scanner.integer(2, "last direction");
            double value = scanner.number(3, "displacement", 0);
            if (first < 1 || last < first || last > 6) {
                throw scanner.at(1, "directions " + first + " to " + last, "directions of displacement are 1, 2 and 3");
            }
            if (value != 0 && last > 3) {
                throw scanner.at(2, "a rotation is prescribed, but tetrahedra have none", "end at direction 3");
            }
            if (first <= 3) {
                to.add(new Deck.Prescription(nodes, first - 1, Math.min(3, last) - 1, value));
            }
        }
    }

    void readForces(Card card) {
        inStep(card);
        newForces = first(newForces, card);
        while (scanner.nextLine()) {
            Target nodes = Target.of(scanner, "node");
            int axis = scanner.integer(1, "direction");
            if (axis < 1 || axis > 3) {
                throw scanner.at(
                        1,
                        "a load along direction " + axis,
                        "directions are 1, 2 and 3; nodes of tetrahedra carry no moment");
            }
            forces.add(new Deck.NodeForce(nodes, axis - 1, scanner.number(2, "force")));
        }
    }

    void readElementLoads(Card card) {
        inStep(card);
        newElementLoads = first(newElementLoads, card);
        while (scanner.nextLine()) {
            Target elements =
                    scanner.isEmpty(0) ? new Target(Target.ALL, 0, scanner.place()) : Target.of(scanner, "element");
            String label = scanner.name(1);
            if (label.matches("P[1-4]")) {
                elementLoads.add(new Deck.FacePressure(elements, label.charAt(1) - '0', scanner.number(2, "pressure")));
            } else if (label.equals("GRAV")) {
                double acceleration = scanner.number(2, "acceleration");
                Vector3 direction = new Vector3(
                        scanner.number(3, "direction", 0),
                        scanner.number(4, "direction", 0),
                        scanner.number(5, "direction", 0));
                if (!(direction.norm() > 0)) {
                    throw scanner.at(3, "gravity without a direction", "write GRAV, acceleration, x, y, z");
                }
                elementLoads.add(new Deck.Gravity(elements, acceleration, direction.unit()));
            } else if (label.matches("B[XYZ]")) {
                elementLoads.add(
                        new Deck.ForceDensity(elements, label.charAt(1) - 'X', scanner.number(2, "force per volume")));
            } else {
                throw scanner.at(
                        1,
                        "the load '" + label + "' is not supported",
                        "wolff reads P1 … P4 (pressure on a face), GRAV, BX, BY and BZ");
            }
        }
    }

    void readSurfaceLoads(Card card) {
        inStep(card);
        newElementLoads = first(newElementLoads, card);
        while (scanner.nextLine()) {
            Target surface = new Target(scanner.name(0), 0, scanner.place());
            if (!scanner.name(1).equals("P")) {
                throw scanner.at(1, "the load '" + scanner.name(1) + "' is not supported", "wolff reads P, a pressure");
            }
            elementLoads.add(new Deck.SurfacePressure(surface, scanner.number(2, "pressure")));
        }
    }
}
