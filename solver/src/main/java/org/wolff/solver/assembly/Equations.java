package org.wolff.solver.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/**
 * Linear equations between displacements, u_d = Σ t u_k + h for each dependent degree of freedom d, in short u = T w + h.
 * The u_k on the right are all independent: chains are resolved. Immutable.
 */
public final class Equations {
    private static final int SHOWN = 5;

    private final int[] dependents;
    private final int[] start;
    private final int[] terms;
    private final double[] factors;
    private final double[] offsets;

    private Equations(int[] dependents, int[] start, int[] terms, double[] factors, double[] offsets) {
        this.dependents = dependents;
        this.start = start;
        this.terms = terms;
        this.factors = factors;
        this.offsets = offsets;
    }

    /** Returns no equations. */
    public static Equations none() {
        return new Equations(new int[0], new int[1], new int[0], new double[0], new double[0]);
    }

    /** Returns the number of equations: of dependent degrees of freedom. */
    public int size() {
        return dependents.length;
    }

    /** Returns the dependent degree of freedom of an equation, {@code 3·node + axis}; ascending. */
    public int dependent(int equation) {
        return dependents[equation];
    }

    /** Returns which equation a degree of freedom is the dependent one of, or a negative number. */
    public int indexOf(int dof) {
        return Arrays.binarySearch(dependents, dof);
    }

    /** Returns the position of the first term of an equation; equation {@code size()} gives the end of the last. */
    public int firstTerm(int equation) {
        return start[equation];
    }

    /** Returns the independent degree of freedom of the term at a position. */
    public int dof(int position) {
        return terms[position];
    }

    /** Returns the factor t of the term at a position. */
    public double factor(int position) {
        return factors[position];
    }

    /** Returns the offset h of an equation, mm. */
    public double offset(int equation) {
        return offsets[equation];
    }

    /** Returns true where an offset is not zero. */
    public boolean anyOffset() {
        return Arrays.stream(offsets).anyMatch(value -> value != 0);
    }

    /** Returns true where {@code other} has the same T, at whatever offsets. */
    public boolean couplesLike(Equations other) {
        return Arrays.equals(dependents, other.dependents)
                && Arrays.equals(start, other.start)
                && Arrays.equals(terms, other.terms)
                && Arrays.equals(factors, other.factors);
    }

    /** f ← Tᵀ f: what acts on dependent degrees of freedom goes to those that move them. */
    public void reduce(double[] f) {
        for (int e = 0; e < dependents.length; e++) {
            double force = f[dependents[e]];
            f[dependents[e]] = 0;
            for (int k = start[e]; force != 0 && k < start[e + 1]; k++) {
                f[terms[k]] += factors[k] * force;
            }
        }
    }

    /** w ← T w: sets the dependent degrees of freedom from the others. */
    public void expand(double[] w) {
        for (int e = 0; e < dependents.length; e++) {
            double sum = 0;
            for (int k = start[e]; k < start[e + 1]; k++) {
                sum += factors[k] * w[terms[k]];
            }
            w[dependents[e]] = sum;
        }
    }

    /** u ← u + h. */
    public void addOffsets(double[] u) {
        for (int e = 0; e < dependents.length; e++) {
            u[dependents[e]] += offsets[e];
        }
    }

    /** Collects equations Σ c u = value as they are written. */
    public static final class Builder {
        private final Map<Integer, Integer> equationOf = new HashMap<>();
        private final List<TreeMap<Integer, Double>> sums = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final List<Integer> leading = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final IntUnaryOperator numbers;

        /** Starts without equations; messages tell the mesh's numbers of nodes. */
        public Builder() {
            this(IntUnaryOperator.identity());
        }

        /** Starts without equations; messages tell the numbers of nodes that the operator gives. */
        public Builder(IntUnaryOperator numbers) {
            this.numbers = numbers;
        }

        /** Returns whether a degree of freedom is the dependent one of an equation already. */
        public boolean isDependent(int dof) {
            return equationOf.containsKey(dof);
        }

        /**
         * Adds an equation Σ coefficient u = value; its first degree of freedom becomes dependent.
         *
         * @param dofs {@code 3·node + axis}; one that comes twice counts with the sum of its coefficients
         * @param value mm
         * @param place where the equation stands, for messages
         */
        public Builder add(int[] dofs, double[] coefficients, double value, Place place) {
            TreeMap<Integer, Double> sum = new TreeMap<>();
            for (int i = 0; i < dofs.length; i++) {
                sum.merge(dofs[i], coefficients[i], Double::sum);
            }
            double first = sum.remove(dofs[0]);
            if (first == 0 || !Double.isFinite(1 / first)) {
                problems.add(Problem.at(
                        place,
                        "the first term of the equation has the coefficient " + first + " in all",
                        "put a term first that does not vanish: its displacement is computed from the others"));
                return this;
            }
            Integer before = equationOf.putIfAbsent(dofs[0], sums.size());
            if (before != null) {
                problems.add(Problem.at(
                        place,
                        text(dofs[0]) + " comes first in two equations, the other at " + places.get(before),
                        "put another term first in one of them, or take an equation out that says the same"));
                return this;
            }
            sum.values().removeIf(coefficient -> coefficient == 0);
            sum.replaceAll((dof, coefficient) -> -coefficient / first);
            sums.add(sum);
            values.add(value / first);
            places.add(place);
            leading.add(dofs[0]);
            return this;
        }

        /**
         * Resolves chains and returns the equations.
         *
         * @throws InputException where a degree of freedom is dependent twice, or equations depend on one another
         */
        public Equations build() {
            if (problems.isEmpty()) {
                resolve();
            }
            if (!problems.isEmpty()) {
                throw new InputException(problems.subList(0, Math.min(SHOWN, problems.size())));
            }
            Integer[] order = new Integer[sums.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Integer.compare(leading.get(a), leading.get(b)));
            int n = order.length;
            int[] dependents = new int[n];
            double[] offsets = new double[n];
            int[] start = new int[n + 1];
            for (int e = 0; e < n; e++) {
                dependents[e] = leading.get(order[e]);
                offsets[e] = values.get(order[e]);
                start[e + 1] = start[e] + sums.get(order[e]).size();
            }
            int[] terms = new int[start[n]];
            double[] factors = new double[start[n]];
            for (int e = 0; e < n; e++) {
                int at = start[e];
                for (var term : sums.get(order[e]).entrySet()) {
                    terms[at] = term.getKey();
                    factors[at++] = term.getValue();
                }
            }
            return new Equations(dependents, start, terms, factors, offsets);
        }

        /** Puts equations into one another, those first whose terms are independent (Kahn's order). */
        private void resolve() {
            int n = sums.size();
            int[] open = new int[n];
            List<List<Integer>> users = new ArrayList<>();
            sums.forEach(sum -> users.add(new ArrayList<>()));
            ArrayDeque<Integer> ready = new ArrayDeque<>();
            for (int e = 0; e < n; e++) {
                for (int dof : sums.get(e).keySet()) {
                    Integer other = equationOf.get(dof);
                    if (other != null) {
                        open[e]++;
                        users.get(other).add(e);
                    }
                }
                if (open[e] == 0) {
                    ready.add(e);
                }
            }
            int done = 0;
            while (!ready.isEmpty()) {
                int e = ready.remove();
                substitute(e);
                done++;
                for (int user : users.get(e)) {
                    if (--open[user] == 0) {
                        ready.add(user);
                    }
                }
            }
            for (int e = 0; done < n && e < n; e++) {
                if (open[e] > 0) {
                    problems.add(Problem.at(
                            places.get(e),
                            text(leading.get(e)) + " comes first in this equation, whose other terms depend on it again"
                                    + " by way of other equations",
                            "put another term first, so that the equations can be solved one after the other"));
                }
            }
        }

        private void substitute(int e) {
            TreeMap<Integer, Double> resolved = new TreeMap<>();
            for (var term : sums.get(e).entrySet()) {
                Integer other = equationOf.get(term.getKey());
                if (other == null) {
                    resolved.merge(term.getKey(), term.getValue(), Double::sum);
                } else {
                    double factor = term.getValue();
                    sums.get(other).forEach((dof, t) -> resolved.merge(dof, factor * t, Double::sum));
                    values.set(e, values.get(e) + factor * values.get(other));
                }
            }
            resolved.values().removeIf(factor -> factor == 0);
            sums.set(e, resolved);
        }

        private String text(int dof) {
            return String.format(Locale.ROOT, "displacement %d of node %d", dof % 3 + 1, numbers.applyAsInt(dof / 3));
        }
    }
}
