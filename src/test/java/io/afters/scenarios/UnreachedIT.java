package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.messages.Incoming;
import io.afters.messages.Receipt;
import io.afters.shared.WholeDays;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.Together;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A task of which no message reached the guest: its timeline says so over the HTTP API, and lists find it. */
@AftersIT
class UnreachedIT {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TaskList tasks;

    @Autowired
    private TaskFigures figures;

    @Autowired
    private Incoming incoming;

    private Account account;
    private Restaurant kitchen;

    @BeforeEach
    void open() {
        account = accounts.open();
        kitchen = restaurants.of(account);
    }

    @Test
    void whoCanBeReachedNowhereIsToldOfInTheTimelineAfterTheExecution() {
        send("'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}");

        assertThat(timeline()).containsExactly("CREATED", "EXECUTED", "NO_MESSAGE_ARRIVED clock");
        assertThat(unreached()).isEqualTo(1);
    }

    @Test
    void oneThatMayStillArriveIsNotLost() {
        send("'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}, 'SMS': {'text': {'en': 'Hi'}}");

        assertThat(timeline()).containsExactly("CREATED", "EXECUTED");
        assertThat(unreached()).isZero();
    }

    @Test
    void aTaskWithoutMessagesHasNobodyToReach() {
        kitchen.scenario("delay", "{'period': 'MINUTE', 'value': 0}");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT1S");

        assertThat(unreached()).isZero();
    }

    @Test
    void aReceiptCanTakeTheLastHopeAndGiveItBack() {
        send("'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}, 'SMS': {'text': {'en': 'Hi'}}");

        told(Receipt.Kind.UNDELIVERED);
        told(Receipt.Kind.UNDELIVERED);
        assertThat(timeline()).containsExactly("CREATED", "EXECUTED", "NO_MESSAGE_ARRIVED clock");
        assertThat(unreached()).isEqualTo(1);

        told(Receipt.Kind.DELIVERED);
        assertThat(timeline())
                .containsExactly("CREATED", "EXECUTED", "NO_MESSAGE_ARRIVED clock", "MESSAGE_ARRIVED clock");
        assertThat(unreached()).isZero();
    }

    @Test
    void sendingAgainIsToldWithWhoDidItAndIsAnotherChance() {
        send("'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}");
        var lost = kitchen.messages("c-1").getFirst().path("id").asString();

        assertThat(kitchen.api()
                        .post("/messages/" + lost + "/sendings", "{'channel': 'SMS'}")
                        .status())
                .isEqualTo(201);

        assertThat(unreached()).isZero();
        assertThat(timeline().getLast()).startsWith("SENT_AGAIN key:");
        assertThat(kitchen.api()
                        .get("/tasks")
                        .json()
                        .path("items")
                        .path(0)
                        .path("timeline")
                        .path(3)
                        .path("reason")
                        .asString())
                .isEqualTo("SMS");
        kitchen.pass("PT1S");
        told(Receipt.Kind.UNDELIVERED);
        assertThat(timeline().getLast()).isEqualTo("NO_MESSAGE_ARRIVED clock");
        assertThat(unreached()).isEqualTo(1);
    }

    @Test
    void twoThatAreLostAtTheSameMomentAreNotOverlooked() {
        kitchen.scenario("delay", "{'period': 'MINUTE', 'value': 0}", "actions", """
                {'message': {'channels': {'SMS': {'text': {'en': 'Hi'}}, 'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}}}}
                """);
        IntStream.range(0, 10)
                .forEach(i -> kitchen.event("order.cancelled", "o-" + i, "c-" + i, kitchen.now(), data -> {
                    data.withObject("/customer").put("email", "c" + i + "@example.com");
                    return data;
                }));
        kitchen.pass("PT1S");
        for (var i = 0; i < 10; i++) {
            var both = kitchen.messages("c-" + i);
            assertThat(both).hasSize(2);
            Together.all(2, n -> {
                tell(both.get(n), Receipt.Kind.UNDELIVERED);
                return n;
            });
        }

        assertThat(unreached()).isEqualTo(10);
    }

    @Test
    void nothingOfAnotherAccountIsCounted() {
        send("'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}");
        var other = accounts.open();

        assertThat(tasks.count(other, lost(), 100)).isZero();
        assertThat(figures.unreached(other, WholeDays.last(2, kitchen.now(), ZoneOffset.UTC)))
                .isZero();
    }

    private void send(String channels) {
        kitchen.scenario(
                "delay",
                "{'period': 'MINUTE', 'value': 0}",
                "actions",
                "{'message': {'channels': {" + channels + "}}}");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT1S");
    }

    private void told(Receipt.Kind kind) {
        kitchen.messages("c-1").stream()
                .filter(message -> message.path("channel").asString().equals("SMS"))
                .forEach(message -> tell(message, kind));
    }

    private void tell(JsonNode message, Receipt.Kind kind) {
        incoming.receipt(
                account.id(),
                Channel.valueOf(message.path("channel").asString()),
                "m-" + message.path("id").asString(),
                new Receipt(kind, kitchen.now(), null));
    }

    private List<String> timeline() {
        var lines = new ArrayList<String>();
        for (var line : kitchen.api().get("/tasks").json().path("items").path(0).path("timeline")) {
            var what = line.path("what").asString();
            var told = List.of("CREATED", "EXECUTED").contains(what);
            lines.add(told ? what : what + " " + line.path("cause").asString());
        }
        return lines;
    }

    @Test
    void theApiFindsThemBesideOtherFilters() {
        send("'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}");

        assertThat(listed("?reached=no&status=EXECUTED&customerId=c-1")).isEqualTo(1);
        assertThat(listed("?reached=no&status=PENDING")).isZero();
        assertThat(listed("?reached=no&customerId=c-2")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "NO", "false", "", " no", "no,no"})
    void anotherWordThanNoIsRefusedByName(String other) {
        var refused = kitchen.api().get("/tasks?reached=" + other);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("reached");
    }

    /** As the list, its count, the API and the dashboard have it. */
    private int unreached() {
        var listed = tasks.find(account, lost(), Long.MAX_VALUE, 100);
        assertThat(listed("?reached=no")).isEqualTo(listed.size());
        assertThat(tasks.count(account, lost(), 100)).isEqualTo(listed.size());
        assertThat(figures.unreached(account, WholeDays.last(2, kitchen.now(), ZoneOffset.UTC)))
                .isEqualTo(listed.size());
        return listed.size();
    }

    private int listed(String filters) {
        return kitchen.api().get("/tasks" + filters).json().path("items").size();
    }

    private static TaskQuery lost() {
        return TaskQuery.ALL.unreachedOnly();
    }
}
