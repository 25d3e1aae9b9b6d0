package org.wolff.validation.phantom;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * A thoracic vertebra: +x right, +y anterior, +z cranial, the origin in the middle of the body; symmetric about x = 0.
 * Body with waist and dished end-plates, oval pedicles, laminae, a spinous process that slants down, transverse
 * processes with clubbed ends, and the four articular processes, so placed that those of neighbours make facet joints
 * where the vertebrae stand a disc of {@link #DISC} mm apart.
 *
 * <p>The dimensions are assumptions of a round adult (body of T6 28 × 26 × 19 mm, canal 16 mm, span of the transverse
 * processes 66 mm), not measurements. Left out: rib facets, the wedge of kyphosis.
 */
public final class ThoracicVertebra implements Phantom {
    /** Height of a disc between two of these vertebrae, mm. */
    public static final double DISC = 3;

    private static final double EDGE = 1.9;
    private static final double DISH = 0.8;
    private static final double WAIST = 0.10;

    private final int level;
    private final double size;
    private final double height;

    /**
     * A vertebra of the middle thoracic spine.
     *
     * @param level 5, 6 or 7
     * @throws IllegalArgumentException for other levels
     */
    public ThoracicVertebra(int level) {
        if (level < 5 || level > 7) {
            throw new IllegalArgumentException("T5 to T7, not T" + level);
        }
        this.level = level;
        this.size = 1 + 0.03 * (level - 6);
        this.height = 19 + 0.5 * (level - 6);
    }

    @Override
    public String file() {
        return String.format(Locale.ROOT, "bones/t%d.stl", level);
    }

    /** Returns the height of the body, mm, between the rims of its end-plates. */
    public double height() {
        return height;
    }

    @Override
    public TriangleSurface surface() {
        Solid unit = body().joined(mirrored(side()), 2.5).joined(spinous(), 2);
        Solid solid = (x, y, z) -> size * unit.at(x / size, y / size, z / size);
        return SurfaceNet.of(
                String.format(Locale.ROOT, "t%d.stl", level), solid, new BoundingBox(-40, -64, -38, 40, 20, 24), EDGE);
    }

    private Solid body() {
        double half = height / size / 2;
        Solid column = (x, y, z) -> {
            double t = Math.max(-1, Math.min(1, z / half));
            double waist = 1 - WAIST * (1 - t * t);
            double u = x / (14 * waist);
            double v = y / (13 * waist);
            double r = Math.sqrt(u * u + v * v);
            return (r - 1) * 13 * waist;
        };
        Solid plates = (x, y, z) -> {
            double r2 = (x * x) / (14 * 14) + (y * y) / (13 * 13);
            return Math.abs(z) - half + DISH * Math.max(0, 1 - r2);
        };
        Solid canal = (x, y, z) -> Math.sqrt(x * x + (y + 20) * (y + 20)) - 9;
        return column.within(plates, 2).without(canal, 1.5);
    }

    /** Pedicle, lamina, transverse and articular processes of the right side. */
    private static Solid side() {
        Solid pedicle = BallSweep.sheet(
                new double[][] {{9, -7, 1.8, 2.6}, {10.2, -13, 2, 2.5}, {10.8, -20, 1.5, 2.8}},
                new double[][] {{9, -7, 6.2, 2.6}, {10.2, -13, 6, 2.5}, {10.8, -20, 6, 2.8}});
        Solid lamina = BallSweep.sheet(
                new double[][] {{10.8, -21, 4.5, 2.5}, {6.5, -27, 1, 2.3}, {0, -30, 0, 2.5}},
                new double[][] {{10.5, -22, -1, 2.5}, {6.5, -27, -3.5, 2.3}, {0, -30, -5, 2.5}},
                new double[][] {{9, -25, -6, 2.2}, {5.5, -28, -8, 2.3}, {0, -30.5, -10, 2.5}});
        Solid transverse = BallSweep.curve(
                new double[] {11, -22, 3.5, 3.8},
                new double[] {18, -26.5, 5.5, 3.4},
                new double[] {24.5, -31, 7, 3.7},
                new double[] {28.5, -34, 7.5, 4.8});
        Solid superior = BallSweep.sheet(
                new double[][] {{6.8, -20.8, 5, 2.2}, {6.8, -20.4, 12, 1.6}},
                new double[][] {{11.5, -20.4, 5, 2.4}, {11.2, -20.2, 12, 1.6}});
        Solid inferior = BallSweep.sheet(
                new double[][] {{5, -27.4, -5, 2.2}, {5, -27.8, -12, 1.6}},
                new double[][] {{9.5, -26.4, -5, 2.2}, {9.5, -27.2, -12, 1.6}});
        return pedicle.joined(lamina, 2.5)
                .joined(transverse, 3)
                .joined(superior, 2)
                .joined(inferior, 2);
    }

    private static Solid spinous() {
        return BallSweep.sheet(
                new double[][] {{0, -30, 0, 2.6}, {0, -40, -8, 2.2}, {0, -53, -24, 2.8}},
                new double[][] {{0, -30, -8, 2.6}, {0, -39, -17, 2.2}, {0, -52.5, -29, 2.8}});
    }

    private static Solid mirrored(Solid right) {
        return (x, y, z) -> right.at(Math.abs(x), y, z);
    }
}
