package io.afters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A release that this version must be able to run beside, built from its commit. Kept in {@code target} for the next time.
 *
 * @param name as {@code releases.txt} tells it
 */
record Release(String name, String commit) {
    private static final Path FILE = Path.of("src/test/resources/releases.txt");

    /** The last one there was. */
    static Release last() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(words -> words[0].equals("release"))
                    .map(words -> new Release(words[1], words[2]))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why it can't be built here, in words; empty: it can. */
    String missing() {
        if (isBuilt()
                || Commands.output("git", "cat-file", "-t", commit).strip().equals("commit")) {
            return "";
        }
        return "the commit of " + name + " (" + commit
                + ") is not in this copy of the repository: fetch it, for example with" + " git fetch --unshallow";
    }

    /** The folder with its program, unpacked. */
    Path app() {
        if (!isBuilt()) {
            System.out.println("Building " + name + " from its commit; this takes some minutes ...");
            build();
        }
        return home().resolve("app");
    }

    private void build() {
        var source = home().resolve("source");
        var log = home().resolve("build.log");
        try {
            Files.createDirectories(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        for (var command : List.of(
                List.of("sh", "-c", "git archive " + commit + " | tar -x -C " + source),
                List.of(
                        "sh",
                        "-c",
                        "cd " + source + " && ./mvnw -B -ntp -DskipTests -Dspotless.check.skip=true package"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        source.resolve("target/afters.jar").toString(),
                        "extract",
                        "--force",
                        "--destination",
                        home().resolve("app").toString()),
                List.of("rm", "-rf", source.toString()))) {
            Commands.carryOut(command, environment, log);
        }
    }

    private boolean isBuilt() {
        return Files.exists(home().resolve("app/afters.jar")) && !Files.exists(home().resolve("source"));
    }

    private Path home() {
        return Path.of("target/releases", commit).toAbsolutePath();
    }
}
