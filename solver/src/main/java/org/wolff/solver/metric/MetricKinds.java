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
        statistics(all, "von-mises", "MPa", "von Mises stress", false);
        part(all, "von-mises.max.<singular-spot>", "MPa", "greatest von Mises stress near singular spots of one kind");
        statistics(all, "signed-von-mises", "MPa", "signed von Mises stress", true);
        statistics(all, "principal-1", "MPa", "greatest principal stress", true);
        statistics(all, "principal-3", "MPa", "least principal stress", true);
        statistics(all, "equivalent-strain", "1", "equivalent strain", false);
        statistics(all, "energy-density", "MPa", "strain energy density", false);
        for (String id : List.of("von-mises", "principal-1", "principal-3")) {
            part(all, id + ".averaged", "MPa", "peak averaged over the material length");
        }
        part(all, "equivalent-strain.averaged", "1", "peak averaged over the material length");
        part(all, "strain-energy.total", "N*mm", "strain energy of the part");
        part(all, "displacement.max", "mm", "greatest displacement of the part");
        part(all, "yield.share", "1", "share of the volume beyond its yield strength at the press-fit");
        motion(all, "micromotion", "against the unloaded state");
        motion(all, "micromotion-incremental", "against the step before");
        motion(all, "micromotion-resulting", "largest between any two states");
        joint(all, "micromotion.elastic", "mm", "mean slip that goes back with the shear");
        joint(all, "micromotion.frictional", "mm", "mean slip that friction keeps");
        for (String status : List.of("bonded", "open", "stick", "slip")) {
            joint(all, "contact." + status, "1", "share of the area whose status is " + status);
        }
        joint(all, "contact.unpaired", "1", "share of the area without a law of its own, where other parts meet");
        joint(all, "contact-pressure.mean", "MPa", "mean pressure over the closed area");
        joint(all, "contact-pressure.max", "MPa", "greatest pressure");
        joint(all, "contact-shear.max", "MPa", "greatest shear stress");
        joint(all, "opening.max", "mm", "greatest distance between the sides");
        all.addAll(AskedKinds.all());
        return List.copyOf(all);
    }

    private static void motion(List<MetricKind> all, String id, String against) {
        joint(all, id + ".mean", "mm", "mean micromotion by area, " + against);
        joint(all, id + ".median", "mm", "micromotion that half of the area stays below, " + against);
        joint(all, id + ".p95", "mm", "micromotion that 95 % of the area stay below, " + against);
        joint(all, id + ".max", "mm", "greatest micromotion, " + against);
        joint(
                all,
                id + ".share-to-<limit>",
                "1",
                "share of the area at 28um, 40um, 50um, 100um or 150um or less, " + against);
        joint(all, id + ".share-over-150um", "1", "share of the area above 150 µm, " + against);
    }

    private static void joint(List<MetricKind> all, String id, String unit, String meaning) {
        all.add(new MetricKind(id, unit, Subject.INTERFACE, meaning));
    }

    private static void statistics(List<MetricKind> all, String id, String unit, String name, boolean signed) {
        part(all, id + ".min", unit, "smallest value of the " + name);
        if (signed) {
            part(all, id + ".p1", unit, "what 1 % of the volume stay below, " + name);
            part(all, id + ".p5", unit, "what 5 % of the volume stay below, " + name);
        }
        part(all, id + ".mean", unit, "mean by volume, " + name);
        part(all, id + ".p50", unit, "what half of the volume stay below, " + name);
        part(all, id + ".p95", unit, "what 95 % of the volume stay below, " + name);
        part(all, id + ".p99", unit, "what 99 % of the volume stay below, " + name);
        part(all, id + ".max", unit, "raw peak, " + name);
        String extreme = id.equals("principal-3") ? "min" : "max";
        part(all, id + "." + extreme + "-regular", unit, "extreme away from singular spots, " + name);
    }

    private static void part(List<MetricKind> all, String id, String unit, String meaning) {
        all.add(new MetricKind(id, unit, Subject.PART, meaning));
    }
}
