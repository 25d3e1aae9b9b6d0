package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.finding.Gate;
import org.wolff.solver.interfaces.Interface;

/**
 * Everything that decides the answer, in mm, N, MPa, tonne.
 *
 * @param name of the case
 * @param parts in order; later ones win where they overlap
 * @param sizing how fine the mesh is
 * @param order element order
 * @param supports at least one
 * @param loadCases at least one
 * @param interfaces where parts are not simply bonded
 * @param histories load cases that follow one another; those that none names stand by themselves
 * @param inputs files that were read
 * @param warnings what the reader of the case noticed, for the results
 * @param measures what is to be measured beyond that which every run measures
 * @param gates limits of the design; without any the run has no verdict
 */
public record Model(
        String name,
        List<Part> parts,
        Sizing sizing,
        ElementOrder order,
        List<Support> supports,
        List<LoadCase> loadCases,
        List<Interface> interfaces,
        List<History> histories,
        List<InputFile> inputs,
        List<String> warnings,
        Measures measures,
        List<Gate> gates)
        implements Subject {
    /** Name of the step in which parts that overlap press each other apart. */
    public static final String PRESS_FIT = "press-fit";

    /** Copies the lists. */
    public Model {
        parts = List.copyOf(parts);
        supports = List.copyOf(supports);
        loadCases = List.copyOf(loadCases);
        interfaces = List.copyOf(interfaces);
        histories = List.copyOf(histories);
        gates = List.copyOf(gates);
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }

    /** A model whose parts are bonded where they touch, with the measures of every run and without limits. */
    public Model(
            String name,
            List<Part> parts,
            Sizing sizing,
            ElementOrder order,
            List<Support> supports,
            List<LoadCase> loadCases,
            List<InputFile> inputs,
            List<String> warnings) {
        this(
                name,
                parts,
                sizing,
                order,
                supports,
                loadCases,
                List.of(),
                List.of(),
                inputs,
                warnings,
                Measures.STANDARD,
                List.of());
    }

    @Override
    public Optional<Model> meshed() {
        return Optional.of(this);
    }

    /** Returns whether parts overlap before anything acts, so that they press each other apart. */
    public boolean hasPressFit() {
        return interfaces.stream().anyMatch(of -> of.gap().least() < 0);
    }

    /** Returns the same on another mesh. */
    public Model withSizing(Sizing other) {
        return new Model(
                name,
                parts,
                other,
                order,
                supports,
                loadCases,
                interfaces,
                histories,
                inputs,
                warnings,
                measures,
                gates);
    }

    /** Returns how the parts share space out: the later one owns what several claim. */
    public RegionMap regions() {
        return Part.regions(parts);
    }
}
