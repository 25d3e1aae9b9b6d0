package org.wolff.solver.contact;

import java.util.List;
import java.util.Optional;

/**
 * The loads that led to a state, in order; their {@link ContactStep}s may have lost their displacements.
 *
 * @param steps up to the load that is asked for, which is the last
 * @param unloaded the step at whose end no load acts, from which micromotion counts: the press-fit; or {@link #BEFORE}
 */
public record ContactPath(List<ContactStep> steps, int unloaded) {
    /** Before the first step. */
    public static final int BEFORE = -1;

    /** Copies the list. */
    public ContactPath {
        steps = List.copyOf(steps);
        if (unloaded < BEFORE || unloaded >= steps.size()) {
            throw new IllegalArgumentException("unloaded after step " + unloaded + " of " + steps.size());
        }
    }

    /** Returns the load that is asked for. */
    public ContactStep last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the load before that; empty where it is the first. */
    public Optional<ContactStep> before() {
        return steps.size() > 1 ? Optional.of(steps.get(steps.size() - 2)) : Optional.empty();
    }

    /** Returns how far the two sides of a pair have moved along each other, mm. */
    public double micromotion(int pair, Micromotion.Definition definition) {
        int last = steps.size() - 1;
        return switch (definition) {
            case REFERENCE -> distance(pair, last, unloaded);
            case INCREMENTAL -> distance(pair, last, last - 1);
            case RESULTING -> {
                double most = distance(pair, last, unloaded);
                for (int a = unloaded + 1; a <= last; a++) {
                    for (int b = unloaded; b < a; b++) {
                        most = Math.max(most, distance(pair, a, b));
                    }
                }
                yield most;
            }
        };
    }

    /** Returns the jump along tangent {@code c} (1 or 2) of a pair since the unloaded state, mm. */
    public double slip(int pair, int c) {
        return last().jump()[3 * pair + c]
                - (unloaded < 0 ? 0 : steps.get(unloaded).jump()[3 * pair + c]);
    }

    /** Returns how far the place without shear of a pair has moved since the unloaded state, mm. */
    public double anchorMotion(int pair) {
        double sum = 0;
        for (int i = 2 * pair; i < 2 * pair + 2; i++) {
            double way = last().slipAnchor()[i]
                    - (unloaded < 0 ? 0 : steps.get(unloaded).slipAnchor()[i]);
            sum += way * way;
        }
        return Math.sqrt(sum);
    }

    /** The way along the interface from the end of step b to the end of step a. */
    private double distance(int pair, int a, int b) {
        double sum = 0;
        for (int c = 1; c < 3; c++) {
            double way = steps.get(a).jump()[3 * pair + c]
                    - (b < 0 ? 0 : steps.get(b).jump()[3 * pair + c]);
            sum += way * way;
        }
        return Math.sqrt(sum);
    }
}
