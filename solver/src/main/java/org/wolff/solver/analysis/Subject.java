package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.solver.finding.Gate;

/** What an analysis is about: a model to be meshed, or one that came with its mesh. */
public sealed interface Subject permits Model, GivenMesh {
    /** Returns the name, for headings and files. */
    String name();

    /** Returns the files that were read. */
    List<InputFile> inputs();

    /** Whether the mesh came with the model: then its nodes have numbers by which results are wanted. */
    default boolean bringsMesh() {
        return meshed().isEmpty();
    }

    /** Returns the model that was meshed; nothing where the mesh came with it. */
    Optional<Model> meshed();

    /** Returns the limits of the design, which decide the verdict. */
    List<Gate> gates();

    /** Returns what the reader of the files noticed, for the results. */
    List<String> warnings();
}
