package io.afters.scenarios;

import io.afters.customers.Channel;
import io.afters.messages.MessageStatus;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a scenario made of past events: figures that add up to each other. */
public final class ScenarioReport {
    private final Map<String, Integer> limited = new TreeMap<>();
    private final Map<TaskStatus, Integer> tasks = new EnumMap<>(TaskStatus.class);
    private final Map<String, Integer> cancelled = new TreeMap<>();
    private final Map<TaskResult, Integer> results = new EnumMap<>(TaskResult.class);
    private final Map<Channel, Map<MessageStatus, Integer>> messages = new EnumMap<>(Channel.class);
    private int events;
    private int codes;
    private BigDecimal cashback = BigDecimal.ZERO;

    /** An event of the trigger's type. */
    void addEvent(@Nullable String limitedBy) {
        events++;
        if (limitedBy != null) {
            limited.merge(limitedBy, 1, Integer::sum);
        }
    }

    void addTasks(TaskStatus status, @Nullable String reason, @Nullable TaskResult result, int number) {
        tasks.merge(status, number, Integer::sum);
        if (status == TaskStatus.CANCELLED && reason != null) {
            cancelled.merge(reason, number, Integer::sum);
        }
        if (result != null) {
            results.merge(result, number, Integer::sum);
        }
    }

    void addEffects(int newCodes, BigDecimal newCashback) {
        codes += newCodes;
        cashback = cashback.add(newCashback);
    }

    void addMessages(Channel channel, MessageStatus status, int number) {
        messages.computeIfAbsent(channel, c -> new EnumMap<>(MessageStatus.class))
                .merge(status, number, Integer::sum);
    }

    /** How many events of its trigger's type there were. */
    public int events() {
        return events;
    }

    /** How many of them started a task. */
    public int triggered() {
        return events - limited.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many did not, by the rule that kept them from it. */
    public Map<String, Integer> limited() {
        return Collections.unmodifiableMap(limited);
    }

    public Map<TaskStatus, Integer> tasks() {
        return Collections.unmodifiableMap(tasks);
    }

    /** How many tasks were cancelled, by the reason. */
    public Map<String, Integer> cancelled() {
        return Collections.unmodifiableMap(cancelled);
    }

    public Map<TaskResult, Integer> results() {
        return Collections.unmodifiableMap(results);
    }

    /** How many tasks gave a promo code. */
    public int codes() {
        return codes;
    }

    /** What the tasks added, in the account's currency. */
    public BigDecimal cashback() {
        return cashback;
    }

    public Map<Channel, Map<MessageStatus, Integer>> messages() {
        return Collections.unmodifiableMap(messages);
    }
}
