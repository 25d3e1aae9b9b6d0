package org.wolff.mesh.feature;

import org.wolff.mesh.region.RegionProbe;

/**
 * Where two faces meet, at one point at a time: Newton's method onto both, and which labels are worn in the four wedges
 * around. Mutable, for one thread.
 */
final class FaceMeeting implements Meeting {
    /** Faces that meet at less than this angle, as a cosine (25°), have no curve. */
    static final double GRAZING = 0.906;

    private static final int STEPS = 12;

    private final Face.Field f;
    private final Face.Field g;
    private final RegionProbe probe;
    private final double reach;
    private final double[] nf = new double[3];
    private final double[] ng = new double[3];
    private final double[] uf = new double[3];
    private final double[] ug = new double[3];
    private final double[] way = new double[3];

    /**
     * Looks at two faces.
     *
     * @param reach a point farther from the start than this, in mm, is another one
     */
    FaceMeeting(Face.Field f, Face.Field g, RegionProbe probe, double reach) {
        this.f = f;
        this.g = g;
        this.probe = probe;
        this.reach = reach;
    }

    @Override
    public boolean project(double[] p) {
        double x = p[0];
        double y = p[1];
        double z = p[2];
        for (int step = 0; step < STEPS; step++) {
            double a = f.at(p[0], p[1], p[2], nf);
            double b = g.at(p[0], p[1], p[2], ng);
            double c = dot(nf, ng);
            if (Math.abs(c) > GRAZING) {
                return false;
            }
            double d = 1 - c * c;
            double s = (a - c * b) / d;
            double t = (b - c * a) / d;
            if (Math.abs(a) + Math.abs(b) < 1e-9 * reach) {
                return Math.hypot(Math.hypot(p[0] - x, p[1] - y), p[2] - z) <= reach;
            }
            for (int i = 0; i < 3; i++) {
                p[i] -= s * nf[i] + t * ng[i];
            }
        }
        double left = Math.abs(f.at(p[0], p[1], p[2], nf)) + Math.abs(g.at(p[0], p[1], p[2], ng));
        return left < 1e-4 * reach
                && Math.abs(dot(nf, ng)) <= GRAZING
                && Math.hypot(Math.hypot(p[0] - x, p[1] - y), p[2] - z) <= reach;
    }

    @Override
    public double[] halves(double[] p) {
        double[] t = new double[3];
        f.at(p[0], p[1], p[2], nf);
        g.at(p[0], p[1], p[2], ng);
        cross(nf, ng, t);
        cross(nf, t, uf);
        turnTowards(uf, ng);
        cross(t, ng, ug);
        turnTowards(ug, nf);
        double[] half = new double[12];
        for (int i = 0; i < 3; i++) {
            half[i] = uf[i];
            half[3 + i] = ug[i];
            half[6 + i] = -uf[i];
            half[9 + i] = -ug[i];
        }
        return half;
    }

    /** Looks into the wedges f &gt; 0 &lt; g, f &gt; 0 &gt; g, f &lt; 0 &gt; g and f &lt; 0 &lt; g, in this order. */
    @Override
    public Around around(double[] p, double ring) {
        double[] half = halves(p);
        return new Around(
                new short[] {look(p, ring, 1, 1), look(p, ring, -1, 1), look(p, ring, -1, -1), look(p, ring, 1, -1)},
                half);
    }

    private static void turnTowards(double[] u, double[] n) {
        double sign = dot(u, n) < 0 ? -1 : 1;
        double scale = sign / Math.sqrt(dot(u, u));
        for (int i = 0; i < 3; i++) {
            u[i] *= scale;
        }
    }

    /** Returns the label in the wedge between s · uf and r · ug. */
    private short look(double[] p, double ring, int s, int r) {
        for (int i = 0; i < 3; i++) {
            way[i] = s * uf[i] + r * ug[i];
        }
        double scale = ring / Math.sqrt(dot(way, way));
        probe.look(p[0] + scale * way[0], p[1] + scale * way[1], p[2] + scale * way[2], false);
        return (short) probe.label();
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static void cross(double[] a, double[] b, double[] c) {
        for (int i = 0; i < 3; i++) {
            c[i] = a[(i + 1) % 3] * b[(i + 2) % 3] - a[(i + 2) % 3] * b[(i + 1) % 3];
        }
    }
}
