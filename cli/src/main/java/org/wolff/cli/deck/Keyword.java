package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Problem;

/**
 * What wolff does with a keyword of a deck.
 *
 * @param name such as {@code SOLID SECTION}
 * @param treatment read, ignored or refused
 * @param why for ignored and refused ones, the reason
 * @param read parameters that are read
 * @param harmless parameters that are passed over because they cannot change the answer
 */
record Keyword(String name, Treatment treatment, String why, List<String> read, List<String> harmless) {
    /** What is done with it. */
    enum Treatment {
        /** It is honoured. */
        READ,
        /** It cannot change the answer of a linear static step. */
        IGNORED,
        /** It changes the answer, and wolff cannot honour it. */
        REFUSED
    }

    private static final String OUTPUT = "asks for output; wolff writes its own";

    private static final Map<String, Keyword> ALL = Stream.of(
                    read("HEADING", "", ""),
                    read("INCLUDE", "INPUT", ""),
                    read("NODE", "NSET SYSTEM", ""),
                    read("ELEMENT", "TYPE ELSET", ""),
                    read("NSET", "NSET GENERATE UNSORTED", "INTERNAL"),
                    read("ELSET", "ELSET GENERATE", "INTERNAL UNSORTED"),
                    read("SURFACE", "NAME TYPE", "INTERNAL"),
                    read("MATERIAL", "NAME", "DESCRIPTION"),
                    read("ELASTIC", "TYPE", "MODULI"),
                    read("DENSITY", "", ""),
                    read("ORIENTATION", "NAME SYSTEM DEFINITION", ""),
                    read("SOLID SECTION", "ELSET MATERIAL ORIENTATION", "CONTROLS"),
                    read("SPRING", "ELSET ORIENTATION", ""),
                    read("EQUATION", "", ""),
                    read("TIE", "NAME POSITIONTOLERANCE ADJUST", "NOROTATION NOTHICKNESS"),
                    read("BOUNDARY", "OP TYPE", ""),
                    read("CLOAD", "OP", ""),
                    read("DLOAD", "OP", ""),
                    read("DSLOAD", "OP", ""),
                    read("STEP", "NAME NLGEOM PERTURBATION", "INC AMPLITUDE UNSYMM"),
                    read("STATIC", "", "SOLVER DIRECT TIMERESET TOTALTIMEATSTART"),
                    read("END STEP", "", ""),
                    ignored("AMPLITUDE", "a curve alone does nothing; a load or support that names one is refused"),
                    ignored("CONDUCTIVITY", "there is no heat in a static step"),
                    ignored("CONTROLS", "steers iterations that a linear step does not make"),
                    ignored("DAMPING", "nothing moves in a static step"),
                    ignored("EXPANSION", "acts with temperatures only, and those are refused"),
                    ignored("PHYSICAL CONSTANTS", "acts with heat and gravitation of masses only"),
                    ignored("PREPRINT", OUTPUT),
                    ignored("SECTION CONTROLS", "acts on elements of reduced integration only"),
                    ignored("SPECIFIC HEAT", "there is no heat in a static step"),
                    ignored("TIME POINTS", OUTPUT),
                    ignored("CONTACT FILE", OUTPUT),
                    ignored("CONTACT OUTPUT", OUTPUT),
                    ignored("CONTACT PRINT", OUTPUT),
                    ignored("EL FILE", OUTPUT),
                    ignored("EL PRINT", OUTPUT),
                    ignored("ELEMENT OUTPUT", OUTPUT),
                    ignored("ENERGY FILE", OUTPUT),
                    ignored("ENERGY OUTPUT", OUTPUT),
                    ignored("ENERGY PRINT", OUTPUT),
                    ignored("FACE PRINT", OUTPUT),
                    ignored("FILE FORMAT", OUTPUT),
                    ignored("FILTER", OUTPUT),
                    ignored("MONITOR", OUTPUT),
                    ignored("NODE FILE", OUTPUT),
                    ignored("NODE OUTPUT", OUTPUT),
                    ignored("NODE PRINT", OUTPUT),
                    ignored("OUTPUT", OUTPUT),
                    ignored("PRINT", OUTPUT),
                    ignored("SECTION PRINT", OUTPUT),
                    refused("ASSEMBLY", "parts and instances are not read: write a flat deck"),
                    refused("BASE MOTION", "moves the supports in time"),
                    refused("BEAM SECTION", "beams are not tetrahedra"),
                    refused("BUCKLE", "buckling is not linear statics"),
                    refused("CFLUX", "heat flow is not elasticity"),
                    refused("CHANGE FRICTION", "contact changes the answer"),
                    refused("CONNECTOR SECTION", "connectors join parts"),
                    refused("CONTACT", "contact changes the answer"),
                    refused("CONTACT INCLUSIONS", "contact changes the answer"),
                    refused("CONTACT PAIR", "contact changes the answer"),
                    refused("COUPLED TEMPERATURE-DISPLACEMENT", "temperatures strain the material"),
                    refused("COUPLING", "joins nodes to a reference point"),
                    refused("CREEP", "the material is not linear elastic"),
                    refused("CYCLIC SYMMETRY MODEL", "ties two faces of a sector"),
                    refused("DASHPOT", "acts in time only, but as an element it is no tetrahedron"),
                    refused("DEFORMATION PLASTICITY", "the material is not linear elastic"),
                    refused("DFLUX", "heat flow is not elasticity"),
                    refused("DISTRIBUTING", "joins nodes to a reference point"),
                    refused("DISTRIBUTING COUPLING", "joins nodes to a reference point"),
                    refused("DISTRIBUTION", "gives each element an orientation of its own"),
                    refused("DYNAMIC", "motion in time is not statics"),
                    refused("EMBEDDED ELEMENT", "joins meshes inside each other"),
                    refused("END ASSEMBLY", "parts and instances are not read: write a flat deck"),
                    refused("END INSTANCE", "parts and instances are not read: write a flat deck"),
                    refused("END PART", "parts and instances are not read: write a flat deck"),
                    refused("FREQUENCY", "natural frequencies are not statics"),
                    refused("FRICTION", "contact changes the answer"),
                    refused("GAP", "contact changes the answer"),
                    refused("HEAT TRANSFER", "heat flow is not elasticity"),
                    refused("HYPERELASTIC", "the material is not linear elastic"),
                    refused("HYPERFOAM", "the material is not linear elastic"),
                    refused("IMPERFECTION", "moves the nodes"),
                    refused("INITIAL CONDITIONS", "the body is not free of stress or temperature at the start"),
                    refused("INSTANCE", "parts and instances are not read: write a flat deck"),
                    refused("KINEMATIC", "joins nodes to a reference point"),
                    refused("KINEMATIC COUPLING", "joins nodes to a reference point"),
                    refused("MASS", "point masses have weight"),
                    refused("MEMBRANE SECTION", "membranes are not tetrahedra"),
                    refused("MODEL CHANGE", "elements come and go"),
                    refused("MPC", "ties displacements of several nodes to one another"),
                    refused("NODAL THICKNESS", "shells are not tetrahedra"),
                    refused("NORMAL", "shells are not tetrahedra"),
                    refused("PART", "parts and instances are not read: write a flat deck"),
                    refused("PLASTIC", "the material is not linear elastic"),
                    refused("PRE-TENSION SECTION", "bolt pretension ties two faces of a section"),
                    refused("RESTART", "the deck goes on from a state that is not in it"),
                    refused("RIGID BODY", "joins nodes to a reference point"),
                    refused("SHELL SECTION", "shells are not tetrahedra"),
                    refused("SHELL TO SOLID COUPLING", "joins shells to solids"),
                    refused("SUBMODEL", "takes displacements from another run"),
                    refused("SURFACE BEHAVIOR", "contact changes the answer"),
                    refused("SURFACE INTERACTION", "contact changes the answer"),
                    refused("SURFACE SECTION", "surface elements are not tetrahedra"),
                    refused("SYSTEM", "the coordinates that follow are in another frame"),
                    refused("TEMPERATURE", "temperatures strain the material"),
                    refused("TRANSFORM", "displacements and loads are in another frame"),
                    refused("USER MATERIAL", "the material is not known to wolff"),
                    refused("VISCO", "the material is not linear elastic"))
            .collect(Collectors.toUnmodifiableMap(Keyword::name, Function.identity()));

    private static Keyword read(String name, String read, String harmless) {
        return new Keyword(name, Treatment.READ, "", words(read), words(harmless));
    }

    private static Keyword ignored(String name, String why) {
        return new Keyword(name, Treatment.IGNORED, why, List.of(), List.of());
    }

    private static Keyword refused(String name, String why) {
        return new Keyword(name, Treatment.REFUSED, why, List.of(), List.of());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** Returns all keywords that wolff knows, by name. */
    static List<Keyword> all() {
        List<Keyword> all = new ArrayList<>(ALL.values());
        all.sort((a, b) -> a.name().compareTo(b.name()));
        return all;
    }

    /** Returns what a keyword is, where wolff knows it. Blanks do not count, as in CalculiX. */
    static Optional<Keyword> of(Card card) {
        Keyword known = ALL.get(card.keyword());
        if (known == null) {
            String tight = card.keyword().replace(" ", "");
            return ALL.values().stream()
                    .filter(keyword -> keyword.name().replace(" ", "").equals(tight))
                    .findFirst();
        }
        return Optional.of(known);
    }

    /** Returns why a card cannot be taken: its keyword or one of its parameters; nothing where it can. */
    static Optional<Problem> refusal(Card card) {
        Optional<Keyword> known = of(card);
        if (known.isEmpty()) {
            String hint = Spelling.nearest(card.keyword(), ALL.keySet())
                    .map(near -> "did you mean *" + near + "? ")
                    .orElse("");
            return Optional.of(
                    card.problem(
                            "*" + card.keyword() + " is not a keyword that wolff knows",
                            hint
                                    + "wolff passes over nothing that it does not know; docs/how-to/decks.md lists what it reads"));
        }
        Keyword keyword = known.get();
        if (keyword.treatment() == Treatment.REFUSED) {
            return Optional.of(card.problem(
                    "*" + keyword.name() + " is not supported: " + keyword.why(),
                    "take it out where the model means the same without it, or solve this deck with CalculiX"));
        }
        if (keyword.treatment() == Treatment.IGNORED) {
            return Optional.empty();
        }
        List<String> odd = card.parameters().keySet().stream()
                .filter(name ->
                        !keyword.read().contains(name) && !keyword.harmless().contains(name))
                .sorted()
                .toList();
        return odd.isEmpty()
                ? Optional.empty()
                : Optional.of(card.problem(
                        "*" + keyword.name() + " with " + String.join(", ", odd) + " is not supported",
                        "wolff reads " + (keyword.read().isEmpty() ? "no parameter" : String.join(", ", keyword.read()))
                                + " here, and passes over no other that could change the answer"));
    }
}
