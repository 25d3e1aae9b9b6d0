package org.wolff.solver.contact;

import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.rigid.RigidFit;

/**
 * Tells while pairs creep under a fading drag whether a part gets away: it has moved far; or its interfaces touch it less
 * and less as the drag fades and nothing else acts on it. A press-fit does so that presses its part out of its seat.
 */
final class Escapes {
    /**
     * Motion of a pair over the width of pairs of its interface with which its part runs away; small sliding ends at a third
     * of that width. The width of the pair itself would call parts lost that a narrow one at a rim sees slide a little.
     */
    private static final double AWAY = 10;

    /** Forces of the interfaces on a part, over the largest there were, below which they hold it no more. */
    private static final double FADED = 1e-5;

    private final ContactSystem system;
    private final ContactPairs pairs;
    private final Pieces pieces;
    private final double[] before;
    private final double[] loads;
    private final double[] firm;
    private final double[] width;

    /**
     * Watches one load.
     *
     * @param before unknowns at its start
     */
    Escapes(ContactSystem system, double[] before, ContactActing acting) {
        this.system = system;
        this.pairs = system.pairs;
        this.pieces = system.pieces;
        this.before = before;
        this.loads = new double[pieces.count()];
        this.firm = new double[pieces.count()];
        this.width = widths(pairs);
        double[] f = acting.forces();
        for (int i = 0; i < f.length; i++) {
            loads[pieces.of(i / 3)] += f[i] * f[i];
        }
    }

    /**
     * Tells whether a part gets away.
     *
     * @param now unknowns in balance with the drag
     * @param lambda forces of the interfaces there, in the same coordinates
     */
    Optional<Escape> find(double[] now, double[] lambda, Drag drag) {
        double[] moved = displacement(now);
        int away = away(now);
        if (away >= 0) {
            int piece = farther(away, moved);
            return Optional.of(escape(piece, away, moved, now, drag, 0, Escape.Kind.RUNS_AWAY));
        }
        double[] touch = new double[firm.length];
        double[] held = new double[firm.length];
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.bonded()[p]) {
                continue;
            }
            for (int c = 0; c < 3; c++) {
                int at = 3 * pairs.far()[p] + c;
                double force = pairs.held()[3 * p + c] ? 0 : lambda[at];
                double slowing = drag.stiffness(pairs, system.law, p, c) * (now[at] - drag.from()[at]);
                for (int node : new int[] {pairs.near()[p], pairs.far()[p]}) {
                    touch[pieces.of(node)] += force * force;
                    held[pieces.of(node)] += slowing * slowing;
                }
            }
        }
        int loose = -1;
        double farthest = 0;
        for (int piece = 0; piece < firm.length; piece++) {
            firm[piece] = Math.max(firm[piece], touch[piece]);
            if (loads[piece] == 0
                    && touch[piece] < FADED * FADED * firm[piece]
                    && held[piece] > Creep.AT_REST * Creep.AT_REST * touch[piece]) {
                double way = way(piece, moved);
                loose = way > farthest ? piece : loose;
                farthest = Math.max(farthest, way);
            }
        }
        if (loose < 0) {
            return Optional.empty();
        }
        int pair = farthestOf(loose, now);
        return Optional.of(escape(loose, pair, moved, now, drag, touch[loose], Escape.Kind.COMES_LOOSE));
    }

    private double[] displacement(double[] now) {
        double[] u = new double[now.length];
        double[] start = new double[now.length];
        system.coordinates.expand(now, u);
        system.coordinates.expand(before, start);
        for (int i = 0; i < u.length; i++) {
            u[i] -= start[i];
        }
        return u;
    }

    /** The side of a square of the mean area of a pair, mm, of each interface. */
    private static double[] widths(ContactPairs pairs) {
        double[] area = new double[pairs.interfaces().size()];
        int[] count = new int[area.length];
        for (int p = 0; p < pairs.size(); p++) {
            area[pairs.owner()[p]] += pairs.areas()[p];
            count[pairs.owner()[p]]++;
        }
        for (int i = 0; i < area.length; i++) {
            area[i] = Math.sqrt(area[i] / count[i]);
        }
        return area;
    }

    /** Returns the pair that has moved farthest for the width of its interface, or −1 where none is away. */
    private int away(double[] now) {
        int farthest = -1;
        double most = AWAY;
        for (int p = 0; p < pairs.size(); p++) {
            double widths = jump(p, now) / width[pairs.owner()[p]];
            if (widths > most) {
                most = widths;
                farthest = p;
            }
        }
        return farthest;
    }

    private int farthestOf(int piece, double[] now) {
        int farthest = -1;
        for (int p = 0; p < pairs.size(); p++) {
            boolean touches = pieces.of(pairs.near()[p]) == piece || pieces.of(pairs.far()[p]) == piece;
            if (touches && (farthest < 0 || jump(p, now) > jump(farthest, now))) {
                farthest = p;
            }
        }
        return farthest;
    }

    /** The largest component of the motion of a pair since the start, mm. */
    private double jump(int p, double[] now) {
        double most = 0;
        for (int c = 0; c < 3; c++) {
            int at = 3 * pairs.far()[p] + c;
            most = pairs.held()[3 * p + c] ? most : Math.max(most, Math.abs(now[at] - before[at]));
        }
        return most;
    }

    /** The piece of the two at a pair that has moved farther. */
    private int farther(int pair, double[] moved) {
        int near = pieces.of(pairs.near()[pair]);
        int far = pieces.of(pairs.far()[pair]);
        return way(near, moved) > way(far, moved) ? near : far;
    }

    /** The largest motion of a piece, mm. */
    private double way(int piece, double[] moved) {
        double most = 0;
        for (int i = 0; i < moved.length; i++) {
            most = pieces.of(i / 3) == piece ? Math.max(most, Math.abs(moved[i])) : most;
        }
        return most;
    }

    private Escape escape(
            int piece, int pair, double[] moved, double[] now, Drag drag, double touch, Escape.Kind kind) {
        RigidFit motion = pieces.motion(piece, moved);
        Vector3 rest = Vector3.ZERO;
        Vector3 moment = Vector3.ZERO;
        for (int p = 0; p < pairs.size(); p++) {
            boolean near = pieces.of(pairs.near()[p]) == piece;
            boolean far = pieces.of(pairs.far()[p]) == piece;
            for (int c = 0; near != far && c < 3; c++) {
                int at = 3 * pairs.far()[p] + c;
                double slowing = drag.stiffness(pairs, system.law, p, c) * (now[at] - drag.from()[at]);
                Vector3 force = pairs.axis(p, c).times(far ? slowing : -slowing);
                rest = rest.plus(force);
                moment = moment.plus(
                        place(pairs.near()[p]).minus(motion.centre()).cross(force));
            }
        }
        return new Escape(
                piece,
                pieces.name(piece),
                pairs.interfaces().get(pairs.owner()[pair]).name(),
                place(pairs.near()[pair]),
                motion,
                rest,
                moment,
                Math.sqrt(touch),
                Math.sqrt(firm[piece]),
                kind);
    }

    private Vector3 place(int node) {
        double[] xyz = system.mesh.xyz();
        return new Vector3(xyz[3 * node], xyz[3 * node + 1], xyz[3 * node + 2]);
    }
}
