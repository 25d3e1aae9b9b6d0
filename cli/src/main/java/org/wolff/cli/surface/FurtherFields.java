package org.wolff.cli.surface;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.RegionNodes;

/** Fields beyond those of every load case, as pictures show them. */
public final class FurtherFields {
    /** Name and unit for people of the fields that are known. */
    private static final Map<String, String[]> KNOWN = Map.of(
            "fatigueSafetyFactor", new String[] {"fatigue safety factor", "1"},
            "fatigueDamage", new String[] {"Miner's sum over all blocks of load", "1"},
            "gap", new String[] {"gap between implant and bone", "mm"},
            "surfaceDeviation", new String[] {"distance from the given surface", "mm"},
            "energyRatioToIntact", new String[] {"strain energy against intact bone", "1"},
            "energyErrorDensity", new String[] {"estimated error, energy density", "MPa"},
            "strutStress", new String[] {"stress in the metal of the lattice", "MPa"},
            "imagedModulus", new String[] {"elastic modulus from the image", "MPa"});

    private FurtherFields() {}

    /** Returns a field at points; that of elements as the plain mean of those of the part that meet at the point. */
    public static SurfaceField of(FurtherField field, RegionNodes points) {
        String words = field.name().replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String[] told = KNOWN.getOrDefault(field.name(), new String[] {words, ""});
        double[] values = field.ofElements() ? means(field.values(), points) : field.values();
        boolean signed = false;
        for (double value : values) {
            signed |= value < 0;
        }
        int count = points.count();
        IntToDoubleFunction at = point -> point < count ? values[point] : Double.NaN;
        return new SurfaceField(field.name(), told[0], told[1], signed, false, at);
    }

    private static double[] means(double[] ofElements, RegionNodes points) {
        double[] sum = new double[points.count()];
        int[] elements = new int[sum.length];
        int perTet = points.mesh().order().nodes();
        for (int tet = 0; tet < ofElements.length; tet++) {
            if (Double.isFinite(ofElements[tet])) {
                for (int i = perTet * tet; i < perTet * (tet + 1); i++) {
                    sum[points.connectivity()[i]] += ofElements[tet];
                    elements[points.connectivity()[i]]++;
                }
            }
        }
        for (int point = 0; point < sum.length; point++) {
            sum[point] = elements[point] == 0 ? Double.NaN : sum[point] / elements[point];
        }
        return sum;
    }
}
