package org.wolff.cli.study;

import java.nio.file.Path;
import java.util.Map;

/**
 * A variant to be run.
 *
 * @param variant which one
 * @param caseFile the case file
 * @param overrides all values put in place of those of the file, by path
 * @param inputHash of everything that its results depend on: the case with the values put in, the files that it names,
 *     the solver and wolff itself
 * @param meshHash of everything that its mesh depends on: jobs with the same can share a mesh
 * @param directory where the results go; what lies there belongs to this hash of inputs
 */
public record VariantJob(
        Variant variant,
        Path caseFile,
        Map<String, String> overrides,
        String inputHash,
        String meshHash,
        Path directory) {}
