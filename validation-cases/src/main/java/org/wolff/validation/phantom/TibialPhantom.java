package org.wolff.validation.phantom;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * A right tibia of 350 mm: +x lateral, +y anterior, +z proximal, the origin on the axis at mid-shaft. About 74 mm wide
 * at the plateau, 23 × 27 mm at mid-shaft, 45 mm at the plafond without the malleolus; the distal end is turned 25°
 * outwards against the plateau.
 *
 * <p>The shape of its sections, the taper and the torsion follow what one sees on the right tibia of the Visible Human
 * Female (Andreassen et al., Scientific Data 2022, doi 10.1038/s41597-022-01905-2: 343 mm long, 74 mm plateau,
 * 29 × 19 mm and 373 mm² at mid-shaft), made somewhat stouter; the numbers of {@link TibialSection} and the bumps here
 * are assumptions of a round adult, not measurements. Left out: the fibula, the posterior slope of the plateau, the
 * soleal line, the talar trochlea.
 */
public final class TibialPhantom implements Phantom {
    /** Edge length aimed at, mm. */
    private static final double EDGE = 3.0;

    /** Height and depth of the rounding at both rims, mm. */
    private static final double RIM = 5.0;

    private static final int SAMPLES = 4000;

    /** Intercondylar eminence, medial and lateral dish of the plateau, medial malleolus. */
    private static final List<VerticalBump> BUMPS = List.of(
            new VerticalBump(-5, -5, 5.5, 6, 150, 166),
            new VerticalBump(6, -4, 5, 5, 150, 166),
            new VerticalBump(-21, -5, 13, -2.5, 140, 168),
            new VerticalBump(20, -6, 13, -1, 140, 168),
            new VerticalBump(-17.5, 8.5, 10.5, -14, -115, -163));

    /** Makes the phantom. */
    public TibialPhantom() {}

    @Override
    public String file() {
        return "tibia-segment/tibia.stl";
    }

    @Override
    public TriangleSurface surface() {
        TibialSection section = new TibialSection();
        List<Ring> rings = new ArrayList<>();
        double[][] stations = stations(section);
        double[] centre = new double[3];
        for (int k = 0; k < stations.length; k++) {
            double z = stations[k][0];
            double scale = stations[k][1];
            Ring.Curve outline = section.outline(z, scale);
            if (k == 0 || k == stations.length - 1) {
                section.outline(z, 0).at(0, centre);
                rings.add(Ring.pole(centre[0], centre[1], centre[2]));
            } else {
                int count = Math.max(6, (int) Math.rint(Ring.length(outline) / EDGE));
                rings.add(Ring.on(outline, count, 0.5 * (k % 2)));
            }
        }
        for (Ring ring : rings) {
            bend(ring.xyz());
        }
        return StitchedRings.join("tibia.stl", rings);
    }

    private static void bend(double[] xyz) {
        for (int i = 0; i < xyz.length; i += 3) {
            for (VerticalBump bump : BUMPS) {
                xyz[i + 2] = bump.lift(xyz[i], xyz[i + 1], xyz[i + 2]);
            }
        }
    }

    /** Returns level and scale of every ring, at equal steps along the meridian from the lower to the upper pole. */
    private static double[][] stations(TibialSection section) {
        double[][] fine = new double[SAMPLES + 1][];
        double[] arc = new double[SAMPLES + 1];
        double radius = 0;
        for (int s = 0; s <= SAMPLES; s++) {
            fine[s] = meridian(section, (double) s / SAMPLES);
            double r = fine[s][1] * section.meanRadius(fine[s][0]);
            if (s > 0) {
                double dr = r - radius;
                double dz = fine[s][0] - fine[s - 1][0];
                arc[s] = arc[s - 1] + Math.sqrt(dr * dr + dz * dz);
            }
            radius = r;
        }
        int steps = (int) Math.rint(arc[SAMPLES] / (EDGE * Math.sqrt(0.75)));
        double[][] stations = new double[steps + 1][];
        int s = 0;
        for (int k = 0; k <= steps; k++) {
            double wanted = arc[SAMPLES] * k / steps;
            while (s < SAMPLES && arc[s] < wanted) {
                s++;
            }
            stations[k] = fine[s];
        }
        return stations;
    }

    /**
     * Returns level and scale on the meridian at {@code way} from 0 to 1: lower cap, lower rim, side, upper rim, upper
     * cap take a fifth of the way each.
     */
    private static double[] meridian(TibialSection section, double way) {
        double low = section.lowest();
        double high = section.highest();
        double lowFlat = 1 - RIM / section.meanRadius(low);
        double highFlat = 1 - RIM / section.meanRadius(high);
        double five = 5 * way;
        if (five <= 1) {
            return new double[] {low, five * lowFlat};
        }
        if (five <= 2) {
            double angle = (five - 1) * (Math.PI / 2);
            return new double[] {
                low + RIM * (1 - StrictMath.cos(angle)), lowFlat + (1 - lowFlat) * StrictMath.sin(angle)
            };
        }
        if (five <= 3) {
            return new double[] {low + RIM + (five - 2) * (high - low - 2 * RIM), 1};
        }
        if (five <= 4) {
            double angle = (five - 3) * (Math.PI / 2);
            return new double[] {
                high - RIM * (1 - StrictMath.sin(angle)), highFlat + (1 - highFlat) * StrictMath.cos(angle)
            };
        }
        return new double[] {high, (5 - five) * highFlat};
    }
}
