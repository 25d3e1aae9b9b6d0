package org.wolff.cli.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wolff.cli.html.ReportPage;

/**
 * Where the files of a run go. They are written into a hidden folder inside; {@link #publish} moves them to their
 * names, one atomic move each, and removes files of the run before that this run did not write. Until then, and for
 * ever when the run fails or is interrupted, the results of the run before stay as they are.
 */
public final class ResultDirectory implements AutoCloseable {
    /** Name of the log of a run that succeeded. */
    public static final String LOG = "run.log";

    /** Name of the log of a run that did not. */
    public static final String FAILED_LOG = "failed-run.log";

    /** Name of the file that holds the numbers of an analysis. */
    public static final String RESULTS = "results.json";

    /** Name of the file that holds the measurements of a mesh. */
    public static final String CERTIFICATE = "certificate.json";

    /** Name of the file that holds the law of a lattice. */
    public static final String LATTICE = "lattice.json";

    private final Path directory;
    private final String list;
    private final PartialFolder partial;
    private final Set<String> staged = new LinkedHashSet<>();

    /**
     * Makes the directory where it does not exist, and removes what killed runs left in it.
     *
     * @param list name of the file that lists all files of a run, such as {@link #RESULTS}
     * @throws IOException if that cannot be
     */
    public ResultDirectory(Path directory, String list) throws IOException {
        this.directory = directory;
        this.list = list;
        this.partial = new PartialFolder(directory);
    }

    /** Returns the directory as the user named it. */
    @Override
    public String toString() {
        return directory.toString();
    }

    /** Returns where to write the file that will be called {@code name}. */
    public Path stage(String name) {
        staged.add(name);
        return partial.resolve(name);
    }

    /** Returns where a file of that name would be staged, without listing it. */
    Path place(String name) {
        return partial.resolve(name);
    }

    /** Returns the names staged so far, in order. */
    public List<String> staged() {
        return List.copyOf(staged);
    }

    /**
     * Moves all staged files to their names, the one that lists them last.
     *
     * @throws IOException if a staged file is missing or a move fails
     */
    public void publish() throws IOException {
        // The JVM's end waits for this lock, so that a Ctrl-C finds all files moved or none.
        synchronized (partial) {
            Set<String> old = filesOfLastRun();
            // A run that is killed among the moves leaves no list, and so no results, rather than those of two runs.
            Files.deleteIfExists(directory.resolve(list));
            List<String> order = new ArrayList<>(staged);
            if (order.remove(list)) {
                order.add(list);
            }
            for (String name : order) {
                move(name, name);
            }
            old.add(FAILED_LOG);
            old.add(ReportPage.NAME); // also one that was made later, from the numbers that are going
            old.removeAll(staged);
            for (String name : old) {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
        partial.close();
    }

    /**
     * Keeps the log of a failed run beside the old results, and drops all else.
     *
     * @return where the log is; empty when there is none
     * @throws IOException if the move fails
     */
    public Optional<Path> publishFailedLog() throws IOException {
        boolean logged = Files.exists(partial.resolve(LOG));
        if (logged) {
            move(LOG, FAILED_LOG);
        }
        partial.close();
        return logged ? Optional.of(directory.resolve(FAILED_LOG)) : Optional.empty();
    }

    private void move(String from, String to) throws IOException {
        Files.move(
                partial.resolve(from),
                directory.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Set<String> filesOfLastRun() throws IOException {
        Path results = directory.resolve(list);
        Set<String> names = new LinkedHashSet<>();
        if (Files.isRegularFile(results)) {
            for (JsonNode name : filesListedIn(results)) {
                // Only plain names: a results.json from elsewhere must not reach beyond this directory.
                if (name.isTextual() && name.asText().matches("[\\w-][\\w.-]*")) {
                    names.add(name.asText());
                }
            }
        }
        return names;
    }

    private static JsonNode filesListedIn(Path results) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return mapper.readTree(results.toFile()).path("run").path("files");
        } catch (JacksonException notOurs) {
            return mapper.createArrayNode();
        }
    }

    /** Returns true once the JVM is ending and what was staged is gone. */
    public boolean isDiscarded() {
        return partial.isDiscarded();
    }

    /** Drops what is not published; does nothing after {@link #publish}. */
    @Override
    public void close() throws IOException {
        partial.close();
    }
}
