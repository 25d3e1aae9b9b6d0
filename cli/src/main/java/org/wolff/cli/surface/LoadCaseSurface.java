package org.wolff.cli.surface;

import java.util.List;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.field.NodalFields;

/**
 * What pictures show of one load case.
 *
 * @param name of the load case
 * @param displacement mm, {@code 3·point + axis} at the points of {@link org.wolff.solver.field.RegionNodes}
 * @param fields in the order in which they are offered, the most important first
 */
public record LoadCaseSurface(String name, double[] displacement, List<SurfaceField> fields) {
    /** Copies the list. */
    public LoadCaseSurface {
        fields = List.copyOf(fields);
    }

    /** Returns the fields of a solved load case. */
    public static LoadCaseSurface of(LoadCaseResult solved) {
        NodalFields f = solved.fields();
        return new LoadCaseSurface(
                solved.loadCase().name(),
                f.displacement(),
                List.of(
                        new SurfaceField("von-mises", "von Mises stress", "MPa", false, f.vonMises(), 1, 0, 1),
                        new SurfaceField(
                                "equivalent-strain", "equivalent strain", "µε", false, f.equivalentStrain(), 1, 0, 1e6),
                        new SurfaceField(
                                "principal-1", "greatest principal stress", "MPa", true, f.principal(), 3, 0, 1),
                        new SurfaceField("principal-3", "least principal stress", "MPa", true, f.principal(), 3, 2, 1),
                        new SurfaceField(
                                "energy-density",
                                "strain energy density",
                                "kPa",
                                false,
                                f.energyDensity(),
                                1,
                                0,
                                1e3)));
    }
}
