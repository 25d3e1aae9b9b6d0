package org.wolff.validation.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wolff.validation.comparison.ValidationCase;
import org.wolff.validation.comparison.ValidationCase.Effort;
import org.wolff.validation.contact.ContactCases;
import org.wolff.validation.convergence.ElasticityCases;
import org.wolff.validation.lattice.LatticeCases;
import org.wolff.validation.material.MaterialCases;
import org.wolff.validation.meshing.MeshingCases;
import org.wolff.validation.metric.MetricCases;

/** All cases. Immutable. */
public final class ValidationSuite {
    private final List<ValidationCase> cases;

    private ValidationSuite(List<ValidationCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /** Returns all cases that wolff has, module by module: here, and only here, a group of cases is entered. */
    public static ValidationSuite all() {
        return of(Stream.of(
                        MeshingCases.all(),
                        MaterialCases.all(),
                        LatticeCases.all(),
                        ElasticityCases.all(),
                        ContactCases.all(),
                        MetricCases.all())
                .flatMap(List::stream)
                .toList());
    }

    /** Returns a suite of cases, whose names must differ. */
    public static ValidationSuite of(List<ValidationCase> cases) {
        Set<String> names = new HashSet<>();
        for (ValidationCase one : cases) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException("two cases called " + one.name());
            }
        }
        return new ValidationSuite(cases);
    }

    /** Returns the cases, in order. */
    public List<ValidationCase> cases() {
        return cases;
    }

    /** Returns those that are quick. */
    public ValidationSuite quick() {
        return new ValidationSuite(
                cases.stream().filter(one -> one.effort() == Effort.QUICK).toList());
    }

    /**
     * Returns those whose name contains one of these patterns, in which a star stands for anything; all where there is no
     * pattern.
     */
    public ValidationSuite only(List<String> patterns) {
        if (patterns.isEmpty()) {
            return this;
        }
        List<Pattern> wanted = new ArrayList<>();
        for (String pattern : patterns) {
            wanted.add(Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE));
        }
        return new ValidationSuite(cases.stream()
                .filter(one -> wanted.stream()
                        .anyMatch(pattern -> pattern.matcher(one.name()).find()))
                .toList());
    }
}
