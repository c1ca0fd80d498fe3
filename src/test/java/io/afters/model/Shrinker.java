package io.afters.model;

import io.afters.model.Operation.Report;
import io.afters.model.Operation.Save;
import io.afters.orders.OrderEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a failing history short: drops steps, then events, then parts of scenarios, while it still fails. */
final class Shrinker {
    private final Predicate<History> fails;
    private int triesLeft;

    private Shrinker(Predicate<History> fails, int tries) {
        this.fails = fails;
        this.triesLeft = tries;
    }

    /** The shortest one found within so many tries. It fails, if the given one does. */
    static History shortest(History history, int tries, Predicate<History> fails) {
        return new Shrinker(fails, tries).shrink(history);
    }

    private History shrink(History history) {
        var before = history;
        var after = simplified(withoutSteps(before));
        while (!after.equals(before) && triesLeft > 0) {
            before = after;
            after = simplified(withoutSteps(before));
        }
        return after;
    }

    private History withoutSteps(History history) {
        var shortest = history;
        for (var size = Math.max(1, history.steps().size() / 2); size >= 1; size /= 2) {
            for (var at = shortest.steps().size() - size; at >= 0; at -= size) {
                var steps = new ArrayList<>(shortest.steps());
                steps.subList(at, at + size).clear();
                shortest = better(shortest, shortest.with(steps));
            }
        }
        return shortest;
    }

    private History simplified(History history) {
        var shortest = history;
        for (var at = 0; at < shortest.steps().size(); at++) {
            shortest = simplifiedAt(shortest, at);
        }
        return shortest;
    }

    private History simplifiedAt(History history, int at) {
        return simpler(history.steps().get(at))
                .map(simpler -> {
                    var steps = new ArrayList<>(history.steps());
                    steps.set(at, simpler);
                    return better(history, history.with(steps));
                })
                .filter(better -> !better.equals(history))
                .findFirst()
                .orElse(history);
    }

    private History better(History known, History candidate) {
        return triesLeft-- > 0 && fails.test(candidate) ? candidate : known;
    }

    private static Stream<Operation> simpler(Operation step) {
        return switch (step) {
            case Report(var events) when events.size() > 1 -> eachLeftOut(events);
            case Save(var key, var rule) -> simpler(rule).map(simpler -> new Save(key, simpler));
            default -> Stream.of();
        };
    }

    private static Stream<Operation> eachLeftOut(List<OrderEvent> events) {
        return events.stream()
                .map(left ->
                        new Report(events.stream().filter(e -> !e.equals(left)).toList()));
    }

    private static Stream<Rule> simpler(Rule rule) {
        var plain = Rule.on(rule.start().trigger());
        return Stream.of(
                        plain,
                        rule.acting(plain.actions()),
                        rule.starting(plain.start()),
                        rule.limited(null),
                        rule.startedWithin(null),
                        rule.after(Span.none()),
                        new Rule(rule.active(), rule.start(), Set.of(), rule.success(), rule.actions()),
                        new Rule(rule.active(), rule.start(), rule.cancelOn(), null, rule.actions()),
                        rule.acting(new Rule.Actions(null, null, rule.actions().texts())),
                        rule.acting(new Rule.Actions(
                                rule.actions().code(), rule.actions().cashback(), Map.of())))
                .filter(simpler -> !simpler.equals(rule))
                .filter(Shrinker::canBeSaved);
    }

    private static boolean canBeSaved(Rule rule) {
        var actions = rule.actions();
        return actions.code() != null
                || actions.cashback() != null
                || !actions.texts().isEmpty();
    }
}
