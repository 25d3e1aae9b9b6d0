package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.Stars;

/**
 * Moves one vertex at a time so that the worst element around it improves, and keeps it on the boundary where it
 * belongs. Mutable, for one thread; vertices moved at the same time by other threads must not share an element.
 */
final class VertexMove {
    private static final double GAIN = 1e-4;
    /** A vertex nearer to its boundary than this, in h, lies on it. */
    static final double ON_BOUNDARY = 1e-4;

    /** A vertex nearer to a film across a hole than this, in h, lies on it. */
    private static final double FILM = 0.02;

    private static final double[] STEPS = {0.2, 0.1, 0.05, 0.02};
    private static final int REPEATS = 4;
    private static final double[][] AROUND = Directions.around();
    private static final double[][] CIRCLE = Directions.circle();

    private final WorkMesh mesh;
    private final StarSines star;
    private final Strata strata;
    private final Ties ties;
    private final Projection projection;
    private final boolean films;
    private final CurveIndex.Nearest near = new CurveIndex.Nearest();
    private final double[] direction = new double[3];
    private final double[] normal = new double[3];
    private final double[] u = new double[3];
    private final double[] w = new double[3];
    private boolean hasTangents;

    VertexMove(WorkMesh mesh, Stars stars, Strata strata, Ties ties, RegionMap map) {
        this.ties = ties;
        this.mesh = mesh;
        this.star = new StarSines(mesh, stars);
        this.strata = strata;
        this.films = !map.isDistanceBound();
        this.projection = new Projection(map, mesh.largestSize());
    }

    /** Begins with a vertex; what was known of another is forgotten. */
    private void turnTo(int v) {
        star.turnTo(v);
        hasTangents = false;
    }

    /** Returns true where a vertex is not where its labels meet. */
    boolean isOff(int v) {
        if (!strata.isSettled(v)) {
            double residual = residual(v);
            strata.settle(v, isOn(v, residual) || films && residual > FILM * mesh.size(v) && isAtChange(v));
        }
        return !strata.isSettled(v);
    }

    private boolean isOn(int v, double residual) {
        return !(residual > ON_BOUNDARY * mesh.size(v));
    }

    /** Returns how far, in mm, a vertex is from where its labels meet. */
    double residual(int v) {
        load(v);
        return projection.residual(strata.labels(), Strata.MAX * v, strata.count()[v]);
    }

    /** Returns true where labels change beside a vertex, as they do on a film across a hole, where no surface is near. */
    boolean isAtChange(int v) {
        load(v);
        return projection.seesChange(FILM * mesh.size(v));
    }

    /** Brings a vertex onto its boundary, or part of the way, as far as the elements around it allow. */
    void attach(int v) {
        if (strata.count()[v] < 2 || strata.isSettled(v)) {
            return;
        }
        turnTo(v);
        double x = mesh.xyz()[3 * v];
        double y = mesh.xyz()[3 * v + 1];
        double z = mesh.xyz()[3 * v + 2];
        double before = star.worst(Double.NEGATIVE_INFINITY);
        load(v);
        double left = projection.project(strata.labels(), Strata.MAX * v, strata.count()[v], mesh.size(v));
        double[] p = projection.point;
        double far = Math.hypot(Math.hypot(p[0] - x, p[1] - y), p[2] - z);
        if (left >= projection.before || far > 0.6 * mesh.size(v)) {
            return;
        }
        double tx = p[0] - x;
        double ty = p[1] - y;
        double tz = p[2] - z;
        double enough = Math.min(before, Gate.ATTACH) - 1e-12;
        for (double part = 1; part > 0.2; part *= 0.7) {
            mesh.place(v, x + part * tx, y + part * ty, z + part * tz);
            if (star.worst(enough) > enough) {
                strata.settle(v, part == 1 && isOn(v, left));
                return;
            }
        }
        mesh.place(v, x, y, z);
    }

    /** Moves a vertex to a place where the worst sine around it exceeds a bound; else not. */
    boolean to(int v, double tx, double ty, double tz, double enough) {
        double x = mesh.xyz()[3 * v];
        double y = mesh.xyz()[3 * v + 1];
        double z = mesh.xyz()[3 * v + 2];
        turnTo(v);
        mesh.place(v, tx, ty, tz);
        if (star.worst(enough) > enough) {
            strata.settle(v, false);
            return true;
        }
        mesh.place(v, x, y, z);
        return false;
    }

    /**
     * Moves a vertex by a pattern search.
     *
     * @param freedom how far, in h, a vertex may leave its boundary; 0 keeps it there
     */
    void improve(int v, double freedom) {
        turnTo(v);
        double best = star.worst(Double.NEGATIVE_INFINITY);
        if (best >= Gate.TARGET) {
            return;
        }
        if (ties.isTied(v)) {
            alongCurve(v, best);
            return;
        }
        int count = strata.count()[v];
        boolean bound = count >= 2 && freedom == 0;
        double off = count < 2 || strata.isSettled(v) ? 0 : residual(v);
        double allowed = count < 2 ? 0 : Math.max(Math.max(freedom, ON_BOUNDARY) * mesh.size(v), off);
        for (double step : STEPS) {
            for (int repeat = 0; repeat < REPEATS && best < Gate.TARGET; repeat++) {
                double better = bound && count == 2
                        ? slide(v, step * mesh.size(v), best, allowed)
                        : wander(v, step * mesh.size(v), best, bound, count, allowed);
                if (better <= best) {
                    break;
                }
                best = better;
            }
        }
    }

    /** Moves a vertex along its curve; at a corner it stays. */
    private void alongCurve(int v, double start) {
        int curve = ties.of()[v];
        double best = start;
        for (double step : STEPS) {
            for (int repeat = 0; curve >= 0 && repeat < REPEATS && best < Gate.TARGET; repeat++) {
                double x = mesh.xyz()[3 * v];
                double y = mesh.xyz()[3 * v + 1];
                double z = mesh.xyz()[3 * v + 2];
                if (!ties.onCurve(curve, x, y, z, near)) {
                    return;
                }
                ties.features().curves().get(curve).tangent(near.piece, direction);
                double reached = best;
                for (int sign = -1; sign <= 1 && reached <= best; sign += 2) {
                    double s = sign * step * mesh.size(v);
                    if (ties.onCurve(curve, x + s * direction[0], y + s * direction[1], z + s * direction[2], near)) {
                        mesh.place(v, near.point[0], near.point[1], near.point[2]);
                        reached = star.worst(best + GAIN);
                        if (reached > best + GAIN) {
                            strata.settle(v, false);
                        } else {
                            reached = best;
                            mesh.place(v, x, y, z);
                        }
                    }
                }
                if (reached <= best) {
                    break;
                }
                best = reached;
            }
        }
    }

    /** Tries eight directions in the tangent plane; returns the quality reached. */
    private double slide(int v, double step, double best, double allowed) {
        if (!hasTangents && !findTangents(v)) {
            return best;
        }
        for (double[] k : CIRCLE) {
            for (int a = 0; a < 3; a++) {
                direction[a] = k[0] * u[a] + k[1] * w[a];
            }
            double q = attempt(v, step, best, true, 2, allowed);
            if (q > best) {
                return q;
            }
        }
        return best;
    }

    /** Finds two directions across the normal of the boundary; false where there is no boundary near. */
    private boolean findTangents(int v) {
        load(v);
        if (Double.isNaN(projection.normal(strata.label(v, 0), strata.label(v, 1), normal))) {
            return false;
        }
        int least = Math.abs(normal[0]) <= Math.abs(normal[1]) && Math.abs(normal[0]) <= Math.abs(normal[2])
                ? 0
                : Math.abs(normal[1]) <= Math.abs(normal[2]) ? 1 : 2;
        for (int a = 0; a < 3; a++) {
            u[a] = (a == least ? 1 : 0) - normal[least] * normal[a];
        }
        double length = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        for (int a = 0; a < 3; a++) {
            u[a] /= length;
        }
        for (int a = 0; a < 3; a++) {
            int b = (a + 1) % 3;
            int c = (a + 2) % 3;
            w[a] = normal[b] * u[c] - normal[c] * u[b];
        }
        hasTangents = true;
        return true;
    }

    private double wander(int v, double step, double best, boolean bound, int count, double allowed) {
        for (double[] d : AROUND) {
            System.arraycopy(d, 0, direction, 0, 3);
            double q = attempt(v, step, best, bound, count, allowed);
            if (q > best) {
                return q;
            }
        }
        return best;
    }

    /** Tries one step; keeps it and returns the new quality, or takes it back and returns {@code best}. */
    private double attempt(int v, double step, double best, boolean bound, int count, double allowed) {
        double x = mesh.xyz()[3 * v];
        double y = mesh.xyz()[3 * v + 1];
        double z = mesh.xyz()[3 * v + 2];
        mesh.place(v, x + step * direction[0], y + step * direction[1], z + step * direction[2]);
        double q = star.worst(best + GAIN);
        if (q > best + GAIN) {
            if (count < 2) {
                return q;
            }
            load(v);
            double left = bound
                    ? projection.project(strata.labels(), Strata.MAX * v, count, mesh.size(v))
                    : projection.residual(strata.labels(), Strata.MAX * v, count);
            if (left <= allowed) {
                double[] p = projection.point;
                mesh.place(v, p[0], p[1], p[2]);
                q = star.worst(best + GAIN);
                if (q > best + GAIN) {
                    strata.settle(v, isOn(v, left));
                    hasTangents = false;
                    return q;
                }
            }
        }
        mesh.place(v, x, y, z);
        return best;
    }

    private void load(int v) {
        System.arraycopy(mesh.xyz(), 3 * v, projection.point, 0, 3);
    }
}
