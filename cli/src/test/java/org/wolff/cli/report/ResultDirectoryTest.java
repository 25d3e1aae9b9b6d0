package org.wolff.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultDirectoryTest {
    @TempDir
    private Path temporary;

    private Path target() {
        return temporary.resolve("wolff-out").resolve("a case");
    }

    private Set<String> files() throws IOException {
        try (var files = Files.list(target())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private void publish(String... namesAndTexts) throws IOException {
        try (ResultDirectory directory = new ResultDirectory(target(), ResultDirectory.RESULTS)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                Files.writeString(directory.stage(namesAndTexts[i]), namesAndTexts[i + 1]);
            }
            directory.publish();
        }
    }

    @Test
    void nothingAppearsBeforeAllIsWhole() throws IOException {
        publish("results.json", "{}", "run.log", "first");
        try (ResultDirectory directory = new ResultDirectory(target(), ResultDirectory.RESULTS)) {
            Files.writeString(directory.stage("run.log"), "second");
            Files.writeString(directory.stage("results.json"), "{\"second\": 1}");
            assertEquals("first", Files.readString(target().resolve("run.log")));
            assertEquals("{}", Files.readString(target().resolve("results.json")));
        }
        assertEquals("first", Files.readString(target().resolve("run.log")), "a run that ends early publishes nothing");
        assertEquals(Set.of("results.json", "run.log"), files());
    }

    /** A file that cannot be moved stands for a process that is killed among the moves. */
    @Test
    void whatEndsAmongTheMovesLeavesNoResults() throws IOException {
        publish("walking.vtu", "old", "results.json", "{}");
        try (ResultDirectory directory = new ResultDirectory(target(), ResultDirectory.RESULTS)) {
            Files.writeString(directory.stage("results.json"), "{\"second\": 1}");
            Files.writeString(directory.stage("walking.vtu"), "new");
            directory.stage("never-written.vtu");
            assertThrows(IOException.class, directory::publish);
        }
        assertEquals(Set.of("walking.vtu"), files());
        publish("walking.vtu", "newer", "results.json", "{}");
        assertEquals(Set.of("walking.vtu", "results.json"), files());
    }

    @Test
    void filesThatOnlyTheRunBeforeWroteGo() throws IOException {
        publish(
                "old-case.vtu",
                "a",
                "walking.vtu",
                "b",
                "results.json",
                "{\"run\": {\"files\": [\"old-case.vtu\", \"walking.vtu\", \"results.json\"]}}");
        Files.writeString(target().resolve("notes.txt"), "the user's own");
        publish("walking.vtu", "c", "results.json", "{}");
        assertEquals(Set.of("walking.vtu", "results.json", "notes.txt"), files());
        assertEquals("c", Files.readString(target().resolve("walking.vtu")));
    }

    @Test
    void filesElsewhereAreNeverTouched() throws IOException {
        Path outside = temporary.resolve("wolff-out").resolve("outside.txt");
        publish("results.json", "{\"run\": {\"files\": [\"../outside.txt\", 7, \"/etc/hostname\", \"..\"]}}");
        Files.writeString(outside, "stays");
        publish("results.json", "not JSON at all");
        publish("results.json", "{}");
        assertTrue(Files.exists(outside));
    }

    @Test
    void logOfAFailedRunStandsBesideTheOldResults() throws IOException {
        publish("results.json", "{}", "run.log", "good");
        try (ResultDirectory directory = new ResultDirectory(target(), ResultDirectory.RESULTS)) {
            Files.writeString(directory.stage("run.log"), "bad");
            Files.writeString(directory.stage("x.vtu"), "half");
            assertEquals(Optional.of(target().resolve("failed-run.log")), directory.publishFailedLog());
        }
        assertEquals(Set.of("results.json", "run.log", "failed-run.log"), files());
        assertEquals("good", Files.readString(target().resolve("run.log")));
        publish("results.json", "{}", "run.log", "good again");
        assertEquals(Set.of("results.json", "run.log"), files());
    }

    @Test
    void whatAKilledRunLeftGoesAndWhatALivingOneWritesStays() throws IOException {
        Path dead = Files.createDirectories(target().resolve(".partial-999999999-1"));
        Files.writeString(dead.resolve("walking.vtu"), "half");
        try (ResultDirectory living = new ResultDirectory(target(), ResultDirectory.RESULTS)) {
            Path staged = Files.writeString(living.stage("walking.vtu"), "more");
            publish("results.json", "{}");
            assertFalse(Files.exists(dead));
            assertTrue(Files.exists(staged));
        }
        assertEquals(Set.of("results.json"), files());
    }

    @Test
    void aFileWhereTheDirectoryShouldBeIsRefused() throws IOException {
        Files.createDirectories(target().getParent());
        Files.writeString(target(), "in the way");
        assertThrows(IOException.class, () -> new ResultDirectory(target(), ResultDirectory.RESULTS));
        assertEquals("in the way", Files.readString(target()));
    }
}
