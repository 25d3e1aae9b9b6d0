package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.FacetSelector;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.NodalLoads;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.shielding.ShieldingPlan;

/**
 * The bone without its implant, on the implanted one's mesh.
 *
 * @param plan what is compared
 * @param materials of the intact bone
 * @param steps the same load cases, named with {@link #PREFIX}; none where it was refused
 * @param refused why the intact bone cannot be made from what the case says
 */
public record IntactModel(
        ShieldingPlan plan, MaterialAssignment materials, List<Step> steps, Optional<String> refused) {
    /** Before the name of a load case. */
    static final String PREFIX = "intact: ";

    /** Stiffness of what is void, over the softest that is not. */
    private static final double VOID = 1e-6;

    /** Copies the list. */
    public IntactModel {
        steps = List.copyOf(steps);
    }

    /**
     * Makes the intact bone.
     *
     * @param assigned what the implanted bone is made of, on its mesh before any interface was cut
     * @param selector of facets on its outer surface
     */
    static IntactModel of(Model model, ShieldingPlan plan, MaterialAssignment assigned, FacetSelector selector) {
        TetMesh mesh = assigned.mesh();
        MaterialAssignment materials = assigned.with(materials(model, plan, assigned));
        Optional<String> reason =
                supportOnVoid(model, plan, selector, mesh).or(() -> unmoved(model, plan, selector, mesh));
        if (reason.isPresent()) {
            return new IntactModel(plan, materials, List.of(), reason);
        }
        Supports supports = Supports.of(mesh, model.supports(), selector);
        NodalLoads kept = new NodalLoads(materials, selector);
        NodalLoads moved = new NodalLoads(
                materials,
                new FacetSelector(mesh, exposed(mesh, plan), model.sizing().size()));
        List<Step> steps = new ArrayList<>();
        for (LoadCase loadCase : model.loadCases()) {
            List<Load> there = new ArrayList<>();
            List<Load> elsewhere = new ArrayList<>();
            for (Load load : loadCase.loads()) {
                FacetSelection to = plan.moved().get(load.name());
                if (to == null) {
                    there.add(load);
                } else {
                    elsewhere.add(to(load, to));
                }
            }
            String name = PREFIX + loadCase.name();
            double[] forces = kept.of(new LoadCase(name, there));
            double[] more = moved.of(new LoadCase(name, elsewhere));
            for (int i = 0; i < forces.length; i++) {
                forces[i] += more[i];
            }
            List<Load> all = new ArrayList<>(there);
            all.addAll(elsewhere);
            steps.add(new Step(new LoadCase(name, all), supports, forces));
        }
        return new IntactModel(plan, materials, steps, Optional.empty());
    }

    private static List<Material> materials(Model model, ShieldingPlan plan, MaterialAssignment assigned) {
        List<Material> all = new ArrayList<>();
        double softest = Double.POSITIVE_INFINITY;
        for (int region = 0; region < model.parts().size(); region++) {
            Part part = model.parts().get(region);
            Optional<Material> back = plan.implants()
                    .getOrDefault(part.name(), Optional.of(assigned.ofRegion().get(region)));
            if (back.isPresent()) {
                double[] law = back.get().elastic().stiffness();
                softest = Math.min(softest, Math.min(law[21], Math.min(law[28], law[35])));
            }
            all.add(back.orElse(null));
        }
        double shear = softest;
        return all.stream()
                .map(material -> material != null ? material : nothing(VOID * shear))
                .toList();
    }

    private static Material nothing(double modulus) {
        return new Material(
                "void",
                "space that the implant took",
                new IsotropicMaterial(modulus, 0),
                OptionalDouble.of(0),
                List.of(),
                List.of());
    }

    private static Set<String> parts(TetMesh mesh, FacetSet facets) {
        return Arrays.stream(facets.tets())
                .mapToObj(tet -> mesh.regionNames().get(mesh.region()[tet]))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<String> supportOnVoid(
            Model model, ShieldingPlan plan, FacetSelector selector, TetMesh mesh) {
        for (Support support : model.supports()) {
            for (String part : parts(mesh, selector.select("support '" + support.name() + "'", support.where()))) {
                if (plan.implants().containsKey(part)
                        && plan.implants().get(part).isEmpty()) {
                    return Optional.of("support '" + support.name() + "' holds the implant part '" + part
                            + "', which is void in the intact bone");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unmoved(Model model, ShieldingPlan plan, FacetSelector selector, TetMesh mesh) {
        for (LoadCase loadCase : model.loadCases()) {
            for (Load load : loadCase.loads()) {
                Optional<FacetSelection> where = where(load);
                if (where.isPresent() && !plan.moved().containsKey(load.name())) {
                    String purpose = "load '" + load.name() + "' of load case '" + loadCase.name() + "'";
                    for (String part : parts(mesh, selector.select(purpose, where.get()))) {
                        if (plan.implants().containsKey(part)) {
                            return Optional.of(purpose + " acts on the implant part '" + part
                                    + "', and the case does not say where it acts on the intact bone: name the facets under"
                                    + " metrics: shielding: loads");
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FacetSelection> where(Load load) {
        if (load instanceof Load.Force force) {
            return Optional.of(force.where());
        }
        if (load instanceof Load.Pressure pressure) {
            return Optional.of(pressure.where());
        }
        return load instanceof Load.Moment moment ? Optional.of(moment.where()) : Optional.empty();
    }

    private static Load to(Load load, FacetSelection where) {
        if (load instanceof Load.Force force) {
            return new Load.Force(force.name(), where, force.total());
        }
        if (load instanceof Load.Pressure pressure) {
            return new Load.Pressure(pressure.name(), where, pressure.pressure());
        }
        return load instanceof Load.Moment moment ? new Load.Moment(moment.name(), where, moment.moment()) : load;
    }

    /** Returns the outer surface of what is not void. */
    private static FacetSet exposed(TetMesh mesh, ShieldingPlan plan) {
        boolean[] gone = new boolean[mesh.regionNames().size()];
        plan.implants().forEach((part, back) -> gone[mesh.regionNames().indexOf(part)] = back.isEmpty());
        FaceAdjacency faces = Facets.of(mesh).adjacency();
        int[] tets = new int[faces.sides()];
        byte[] local = new byte[faces.sides()];
        int n = 0;
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            if (!gone[mesh.region()[side >> 2]] && (across < 0 || gone[mesh.region()[across >> 2]])) {
                tets[n] = side >> 2;
                local[n++] = (byte) (side & 3);
            }
        }
        return new FacetSet("surface of the intact bone", Arrays.copyOf(tets, n), Arrays.copyOf(local, n));
    }
}
