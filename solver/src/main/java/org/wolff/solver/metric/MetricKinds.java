package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers that a run can measure, known before it does, so that a limit on one is understood while the case is read.
 * Whatever is measured must be listed here: a test holds the metrics of the shipped cases against the list.
 */
public final class MetricKinds {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z-]+>");
    private static final List<MetricKind> ALL = all();

    private MetricKinds() {}

    /** What a number belongs to. */
    public enum Subject {
        /** A part. */
        PART,
        /** An interface between parts. */
        INTERFACE,
        /** The whole model. */
        MODEL
    }

    /**
     * A number that a run can measure.
     *
     * @param id as in {@link Metric#id}; what stands in angle brackets is a name or number given by the case
     * @param unit as in {@link Metric#unit}
     * @param subject what it belongs to
     * @param meaning a few words
     */
    public record MetricKind(String id, String unit, Subject subject, String meaning) {
        /** Returns whether a metric is of this kind. */
        public boolean is(String measured) {
            return id.equals(measured)
                    || (id.indexOf('<') >= 0
                            && measured.matches(
                                    Pattern.quote(id).replaceAll(PLACEHOLDER.pattern(), "\\\\E[A-Za-z0-9_.%-]+\\\\Q")));
        }
    }

    /** Returns all kinds. */
    public static List<MetricKind> kinds() {
        return ALL;
    }

    /** Returns the kind of a metric, or nothing where no run measures it. */
    public static Optional<MetricKind> find(String id) {
        return ALL.stream().filter(kind -> kind.is(id)).findFirst();
    }

    private static List<MetricKind> all() {
        List<MetricKind> all = new ArrayList<>();
        statistics(all, "von-mises", "MPa", "von Mises stress");
        statistics(all, "principal-1", "MPa", "greatest principal stress");
        statistics(all, "principal-3", "MPa", "least principal stress");
        statistics(all, "equivalent-strain", "1", "equivalent strain");
        statistics(all, "energy-density", "MPa", "strain energy density");
        part(all, "strain-energy.total", "N*mm", "strain energy of the part");
        part(all, "displacement.max", "mm", "greatest displacement of the part");
        return List.copyOf(all);
    }

    private static void statistics(List<MetricKind> all, String id, String unit, String name) {
        part(all, id + ".min", unit, "least " + name);
        part(all, id + ".mean", unit, "mean " + name);
        part(all, id + ".p95", unit, name + " that 95 % of the volume stay below");
        part(all, id + ".p99", unit, name + " that 99 % of the volume stay below");
        part(all, id + ".max", unit, "greatest " + name + ", the raw peak");
    }

    private static void part(List<MetricKind> all, String id, String unit, String meaning) {
        all.add(new MetricKind(id, unit, Subject.PART, meaning));
    }
}
