package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a repository of its own, with scripts in the place of java and mvn that tell how they were called. */
class LauncherTest {
    @TempDir
    private Path temporary;

    private Path repository;
    private Path tools;

    @BeforeEach
    void makeRepository() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash")), "needs bash");
        repository = Files.createDirectories(temporary.resolve("a repository"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        Path launcher = Path.of(System.getProperty("wolff.root"), "wolff");
        Files.copy(launcher, repository.resolve("wolff"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(repository.resolve("pom.xml"), "<project/>");
        Path sources = Files.createDirectories(repository.resolve("mesh/src/main/java"));
        Files.writeString(sources.resolve("A.java"), "class A {}");
        script(
                "java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.9\"' >&2; exit 0; fi",
                "printf '<%s>' \"$@\"",
                "exit ${FAKE_STATUS:-0}");
        script(
                "mvn",
                "echo called >>../mvn-calls",
                "[ -z \"${FAKE_BROKEN:-}\" ] || { echo 'A.java:1: broken'; exit 1; }",
                "sleep 0.3",
                "mkdir -p cli/target && echo jar >cli/target/wolff.jar");
    }

    private void script(String name, String... lines) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int status, String out, String err) {}

    private Process start(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("WOLFF_"));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("WOLFF_JDKS", temporary.resolve("jdks").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return end(start(repository.resolve("wolff"), environment, arguments));
    }

    private long builds() throws IOException {
        Path calls = temporary.resolve("mvn-calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    @Test
    void buildsOnceAndPassesArgumentsAndStatusOn() throws IOException, InterruptedException {
        Ended first = run(Map.of("FAKE_STATUS", "3"), "run", "my case.yaml", "");
        assertEquals(3, first.status(), first.err());
        assertTrue(first.err().startsWith("building wolff"), first.err());
        assertTrue(first.out().endsWith("cli/target/wolff.jar><run><my case.yaml><>"), first.out());
        Ended second = run(Map.of(), "--version");
        assertEquals("", second.err());
        assertEquals(1, builds());
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException, InterruptedException {
        run(Map.of());
        Path source = repository.resolve("mesh/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        run(Map.of());
        assertEquals(2, builds());
    }

    @Test
    void worksThroughLinks() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("wolff-here"), Path.of("../a repository/wolff"));
        Path chain = Files.createSymbolicLink(bin.resolve("w"), link);
        Ended ended = end(start(chain, Map.of(), "--version"));
        assertEquals(0, ended.status(), ended.err());
        assertTrue(ended.out().contains("a repository/cli/target/wolff.jar><--version>"), ended.out());
    }

    @Test
    void twoFirstStartsBuildOnce() throws IOException, InterruptedException {
        Process one = start(repository.resolve("wolff"), Map.of(), "one");
        Process two = start(repository.resolve("wolff"), Map.of(), "two");
        assertEquals(0, end(one).status());
        assertEquals(0, end(two).status());
        assertEquals(1, builds());
    }

    @Test
    void aBuildThatDiedDoesNotBlock() throws IOException, InterruptedException {
        Files.createDirectories(repository.resolve("cli/target"));
        Files.createFile(repository.resolve("cli/target/build-lock"));
        assertEquals(0, run(Map.of(), "x").status());
    }

    @Test
    void aBrokenBuildShowsItsLog() throws IOException, InterruptedException {
        Ended ended = run(Map.of("FAKE_BROKEN", "1"), "x");
        assertEquals(70, ended.status());
        assertTrue(ended.err().contains("A.java:1: broken") && ended.err().contains("build.log"), ended.err());
        assertEquals(0, run(Map.of(), "x").status(), "the next start tries again");
    }

    @Test
    void anOldJavaIsRefused() throws IOException, InterruptedException {
        script("java", "echo 'java version \"1.8.0_392\"' >&2");
        Ended ended = run(Map.of(), "x");
        assertEquals(2, ended.status());
        assertTrue(ended.err().contains("is version 8; wolff needs 17"), ended.err());
    }

    /** A JDK whose java prints the name of its folder. */
    private Path jdk(String folder, String... release) throws IOException {
        Path home = Files.createDirectories(temporary.resolve("jdks").resolve(folder));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), String.join("\n", release) + "\n");
        Path java = Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'version \"17\"' >&2; exit; }\necho " + folder + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    @Test
    void takesTheNewestJdk() throws IOException, InterruptedException {
        jdk("new", "IMPLEMENTOR=\"X\"", "JAVA_VERSION=\"21.0.10\"");
        jdk("newer-build", "JAVA_VERSION=\"21.0.9\"");
        jdk("old", "JAVA_VERSION=\"1.8.0_392\"");
        jdk("eleven", "JAVA_VERSION=\"11.0.30\"");
        jdk("strange", "JAVA_VERSION=\"99-internal-$(echo 5)\"", "OS_ARCH=\"s390x\"");
        jdk("unreadable", "JAVA_VERSION=\"next\"");
        assertEquals("new\n", run(Map.of(), "x").out());
        jdk("mac/Contents/Home", "JAVA_VERSION=\"25\"");
        assertEquals("mac/Contents/Home\n", run(Map.of(), "x").out());
        assertTrue(run(Map.of("WOLFF_PRINT_JAVA", "1")).out().endsWith("/jdks/mac/Contents/Home/bin/java\n"));
    }

    @Test
    void theUsersJavaComesFirst() throws IOException, InterruptedException {
        jdk("new", "JAVA_VERSION=\"25.0.1\"");
        Path chosen = jdk("chosen", "JAVA_VERSION=\"17.0.1\"");
        Path other = jdk("other", "JAVA_VERSION=\"18\"");
        Map<String, String> home = Map.of("JAVA_HOME", chosen.toString());
        assertEquals("chosen\n", run(home, "x").out());
        Map<String, String> both = Map.of(
                "JAVA_HOME",
                chosen.toString(),
                "WOLFF_JAVA",
                other.resolve("bin/java").toString());
        assertEquals("other\n", run(both, "x").out());
    }

    @Test
    void withoutANewerJdkTheJavaOfThePathIsTaken() throws IOException, InterruptedException {
        jdk("old", "JAVA_VERSION=\"11.0.30\"");
        assertTrue(run(Map.of(), "x").out().endsWith("<x>"));
    }

    @Test
    void heapFollowsTheMachineOrTheUser() throws IOException, InterruptedException {
        assertTrue(run(Map.of(), "x").out().matches("(?s)<-Xmx\\d{3,8}m>.*"));
        assertTrue(run(Map.of("WOLFF_HEAP", "1500m"), "x").out().startsWith("<-Xmx1500m>"));
    }

    @Test
    void whatJavaLearnsIsKeptFromTheSecondStartOn() throws IOException, InterruptedException {
        Path home = jdk("learning", "JAVA_VERSION=\"17.0.9\"");
        Path java = Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/bash\n[ \"$1\" != -version ] || { echo 'version \"17\"' >&2; exit; }\n"
                        + "for a; do case $a in -XX:ArchiveClassesAtExit=*) echo learned >\"${a#*=}\";; esac; done\n"
                        + "printf '<%s>' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path learned = repository.resolve("cli/target/learned-17.0.9");
        run(Map.of(), "run", "case.yaml");
        assertTrue(Files.notExists(learned), "a start that builds does not keep its user waiting longer");
        run(Map.of(), "--version");
        assertTrue(Files.notExists(learned), "what takes no time needs no training");
        Ended second = run(Map.of(), "run", "case.yaml");
        assertTrue(Files.exists(learned), second.err());
        assertTrue(second.out().contains("<-XX:SharedArchiveFile=" + learned + ">"), second.out());
        assertTrue(second.out().endsWith("wolff.jar><run><case.yaml>"), second.out());
        assertEquals("", run(Map.of(), "run", "case.yaml").err());
        Files.setLastModifiedTime(
                repository.resolve("mesh/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(1)));
        run(Map.of(), "--version");
        assertTrue(Files.notExists(learned), "a new build has new classes");
    }

    @Test
    void whoStopsAStartThatTrainsStopsTheTraining() throws IOException, InterruptedException {
        Path home = jdk("learning", "JAVA_VERSION=\"17.0.9\"");
        Path started = temporary.resolve("started");
        Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/bash\n[ \"$1\" != -version ] || { echo 'version \"17\"' >&2; exit; }\n"
                        + "for a; do case $a in -XX:ArchiveClassesAtExit=*) echo $$ >'" + started
                        + "'; exec sleep 60;; esac; done\n");
        run(Map.of(), "--version");
        Process training = start(repository.resolve("wolff"), Map.of(), "run", "case.yaml");
        while (training.isAlive() && (Files.notExists(started) || Files.size(started) == 0)) {
            Thread.sleep(20);
        }
        training.toHandle().destroy();
        assertEquals(143, end(training).status());
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(Files.readString(started).strip()))
                .orElse(null);
        if (child != null) {
            child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
        try (Stream<Path> left = Files.list(repository.resolve("cli/target"))) {
            assertEquals(
                    List.of(),
                    left.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("learned"))
                            .toList());
        }
    }

    @Test
    void aJavaThatKeepsNothingIsNotAskedAgain() throws IOException, InterruptedException {
        jdk("plain", "JAVA_VERSION=\"25.0.1\"");
        run(Map.of(), "x");
        assertTrue(run(Map.of(), "solve", "a.inp").err().contains("Java 25.0.1 gets to know wolff (once)"));
        assertEquals("", run(Map.of(), "solve", "a.inp").err());
    }
}
