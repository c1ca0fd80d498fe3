package io.afters.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.model.History.Outcome;
import io.afters.model.Picture.TaskSeen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The histories reach everything that they are to compare. */
class HistoriesTest {
    private static final int MANY = 2_000;

    @Test
    void theSameSeedMakesTheSameHistory() {
        assertThat(Histories.of(4711)).isEqualTo(Histories.of(4711)).isNotEqualTo(Histories.of(4712));
    }

    @Test
    void neighboursHaveNothingInCommon() {
        var rules = LongStream.range(0, 100)
                .mapToObj(seed -> Histories.of(seed).steps().getFirst().toString())
                .distinct();
        assertThat(rules).hasSizeGreaterThan(95);
    }

    @Test
    void historiesOfOneHundredShareTheirPlan() {
        var first = Histories.of(300);
        var last = Histories.of(399);
        assertThat(moves(first)).isEqualTo(moves(last)).isNotEqualTo(moves(Histories.of(400)));
        assertThat(first.start()).isEqualTo(last.start());
    }

    @Test
    void everythingThatCanBecomeOfATaskHappensOften() {
        var seen = new HashMap<String, Integer>();
        outcomes().forEach(outcome -> {
            outcome.picture().tasks().values().forEach(task -> count(seen, task));
            outcome.answers().stream()
                    .filter(answer -> !answer.contains("saved") && !answer.isEmpty())
                    .forEach(answer -> seen.merge("answered " + answer, 1, Integer::sum));
        });
        var softly = new SoftAssertions();
        LEAST.forEach((what, least) ->
                softly.assertThat(seen.getOrDefault(what, 0)).as(what).isGreaterThanOrEqualTo(least));
        softly.assertAll();
    }

    private static final Map<String, Integer> LEAST = Map.ofEntries(
            Map.entry("PENDING", 500),
            Map.entry("EXECUTED", 3_000),
            Map.entry("CANCELLED NEW_ORDER", 500),
            Map.entry("CANCELLED ORDER_CANCELLED", 100),
            Map.entry("CANCELLED ORDER_COMPLETED", 100),
            Map.entry("CANCELLED REVIEW_CREATED", 100),
            Map.entry("CANCELLED STAFF", 100),
            Map.entry("CANCELLED SCENARIO_DELETED", 50),
            Map.entry("CANCELLED TOO_LATE", 50),
            Map.entry("cancelled at birth", 200),
            Map.entry("result WAITING", 200),
            Map.entry("result SUCCESSFUL", 200),
            Map.entry("result CONDITIONS_NOT_MET", 500),
            Map.entry("result turned", 50),
            Map.entry("code", 1_000),
            Map.entry("cashback", 500),
            Map.entry("skipped code", 100),
            Map.entry("skipped cashback", 50),
            Map.entry("message SENT", 300),
            Map.entry("message QUEUED", 100),
            Map.entry("message SKIPPED NO_CONSENT", 100),
            Map.entry("message SKIPPED NO_PHONE", 50),
            Map.entry("message SKIPPED NO_EMAIL", 50),
            Map.entry("message SKIPPED NO_PUSH_TOKEN", 50),
            Map.entry("answered cancelled", 100),
            Map.entry("answered CANCELLED", 100),
            Map.entry("answered EXECUTED", 100));

    private static void count(Map<String, Integer> seen, TaskSeen task) {
        Stream.of(
                        Stream.of(task.reason() == null ? task.status() : task.status() + " " + task.reason()),
                        Stream.ofNullable(task.result()).map(result -> "result " + result),
                        Stream.ofNullable(task.codeUntil()).map(until -> "code"),
                        Stream.ofNullable(task.cashback()).map(amount -> "cashback"),
                        task.skipped().stream().map(action -> "skipped " + action),
                        task.messages().values().stream()
                                .map(message -> "message " + message.status()
                                        + (message.reason() == null ? "" : " " + message.reason())),
                        task.timeline().size() == 2
                                        && task.timeline().getLast().startsWith("CANCELLED by event")
                                        && task.endedAt().equals(task.triggeredAt())
                                ? Stream.of("cancelled at birth")
                                : Stream.<String>of(),
                        task.timeline().size() == 5 ? Stream.of("result turned") : Stream.<String>of())
                .flatMap(what -> what)
                .forEach(what -> seen.merge(what, 1, Integer::sum));
    }

    private static Stream<Outcome> outcomes() {
        return LongStream.range(0, MANY)
                .mapToObj(Histories::of)
                .map(history -> history.on(new Reference(history.start())));
    }

    private static List<Operation> moves(History history) {
        return history.steps().stream()
                .filter(Operation.Advance.class::isInstance)
                .toList();
    }
}
