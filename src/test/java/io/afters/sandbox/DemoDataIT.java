package io.afters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.ApiKeys;
import io.afters.accounts.Token;
import io.afters.audit.AuditEntry;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.customers.Channel;
import io.afters.promotions.CodeStatus;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.testing.Fuse;
import io.afters.testing.SandboxIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a new sandbox has in it. The month that is looked at ends on a fixed day, and its making was interrupted once. */
@SandboxIT
class DemoDataIT {
    private static final Instant NOW = Instant.parse("2021-05-14T17:20:00Z");
    private static boolean lived;

    @Autowired
    private SandboxStart start;

    @Autowired
    private Fuse fuse;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private AuditTrail trail;

    private TestApi api;

    @BeforeEach
    void live() {
        if (!lived) {
            jdbc.sql("update demo_account set ready = false").update();
            fuse.light(20);
            assertThatThrownBy(this::start).hasMessage("killed");
            start();
            lived = true;
        }
        api = accounts.api("demo-key");
    }

    private void start() {
        SandboxClock.at(NOW, () -> {
            start.start();
            return true;
        });
    }

    private JsonNode get(String path) {
        return SandboxClock.at(NOW, () -> {
            var answer = api.get(path);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            return answer.json();
        });
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).get("items").spliterator(), false).toList();
    }

    private static Set<String> values(List<JsonNode> items, String member) {
        return items.stream().map(item -> item.get(member).asString()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    void tasksOfEachStatusOccur(TaskStatus status) {
        assertThat(items("/tasks?status=" + status)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(TaskResult.class)
    void tasksOfEachResultOccur(TaskResult result) {
        assertThat(items("/tasks?result=" + result)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEW_ORDER", "ORDER_CANCELLED", "ORDER_COMPLETED", "REVIEW_CREATED", "STAFF"})
    void tasksAreCancelledByEachConditionAndByStaff(String reason) {
        assertThat(values(items("/tasks?limit=500&status=CANCELLED"), "reason")).contains(reason);
    }

    @ParameterizedTest
    @EnumSource(CodeStatus.class)
    void codesOfEachStatusOccur(CodeStatus status) {
        assertThat(items("/campaigns").stream()
                        .flatMap(campaign ->
                                items("/campaigns/%s/codes?status=%s"
                                                .formatted(campaign.get("id").asString(), status))
                                        .stream()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void messagesWereSentAndSkippedOverEachChannel(Channel channel) {
        assertThat(values(items("/messages?limit=500&channel=" + channel), "status"))
                .contains("SENT", "SKIPPED");
    }

    @Test
    void tenScenariosDifferInWhatTheyAreFor() {
        var scenarios = items("/scenarios");

        assertThat(scenarios).hasSize(10);
        assertThat(values(scenarios, "name")).hasSize(10);
        assertThat(values(scenarios, "trigger")).contains("ORDER_CREATED", "ORDER_COMPLETED", "ORDER_CANCELLED");
        assertThat(scenarios.stream().map(DemoDataIT::rule)).doesNotHaveDuplicates();
    }

    /** What it does, in so many words, without its texts. */
    private static String rule(JsonNode scenario) {
        return Stream.of("trigger", "limits", "delay", "cancellationConditions")
                .map(part -> scenario.get(part).toString())
                .collect(Collectors.joining());
    }

    @Test
    void eachScenarioHasTasksAndSpeaksEnglishAndUkrainian() {
        for (var scenario : items("/scenarios")) {
            var name = scenario.get("name").asString();
            assertThat(items("/tasks?scenarioId=" + scenario.get("id").asString()))
                    .as(name)
                    .isNotEmpty();
            scenario.at("/actions/message/channels")
                    .forEach(channel -> channel.forEach(
                            text -> assertThat(text.propertyNames()).as(name).containsExactlyInAnyOrder("en", "uk")));
        }
    }

    @Test
    void guestsHaveCashback() {
        var guest = items("/tasks?limit=500&status=EXECUTED").stream()
                .filter(task -> !task.get("cashback").isNull())
                .findFirst()
                .orElseThrow();

        assertThat(get("/customers/" + guest.get("customerId").asString() + "/cashback")
                        .get("entries"))
                .isNotEmpty();
    }

    @Test
    void theAuditTrailNamesTheMarketerAndTheTimeOfTheMonth() {
        var entries = trail.find(account("demo-key"), AuditQuery.ALL, Long.MAX_VALUE, 1_000);

        assertThat(entries)
                .filteredOn(entry -> entry.subject().equals("Scenario"))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(entries).extracting(AuditEntry::action).contains("CREATED", "CHANGED", "CANCELLED");
        assertThat(entries).allMatch(entry -> !entry.at().isAfter(NOW));
        assertThat(entries.stream()
                        .filter(entry -> entry.subject().equals("Scenario"))
                        .map(AuditEntry::actor))
                .allMatch(actor -> actor.startsWith("staff:"));
    }

    @Test
    void nothingHappensBeforeItIsDueOrAfterNow() {
        assertThat(items("/tasks?limit=500&status=EXECUTED")).allSatisfy(task -> {
            assertThat(task.get("executedAt").asString())
                    .isEqualTo(task.get("dueAt").asString());
            assertThat(Instant.parse(task.get("executedAt").asString())).isBeforeOrEqualTo(NOW);
        });
        assertThat(items("/tasks?limit=500&status=PENDING"))
                .allSatisfy(task ->
                        assertThat(Instant.parse(task.get("dueAt").asString())).isAfter(NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scenarios", "/campaigns", "/tasks", "/messages"})
    void theOtherAccountIsEmpty(String list) {
        api = accounts.api("other-key");

        assertThat(items(list)).isEmpty();
        assertThat(jdbc.sql("select count(*) from customer where account_id = ?")
                        .param(account("other-key"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anInterruptedStartLeavesNothingBehind() {
        var known = new HashSet<>(jdbc.sql("select account_id from demo_account")
                .query(Long.class)
                .list());

        assertThat(known).hasSize(2);
        assertThat(jdbc.sql("select id from account").query(Long.class).list()).containsAll(known);
        assertThat(jdbc.sql("select distinct account_id from scenario_task where account_id in"
                                + " (select account_id from order_event)")
                        .query(Long.class)
                        .list())
                .contains(account("demo-key"));
        assertThat(jdbc.sql("select count(*) from customer where external_id = 'guest-1000'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aSecondStartAddsNothing() {
        var before =
                jdbc.sql("select max(id) from order_event").query(Long.class).single();

        start();

        assertThat(jdbc.sql("select max(id) from order_event").query(Long.class).single())
                .isEqualTo(before);
    }

    private long account(String key) {
        return keys.find(new Token(key)).orElseThrow().accountId();
    }
}
