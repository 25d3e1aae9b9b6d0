package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.FacetSelector;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.fit.DeviationPlan;
import org.wolff.solver.fit.FitMetrics;
import org.wolff.solver.fit.SurfaceDeviation;
import org.wolff.solver.singular.SingularSpots;
import org.wolff.solver.singular.SpotFinder;

/**
 * What is to be measured, put on the mesh.
 *
 * @param measures what was asked for
 * @param spots where raw peaks mean nothing
 * @param fit of the implant, with its gaps measured; empty where that was not asked for
 * @param deviation of faces from given surfaces; empty where that was not asked for
 * @param intact the bone without its implant; empty where none is compared
 */
public record MeasuringPlan(
        Measures measures,
        SingularSpots spots,
        Optional<FitMetrics> fit,
        Optional<SurfaceDeviation> deviation,
        Optional<IntactModel> intact) {
    /** The plan of a mesh that was given: its supports and loads are forces at nodes, without facets. */
    static MeasuringPlan ofGiven(MaterialAssignment materials) {
        return new MeasuringPlan(
                Measures.STANDARD,
                new SpotFinder(materials).spots(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Finds what the measures of a model need on its mesh.
     *
     * @param materials on the mesh that is solved, which may be cut along interfaces
     * @param selector of its facets
     * @param whole the same materials on the mesh before it was cut: implant and bone touch there, and the intact bone, in
     *     which there is no interface, hangs together
     * @param wholeSelector of the facets of the mesh before it was cut
     */
    static MeasuringPlan of(
            Model model,
            MaterialAssignment materials,
            FacetSelector selector,
            MaterialAssignment whole,
            FacetSelector wholeSelector) {
        SpotFinder finder = new SpotFinder(materials);
        for (Support support : model.supports()) {
            FacetSet facets = selector.select("support '" + support.name() + "'", support.where());
            finder.addRim("support", support.name(), facets, hold(support.restraint()));
        }
        for (LoadCase loadCase : model.loadCases()) {
            for (Load load : loadCase.loads()) {
                if (load instanceof Load.Force force) {
                    addLoad(finder, selector, load.name(), force.where());
                } else if (load instanceof Load.Moment moment) {
                    addLoad(finder, selector, load.name(), moment.where());
                }
            }
        }
        List<DeviationPlan> deviations = model.measures().deviations();
        return new MeasuringPlan(
                model.measures(),
                finder.spots(),
                model.measures()
                        .fit()
                        .map(fit -> new FitMetrics(
                                whole.mesh(), Facets.of(whole.mesh()).adjacency(), fit)),
                deviations.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SurfaceDeviation(
                                whole.mesh(), Facets.of(whole.mesh()).adjacency(), deviations)),
                model.measures().shielding().map(plan -> IntactModel.of(model, plan, whole, wholeSelector)));
    }

    private static void addLoad(SpotFinder finder, FacetSelector selector, String name, FacetSelection where) {
        finder.addRim("load", name, selector.select("load '" + name + "'", where), SpotFinder.Hold.TRACTION);
    }

    private static SpotFinder.Hold hold(Support.Restraint restraint) {
        return restraint instanceof Support.Fixed
                ? SpotFinder.Hold.FIXED
                : restraint instanceof Support.Roller ? SpotFinder.Hold.ROLLER : SpotFinder.Hold.TRACTION;
    }
}
