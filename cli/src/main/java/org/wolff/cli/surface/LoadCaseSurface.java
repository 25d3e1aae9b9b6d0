package org.wolff.cli.surface;

import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.field.NodalFields;

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
        return new LoadCaseSurface(
                solved.loadCase().name(), (point, axis) -> f.displacement()[3 * point + axis], fields);
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
