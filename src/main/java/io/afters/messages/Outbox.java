package io.afters.messages;

import io.afters.customers.Reach;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages on their way: written in the transaction of whatever they tell of, sent afterwards by {@link Delivery}. */
@Component
public class Outbox {
    private final OutboxSql sql;
    private final Unreached unreached;

    Outbox(OutboxSql sql, Unreached unreached) {
        this.sql = sql;
        this.unreached = unreached;
    }

    /** Puts the messages in, as part of the present transaction. */
    public void put(List<OutgoingMessage> messages) {
        if (!messages.isEmpty()) {
            sql.insert(messages, standingBy(messages));
            unreached.born(messages);
        }
    }

    /** Of each chain, all that come after the first message that can reach its customer. */
    static Set<OutgoingMessage> standingBy(List<OutgoingMessage> messages) {
        var begun = new HashSet<@Nullable Long>();
        return messages.stream()
                .filter(message -> message.turn() != null && message.reach() instanceof Reach.At)
                .sorted(Comparator.comparing(message -> Objects.requireNonNullElse(message.turn(), 0)))
                .filter(message -> !begun.add(message.taskId()))
                .collect(Collectors.toSet());
    }
}
