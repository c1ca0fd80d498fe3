package io.afters.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was released so far, as {@code releases.txt} tells it. */
final class Releases {
    private static final Path FILE = Path.of("src/test/resources/releases.txt");

    private Releases() {}

    /**
     * @param commit what it was built from
     * @param migrations those that came with it: names of files, and the SHA-256 of each in hex
     */
    record Release(String name, String commit, Map<String, String> migrations) {}

    /** Oldest first. */
    static List<Release> all() throws IOException {
        var releases = new ArrayList<Release>();
        for (var line : Files.readAllLines(FILE)) {
            var words = line.strip().split("\\s+", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words[0].equals("release")) {
                releases.add(new Release(words[1], words[2], new LinkedHashMap<>()));
            } else {
                releases.getLast().migrations().put(words[1], words[0]);
            }
        }
        return releases;
    }

    static Release last() throws IOException {
        return all().getLast();
    }
}
