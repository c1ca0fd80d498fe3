package io.afters.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written pages of the repository. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Path DECISIONS = Path.of("docs/adr");

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var folder = page.toAbsolutePath().getParent();
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(folder.resolve(target)))
                    .forEach(target -> broken.add(page + " → " + target));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyDecisionIsOnTheListOfDecisions() throws IOException {
        var list = Files.readString(DECISIONS.resolve("README.md"));
        try (Stream<Path> decisions = Files.list(DECISIONS)) {
            assertThat(decisions.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("0")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(list).contains("(" + name + ")"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
