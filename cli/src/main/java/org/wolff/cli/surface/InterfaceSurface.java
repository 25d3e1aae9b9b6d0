package org.wolff.cli.surface;

import java.util.List;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.interfaces.ContactResult;

/**
 * The surface of an interface for pictures.
 *
 * @param name of the interface
 * @param xyz mm, {@code 3·vertex + axis}
 * @param triangles vertices, {@code 3·triangle + corner}
 */
public record InterfaceSurface(String name, double[] xyz, int[] triangles) {
    /** Returns the surfaces of the interfaces of a load case, in order; none where all parts are bonded. */
    public static List<InterfaceSurface> of(LoadCaseResult solved) {
        return solved.contact().map(ContactResult::fields).orElse(List.of()).stream()
                .map(fields -> new InterfaceSurface(fields.name(), fields.xyz(), fields.triangles()))
                .toList();
    }

    /** Returns the number of vertices. */
    public int vertexCount() {
        return xyz.length / 3;
    }
}
