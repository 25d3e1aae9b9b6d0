package org.wolff.solver.contact;

import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;

/**
 * A surface along which two parts press, slip and part.
 *
 * @param name for messages and results
 * @param faces the facets of its two sides, from {@link org.wolff.mesh.interfaces.SplitMesh} or paired by hand
 * @param friction law of the pairs that are not bonded
 * @param gap gap at a place when nothing is loaded, mm; negative where the parts overlap (press-fit)
 * @param bonded places that hold against any load
 * @param normals outward normal of the near side at a place, from that place and the normal that the facets give
 */
public record ContactInterface(
        String name,
        FacePairs faces,
        Friction friction,
        ToDoubleFunction<Vector3> gap,
        Predicate<Vector3> bonded,
        BinaryOperator<Vector3> normals) {
    /** Returns an interface without gap, nowhere bonded, with the normals of its facets. */
    public static ContactInterface of(String name, FacePairs faces, Friction friction) {
        return new ContactInterface(name, faces, friction, place -> 0, place -> false, (place, normal) -> normal);
    }

    /** Returns the same with a gap by place, mm; negative for interference. */
    public ContactInterface withGap(ToDoubleFunction<Vector3> field) {
        return new ContactInterface(name, faces, friction, field, bonded, normals);
    }

    /** Returns the same with bonded places. */
    public ContactInterface withBonded(Predicate<Vector3> places) {
        return new ContactInterface(name, faces, friction, gap, places, normals);
    }

    /** Returns the same with normals from the geometry. */
    public ContactInterface withNormals(BinaryOperator<Vector3> field) {
        return new ContactInterface(name, faces, friction, gap, bonded, field);
    }
}
