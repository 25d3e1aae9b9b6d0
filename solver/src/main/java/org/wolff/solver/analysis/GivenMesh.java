package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.solver.finding.Gate;

/**
 * A model that came with its mesh, such as a CalculiX deck.
 *
 * @param name of the model
 * @param inputs files that were read
 * @param warnings what the reader noticed, for the results
 */
public record GivenMesh(String name, List<InputFile> inputs, List<String> warnings) implements Subject {
    /** Copies the lists. */
    public GivenMesh {
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }

    /** A deck has no place for limits of the design. */
    @Override
    public List<Gate> gates() {
        return List.of();
    }

    @Override
    public Optional<Model> meshed() {
        return Optional.empty();
    }
}
