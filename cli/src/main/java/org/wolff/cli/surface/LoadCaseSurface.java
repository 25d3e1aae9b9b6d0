package org.wolff.cli.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.InterfaceFields;

/**
 * What pictures show of one load case.
 *
 * @param name of the load case
 * @param displacement mm, at the points of {@link PartSurfaces}
 * @param fields in the order in which they are offered, the most important first
 */
public record LoadCaseSurface(String name, Displacement displacement, List<SurfaceField> fields) {
    /** Where points go. */
    @FunctionalInterface
    public interface Displacement {
        /** Returns a component of the displacement of a point, mm. */
        double at(int point, int axis);
    }

    /** Copies the list. */
    public LoadCaseSurface {
        fields = List.copyOf(fields);
    }

    /** Returns the fields of a solved load case. */
    public static LoadCaseSurface of(LoadCaseResult solved) {
        NodalFields f = solved.fields();
        List<SurfaceField> fields = new ArrayList<>(List.of(
                ofPart(f, "von-mises", "von Mises stress", "MPa", false, f.vonMises(), 1, 0, 1),
                ofPart(f, "equivalent-strain", "equivalent strain", "µε", false, f.equivalentStrain(), 1, 0, 1e6),
                ofPart(f, "principal-1", "greatest principal stress", "MPa", true, f.principal(), 3, 0, 1),
                ofPart(f, "principal-3", "least principal stress", "MPa", true, f.principal(), 3, 2, 1),
                ofPart(f, "energy-density", "strain energy density", "kPa", false, f.energyDensity(), 1, 0, 1e3)));
        solved.further().forEach(field -> fields.add(FurtherFields.of(field, f.points())));
        int points = f.points().count();
        List<InterfaceFields> interfaces =
                solved.contact().map(ContactResult::fields).orElse(List.of());
        if (!interfaces.isEmpty()) {
            fields.add(ofInterfaces(
                    "micromotion", "micromotion", "µm", joined(interfaces, InterfaceFields::reference), points, 1e3));
            fields.add(ofInterfaces(
                    "contact-pressure",
                    "contact pressure",
                    "MPa",
                    joined(interfaces, InterfaceFields::pressure),
                    points,
                    1));
            fields.add(ofInterfaces(
                    "opening", "opening", "µm", joined(interfaces, InterfaceFields::opening), points, 1e3));
        }
        double[] moved = joined(interfaces, InterfaceFields::displacement);
        return new LoadCaseSurface(
                solved.loadCase().name(),
                (point, axis) ->
                        point < points ? f.displacement()[3 * point + axis] : moved[3 * (point - points) + axis],
                fields);
    }

    /** Returns the values of all interfaces in their order. */
    private static double[] joined(List<InterfaceFields> interfaces, Function<InterfaceFields, double[]> values) {
        return interfaces.stream().map(values).flatMapToDouble(Arrays::stream).toArray();
    }

    private static SurfaceField ofInterfaces(
            String id, String name, String unit, double[] values, int points, double factor) {
        return new SurfaceField(
                id, name, unit, false, true, point -> point < points ? Double.NaN : factor * values[point - points]);
    }

    private static SurfaceField ofPart(
            NodalFields on,
            String id,
            String name,
            String unit,
            boolean signed,
            double[] values,
            int stride,
            int component,
            double factor) {
        int points = on.points().count();
        return new SurfaceField(
                id,
                name,
                unit,
                signed,
                false,
                point -> point < points ? factor * values[stride * point + component] : Double.NaN);
    }
}
