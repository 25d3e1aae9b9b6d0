package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.contact.ContactPairs;

/**
 * Tells where a support holds both sides of a press-fit, which presses them apart: its nodes there take forces that have
 * nothing to do with the loads and grow as the mesh gets finer. Gathers over load cases; the worst of each support and
 * interface is told.
 */
final class RimReactions {
    private final double[] xyz;
    private final Map<List<String>, Held> worst = new LinkedHashMap<>();

    /**
     * What a support takes at an interface.
     *
     * @param share of the sum of its forces at nodes
     * @param nodes how many
     * @param most node with the greatest force
     * @param force at that node, N
     */
    private record Held(String loadCase, double share, int nodes, int most, double force) {}

    /** @param xyz places of the nodes, mm, {@code 3·node + axis} */
    RimReactions(double[] xyz) {
        this.xyz = xyz;
    }

    /** Looks at the end of a step. */
    void add(SolvedStep solved) {
        if (solved.contact().isEmpty()) {
            return;
        }
        ContactPairs pairs = solved.contact().get().pairs();
        Supports supports = solved.step().supports();
        for (int which = 0; which < pairs.interfaces().size(); which++) {
            BitSet pressed = pressed(pairs, which);
            for (int s = 0; s < supports.names().size() && !pressed.isEmpty(); s++) {
                String interfaceName = pairs.interfaces().get(which).name();
                Held held = held(solved, supports.nodes().get(s), pressed);
                if (held.nodes > 0) {
                    worst.merge(
                            List.of(supports.names().get(s), interfaceName), held, (a, b) -> b.share > a.share ? b : a);
                }
            }
        }
    }

    /** Nodes of an interface whose two sides supports hold along its normal, though they overlap. */
    private static BitSet pressed(ContactPairs pairs, int which) {
        BitSet nodes = new BitSet();
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.owner()[p] == which && pairs.gaps()[p] < 0 && pairs.held()[3 * p]) {
                nodes.set(pairs.near()[p]);
                nodes.set(pairs.far()[p]);
            }
        }
        return nodes;
    }

    private static Held held(SolvedStep solved, int[] nodes, BitSet pressed) {
        double[] r = solved.reactions();
        double there = 0;
        double elsewhere = 0;
        int count = 0;
        int most = 0;
        double greatest = -1;
        for (int node : nodes) {
            double force = Math.sqrt(
                    r[3 * node] * r[3 * node] + r[3 * node + 1] * r[3 * node + 1] + r[3 * node + 2] * r[3 * node + 2]);
            if (pressed.get(node)) {
                there += force;
                count++;
                most = force > greatest ? node : most;
                greatest = Math.max(greatest, force);
            } else {
                elsewhere += force;
            }
        }
        double all = there + elsewhere;
        double share = all > 0 ? there / all : 0;
        return new Held(solved.step().loadCase().name(), share, count, most, greatest);
    }

    /** Returns a warning for each support and interface. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        worst.forEach((names, held) -> warnings.add(String.format(
                Locale.ROOT,
                "support '%s' holds both sides of interface '%s', which its interference presses apart: %d nodes there"
                        + " take %.0f %% of its reaction in load case '%s' (forces at nodes, added up), the worst %.4g N"
                        + " at (%.4g, %.4g, %.4g) mm, and the finer the mesh, the more: keep the support away from the rim"
                        + " of the interface, or let it hold one part",
                names.get(0),
                names.get(1),
                held.nodes,
                100 * held.share,
                held.loadCase,
                held.force,
                xyz[3 * held.most],
                xyz[3 * held.most + 1],
                xyz[3 * held.most + 2])));
        return warnings;
    }
}
