package org.wolff.solver.analysis;

/**
 * A file that the answer depends on.
 *
 * @param path as the user named it
 * @param sha256 hex digest of its bytes
 */
public record InputFile(String path, String sha256) {}
