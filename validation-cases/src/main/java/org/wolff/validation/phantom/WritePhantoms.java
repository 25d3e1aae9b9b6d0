package org.wolff.validation.phantom;

import java.nio.file.Path;
import java.util.List;
import org.wolff.mesh.io.StlWriter;

/** Writes the surface of every phantom beside the case that uses it. The files are kept; a test writes them anew. */
public final class WritePhantoms {
    /** All phantoms that cases use. */
    public static final List<Phantom> PHANTOMS = List.of(
            new TibialPhantom(),
            new Hemipelvis(),
            new ThoracicVertebra(5),
            new ThoracicVertebra(6),
            new ThoracicVertebra(7));

    private WritePhantoms() {}

    /**
     * Writes all phantoms.
     *
     * @param args the folder of the cases, such as {@code validation-cases/cases}
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("give one argument: the folder of the cases");
        }
        writeTo(Path.of(args[0]));
    }

    /**
     * Writes all phantoms under a folder whose subfolders exist.
     *
     * @throws org.wolff.mesh.problem.InputException where a file cannot be written
     */
    public static void writeTo(Path cases) {
        for (Phantom phantom : PHANTOMS) {
            StlWriter.write(cases.resolve(phantom.file()), phantom.surface());
        }
    }
}
