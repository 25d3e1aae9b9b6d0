package org.wolff.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.wolff.mesh.io.VtuWriter;
import org.wolff.solver.interfaces.InterfaceFields;

/** The fields of one interface in one load case for ParaView, on the triangles of its near side. */
final class InterfaceVtu {
    private InterfaceVtu() {}

    /** Writes the file. */
    static void write(Path file, InterfaceFields fields) {
        VtuWriter.writeTriangles(
                file,
                fields.xyz(),
                fields.triangles(),
                List.of(
                        VtuWriter.Array.single("displacement", 3, fields.displacement()),
                        new VtuWriter.Array("status", 1, fields.status()),
                        VtuWriter.Array.single("pressure", 1, fields.pressure()),
                        VtuWriter.Array.single("shear", 3, fields.shear()),
                        VtuWriter.Array.single("slip", 3, fields.slip()),
                        VtuWriter.Array.single("opening", 1, fields.opening()),
                        VtuWriter.Array.single("micromotion", 1, fields.reference()),
                        VtuWriter.Array.single("micromotionIncremental", 1, fields.incremental()),
                        VtuWriter.Array.single("micromotionResulting", 1, fields.resulting())),
                List.of());
    }
}
