package io.afters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.model.PlainReplay;
import io.afters.testing.SandboxIT;
import io.afters.testing.TestAccounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Past orders, played into a sandbox with the demo scenarios, give figure for figure what the reference computes. */
@SandboxIT
class ReplayIT {
    private static final Path ORDERS = Path.of("src/test/resources/replay/orders.csv");
    private static final Set<Integer> BAD_LINES = Set.of(6, 11, 16, 20, 25, 29);

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Test
    void aFileOfOrdersGivesWhatTheReferenceComputesFromIt() throws IOException {
        var printed = replay(ORDERS);

        assertThat(report(printed)).isEqualTo(expected(ORDERS, BAD_LINES, printed));
    }

    @Test
    void badLinesAreToldByTheirNumberAndSkipped() {
        var printed = replay(ORDERS);

        assertThat(printed).contains(": 34 orders of 12 customers");
        assertThat(printed.lines().filter(line -> line.contains(" is skipped: ")))
                .containsExactly(
                        "  line 6 is skipped: the total is no amount: a lot",
                        "  line 11 is skipped: the time or day is no time or day: 2025-02-30 12:00",
                        "  line 16 is skipped: the order id o-104 stands in an earlier line",
                        "  line 20 is skipped: the customer id is missing",
                        "  line 25 is skipped: the completed at lies before the order: 2025-03-12 12:00",
                        "  line 29 is skipped: the delivery type is none of [STANDARD_DELIVERY, DOORSTEP_DELIVERY,"
                                + " TAKEAWAY, TABLE_RESERVATION, POSTAL_DELIVERY, DINE_IN, ROOM_SERVICE]: BY_PIGEON");
    }

    /** With a year of orders it takes some minutes: {@code ./mvnw verify -Dit.test=ReplayIT -Dafters.replay.file=...}. */
    @Test
    @EnabledIfSystemProperty(named = "afters.replay.file", matches = ".+")
    void aFileOfOnesOwnGivesWhatTheReferenceComputesFromIt() throws IOException {
        var file = Path.of(System.getProperty("afters.replay.file"));

        var printed = replay(file);

        System.out.println(printed);
        assertThat(report(printed)).isEqualTo(expected(file, Set.of(), printed));
    }

    private String replay(Path file) {
        var out = new ByteArrayOutputStream();
        var url = "http://localhost:" + port;
        var code = Replay.run(
                new String[] {file.toString(), "--url", url},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                false);
        var printed = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(printed).isZero();
        return printed;
    }

    /** What is printed about the scenarios. */
    private static String report(String printed) {
        return printed.substring(printed.indexOf("\n\n", printed.indexOf("What the scenarios made of it")))
                .strip();
    }

    private String expected(Path file, Set<Integer> without, String printed) throws IOException {
        var weeks = Pattern.compile("moved by ([0-9,]+) weeks").matcher(printed);
        assertThat(weeks.find()).isTrue();
        var moved = Long.parseLong(weeks.group(1).replace(",", ""));
        return new PlainReplay(file, without, moved, scenarios())
                .reports().stream()
                        .map(report -> String.join("\n", Answers.lines(report)))
                        .collect(Collectors.joining("\n\n"));
    }

    /** Oldest first, as they are printed. */
    private List<JsonNode> scenarios() {
        var items = accounts.api("demo-key").get("/scenarios").json().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList().reversed();
    }
}
