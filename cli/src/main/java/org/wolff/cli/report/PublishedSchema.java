package org.wolff.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (draft 2020-12) of the files that wolff writes: what it promises. */
public enum PublishedSchema {
    /** That of {@code results.json}, see {@link ResultsJson}. */
    RESULTS("results.schema.json"),
    /** That of {@code certificate.json}, see {@link CertificateJson}. */
    CERTIFICATE("certificate.schema.json"),
    /** That of what {@code wolff validate --json} writes, see {@link ValidationJson}. */
    VALIDATION("validation.schema.json"),
    /** That of {@code comparison.json}, see {@link ComparisonFiles}. */
    COMPARISON("comparison.schema.json");

    private final String resource;

    PublishedSchema(String resource) {
        this.resource = resource;
    }

    /** Returns the schema's text. */
    public String json() {
        try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
