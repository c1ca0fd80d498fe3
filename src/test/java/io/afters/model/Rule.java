package io.afters.model;

import io.afters.customers.Channel;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as a marketer saves it.
 *
 * @param success null: the switch "Has success conditions" is off
 */
record Rule(
        boolean active,
        Start start,
        Set<Condition> cancelOn,
        @Nullable Success success,
        Actions actions) {

    /** What starts a task, and when. Without limits the switch "Limit trigger" is off. */
    record Start(
            EventType trigger,
            @Nullable Limits limits,
            Span delay,
            boolean oncePerOrder,
            boolean oncePerUser,
            @Nullable Span latest) {}

    record Limits(
            Set<SourceType> sources,
            Set<DeliveryType> deliveries,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    record Success(Set<Condition> conditions, Span window) {}

    /** The texts by channel and language; none: no messages. */
    record Actions(@Nullable Code code, @Nullable Cashback cashback, Map<Channel, Map<String, String>> texts) {}

    record Code(String campaign, Span expiration) {}

    /** The value is an amount, or a percentage of the trigger order's total. */
    record Cashback(boolean percent, BigDecimal value) {}

    /** An active scenario without limits or conditions, at once, with an SMS in English. */
    static Rule on(EventType trigger) {
        return new Rule(
                true,
                new Start(trigger, null, Span.none(), false, false, null),
                Set.of(),
                null,
                new Actions(null, null, Map.of(Channel.SMS, Map.of("en", "Hi {{userName}}"))));
    }

    Rule active(boolean value) {
        return new Rule(value, start, cancelOn, success, actions);
    }

    Rule limited(@Nullable Limits value) {
        return starting(new Start(
                start.trigger(), value, start.delay(), start.oncePerOrder(), start.oncePerUser(), start.latest()));
    }

    Rule after(Span value) {
        return starting(new Start(
                start.trigger(), start.limits(), value, start.oncePerOrder(), start.oncePerUser(), start.latest()));
    }

    Rule oncePerOrder() {
        return starting(
                new Start(start.trigger(), start.limits(), start.delay(), true, start.oncePerUser(), start.latest()));
    }

    Rule oncePerUser() {
        return starting(
                new Start(start.trigger(), start.limits(), start.delay(), start.oncePerOrder(), true, start.latest()));
    }

    Rule startedWithin(@Nullable Span value) {
        return starting(new Start(
                start.trigger(), start.limits(), start.delay(), start.oncePerOrder(), start.oncePerUser(), value));
    }

    Rule cancelledBy(Condition... conditions) {
        return new Rule(active, start, Set.of(conditions), success, actions);
    }

    Rule judgedBy(Span window, Condition... conditions) {
        return new Rule(active, start, cancelOn, new Success(Set.of(conditions), window), actions);
    }

    Rule issuing(Code value) {
        return acting(new Actions(value, actions.cashback(), actions.texts()));
    }

    Rule adding(Cashback value) {
        return acting(new Actions(actions.code(), value, actions.texts()));
    }

    Rule saying(Channel channel, Map<String, String> texts) {
        return acting(new Actions(actions.code(), actions.cashback(), Map.of(channel, texts)));
    }

    Rule acting(Actions value) {
        return new Rule(active, start, cancelOn, success, value);
    }

    Rule starting(Start value) {
        return new Rule(active, value, cancelOn, success, actions);
    }
}
