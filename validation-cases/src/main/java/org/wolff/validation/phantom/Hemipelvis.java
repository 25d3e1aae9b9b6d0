package org.wolff.validation.phantom;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * A right hip bone: +x lateral (right), +y anterior, +z cranial, the origin in the centre of the hip; standing, the
 * anterior superior spine and the pubic tubercle in one frontal plane. Iliac blade with its spines, crest and fossa,
 * acetabulum of 52 mm that opens 45° sidewards and 18° forwards, with its notch; pubis, ischium with spine and
 * tuberosity, obturator foramen.
 *
 * <p>The landmarks are assumptions of a round adult woman or man between the two (215 mm high, 135 mm between the
 * superior spines of one side, hip centre 84 mm from the midline), not measurements. Left out: the auricular relief, the
 * acetabular fossa, muscle ridges other than the arcuate line.
 */
public final class Hemipelvis implements Phantom {
    /** Radius of the acetabulum, mm. */
    public static final double ACETABULUM = 26;

    private static final double EDGE = 3.8;
    private static final double WALL = 7;

    /** Where the acetabulum opens to: lateral, anterior, caudal. */
    private static final double[] OPENING = {0.70, 0.30, -0.648};

    private static final double MIDLINE = -84;

    /** Makes the phantom. */
    public Hemipelvis() {}

    @Override
    public String file() {
        return "bones/hemipelvis.stl";
    }

    @Override
    public TriangleSurface surface() {
        Solid bone = blade().joined(brim(), 6)
                .joined(socket(), 7)
                .joined(ischium(), 6)
                .joined(pubis(), 5)
                .joined(ramus(), 4)
                .within(Solid.behind(MIDLINE + 2, 0, 0, -1, 0, 0), 3)
                .without(cavity(), 3);
        return SurfaceNet.of("hemipelvis.stl", bone, new BoundingBox(-95, -106, -112, 62, 62, 138), EDGE);
    }

    /** The ilium, row by row from the acetabular roof to the crest; each row from front to back. */
    private static Solid blade() {
        Solid sheet = BallSweep.sheet(
                new double[][] {
                    {15, 30, 36, 6},
                    {10, 12, 32, 9},
                    {0, -10, 32, 9},
                    {-14, -31, 36, 8},
                    {-31, -52, 41, 7},
                    {-46, -76, 42, 5.5}
                },
                new double[][] {
                    {24, 36, 50, 4.5},
                    {26, 15, 56, 4.2},
                    {18, -12, 61, 3.6},
                    {0, -36, 63, 4},
                    {-25, -59, 59, 6},
                    {-45, -82, 53, 6}
                },
                new double[][] {
                    {31, 42, 61, 4.2},
                    {40, 19, 81, 3.6},
                    {33, -12, 93, 3.2},
                    {11, -42, 95, 3.6},
                    {-18, -68, 82, 6},
                    {-44, -87, 63, 6}
                },
                new double[][] {
                    {34, 46, 72, 5},
                    {47, 23, 102, 5.5},
                    {40, -12, 123, 5},
                    {17, -46, 121, 5},
                    {-14, -74, 103, 6.5},
                    {-42, -90, 74, 6.5}
                });
        Solid spine = BallSweep.curve(new double[] {12, 22, 32, 9}, new double[] {17, 36, 35, 6});
        Solid auricular = BallSweep.curve(
                new double[] {-30, -52, 44, 9}, new double[] {-36, -62, 56, 9}, new double[] {-40, -78, 66, 8});
        return sheet.joined(spine, 4).joined(auricular, 6);
    }

    /** The arcuate line from the sacroiliac joint to the pubis. */
    private static Solid brim() {
        return BallSweep.curve(
                new double[] {-32, -54, 40, 8},
                new double[] {-28, -30, 24, 8.5},
                new double[] {-26, -4, 10, 8.5},
                new double[] {-29, 22, 3, 8},
                new double[] {-40, 38, -1, 7});
    }

    private static Solid socket() {
        Solid wall = Solid.ball(0, 0, 0, ACETABULUM + WALL);
        return wall.within(
                Solid.behind(3 * OPENING[0], 3 * OPENING[1], 3 * OPENING[2], OPENING[0], OPENING[1], OPENING[2]), 3);
    }

    /** The ball of the acetabulum, and its notch at the lower rim. */
    private static Solid cavity() {
        double[] low = {-OPENING[2] * -OPENING[0], -OPENING[2] * -OPENING[1], -1 + OPENING[2] * OPENING[2]};
        double length = Math.sqrt(low[0] * low[0] + low[1] * low[1] + low[2] * low[2]);
        double[] notch = new double[3];
        for (int c = 0; c < 3; c++) {
            notch[c] = 26 * low[c] / length + 8 * OPENING[c];
        }
        return Solid.ball(0, 0, 0, ACETABULUM).joined(Solid.ball(notch[0], notch[1], notch[2], 10), 2);
    }

    private static Solid ischium() {
        Solid shaft = BallSweep.curve(
                new double[] {-8, -22, -14, 16},
                new double[] {-14, -34, -40, 13},
                new double[] {-21, -39, -66, 13},
                new double[] {-26, -33, -88, 13},
                new double[] {-31, -21, -95, 9});
        Solid spine = BallSweep.curve(
                new double[] {-18, -34, -18, 9}, new double[] {-28, -44, -22, 5.5}, new double[] {-36, -52, -26, 3});
        Solid notch = BallSweep.curve(
                new double[] {-22, -40, 34, 8}, new double[] {-20, -32, 14, 10}, new double[] {-17, -32, -8, 12});
        return shaft.joined(spine, 4).joined(notch, 5);
    }

    private static Solid pubis() {
        Solid superior = BallSweep.curve(
                new double[] {-14, 20, -6, 12},
                new double[] {-34, 37, -4, 8},
                new double[] {-56, 46, -8, 7},
                new double[] {-73, 46, -15, 8});
        Solid body = BallSweep.curve(
                new double[] {-77, 45, -16, 8.5}, new double[] {-79, 42, -32, 8}, new double[] {-77, 37, -48, 7});
        Solid tubercle = Solid.ball(-66, 51, -8, 5);
        return superior.joined(body, 4).joined(tubercle, 3);
    }

    /** The ischiopubic ramus, which closes the obturator foramen. */
    private static Solid ramus() {
        return BallSweep.curve(
                new double[] {-29, -27, -93, 10},
                new double[] {-44, -4, -91, 6.5},
                new double[] {-60, 18, -74, 5.5},
                new double[] {-76, 36, -50, 7});
    }
}
