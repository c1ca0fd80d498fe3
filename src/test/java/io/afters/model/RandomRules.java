package io.afters.model;

import io.afters.customers.Channel;
import io.afters.model.Rule.Actions;
import io.afters.model.Rule.Cashback;
import io.afters.model.Rule.Code;
import io.afters.model.Rule.Limits;
import io.afters.model.Rule.Start;
import io.afters.model.Rule.Success;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.SourceType;
import io.afters.shared.TimeUnit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scenarios that can be saved, close enough to each other that an edit often matters. */
final class RandomRules {
    private static final List<Span> WINDOWS = List.of(
            Span.of(1, TimeUnit.MINUTE),
            Span.of(1, TimeUnit.HOUR),
            Span.of(24, TimeUnit.HOUR),
            Span.of(1, TimeUnit.DAY),
            Span.of(2, TimeUnit.DAY),
            Span.of(1, TimeUnit.WEEK),
            Span.of(1, TimeUnit.MONTH));

    private final Dice dice;

    RandomRules(Dice dice) {
        this.dice = dice;
    }

    Rule rule() {
        var start = start();
        return new Rule(dice.percent(92), start, cancelOn(start.trigger()), success(), actions());
    }

    /** The same but for one or two parts. */
    Rule edited(Rule rule) {
        var edited = edit(rule);
        return dice.percent(30) ? edit(edited) : edited;
    }

    private Rule edit(Rule rule) {
        var start = rule.start();
        return switch (dice.between(1, 8)) {
            case 1 -> new Rule(rule.active(), start, cancelOn(start.trigger()), rule.success(), rule.actions());
            case 2 -> new Rule(rule.active(), start, rule.cancelOn(), success(), rule.actions());
            case 3 -> rule.acting(actions());
            case 4 ->
                rule.starting(new Start(
                        start.trigger(),
                        start.limits(),
                        start.delay(),
                        dice.percent(50),
                        dice.percent(50),
                        start.latest()));
            case 5 -> rule.after(dice.oneOf(Plan.SPANS));
            case 6 -> rule.startedWithin(latest());
            case 7 -> rule.limited(limits());
            default -> {
                var other = start();
                yield new Rule(rule.active(), other, cancelOn(other.trigger()), rule.success(), rule.actions());
            }
        };
    }

    private Start start() {
        return new Start(
                dice.oneOf(EventType.values()),
                limits(),
                dice.oneOf(Plan.SPANS),
                dice.percent(40),
                dice.percent(20),
                latest());
    }

    private @Nullable Span latest() {
        return dice.maybe(30, () -> dice.oneOf(Plan.SPANS));
    }

    private @Nullable Limits limits() {
        return dice.maybe(
                30,
                () -> new Limits(
                        dice.percent(50) ? Set.of() : dice.some(EnumSet.allOf(SourceType.class), 50, 1),
                        dice.percent(50) ? Set.of() : dice.some(EnumSet.allOf(DeliveryType.class), 50, 1),
                        dice.maybe(50, () -> dice.oneOf(money("0.00"), money("10.00"), money("25.90"))),
                        dice.maybe(50, () -> dice.oneOf(money("25.90"), money("100.05")))));
    }

    private Set<Condition> cancelOn(EventType trigger) {
        var possible = EnumSet.allOf(Condition.class);
        possible.removeIf(condition -> condition.isOrderLevel() && condition.event() == trigger);
        return dice.some(possible, 35, 0);
    }

    private @Nullable Success success() {
        var goals = EnumSet.of(Condition.NEW_ORDER, Condition.REVIEW_CREATED);
        return dice.maybe(65, () -> new Success(dice.some(goals, 60, 1), dice.oneOf(WINDOWS)));
    }

    private Actions actions() {
        var code = dice.maybe(60, () -> new Code(dice.oneOf("A", "B"), dice.oneOf(WINDOWS)));
        var cashback = dice.maybe(40, this::cashback);
        var texts = (code == null && cashback == null) || dice.percent(60)
                ? texts()
                : Map.<Channel, Map<String, String>>of();
        return new Actions(code, cashback, texts);
    }

    private Cashback cashback() {
        return dice.percent(40)
                ? new Cashback(false, dice.oneOf(money("5.00"), money("0.01")))
                : new Cashback(true, dice.oneOf(money("5"), money("12.5"), money("33.33"), money("100")));
    }

    private Map<Channel, Map<String, String>> texts() {
        var texts = new EnumMap<Channel, Map<String, String>>(Channel.class);
        for (var channel : dice.some(EnumSet.allOf(Channel.class), 40, 1)) {
            var english = dice.oneOf(
                    "Hi {{userName}}, order {{ orderNumber }}: {{promoCode}}", "{{companyName}} misses {{userName}}");
            texts.put(
                    channel,
                    dice.percent(50) ? Map.of("en", english) : Map.of("en", english, "uk", "Вітаємо, {{userName}}!"));
        }
        return texts;
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
