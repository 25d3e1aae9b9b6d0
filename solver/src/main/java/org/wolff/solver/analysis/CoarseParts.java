package org.wolff.solver.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wolff.mesh.certify.Certificate;
import org.wolff.solver.finding.MeshChecks;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.metric.Metric;

/**
 * Parts of which the elements are too coarse to hold them. What is measured on such a part, or on an interface of it, is too
 * much or too little by what loads it, so that no verdict may rest on it. Numbers of other parts stay: a thin screw that is
 * coarse changes what its neighbours bear by little, and a part of which so much is lost that it does fails the whole run
 * ({@code mesh.part-volume}).
 */
final class CoarseParts {
    private final Map<String, String> reasons = new HashMap<>();

    /**
     * Finds them.
     *
     * @param certificate of the mesh; without one nothing is known of what it should hold
     */
    CoarseParts(Optional<Certificate> certificate, List<Interface> interfaces) {
        certificate.stream().flatMap(of -> of.regions().stream()).forEach(region -> MeshChecks.coarse(region)
                .ifPresent(why -> reasons.put(region.name(), why)));
        Map<String, String> own = Map.copyOf(reasons);
        for (Interface of : interfaces) {
            String told = of.between().stream()
                    .flatMap(part -> Stream.ofNullable(own.get(part)))
                    .collect(Collectors.joining("; "));
            if (!told.isEmpty()) {
                reasons.put(of.name(), told);
            }
        }
    }

    /** Finds those of a model. */
    static CoarseParts of(DiscreteModel model) {
        return new CoarseParts(
                model.certificate(),
                model.subject().meshed().map(Model::interfaces).orElse(List.of()));
    }

    /** Returns the metric, with the reason why no verdict may rest on it where there is one. */
    Metric doubt(Metric metric) {
        return metric.withCaveat(Optional.ofNullable(reasons.get(metric.part())));
    }
}
