package io.afters.messages;

import java.util.List;
import org.springframework.stereotype.Component;

/** Messages on their way: written in the transaction of whatever they tell of, sent afterwards by {@link Delivery}. */
@Component
public class Outbox {
    private final OutboxSql sql;

    Outbox(OutboxSql sql) {
        this.sql = sql;
    }

    /** Puts the messages in, as part of the present transaction. */
    public void put(List<OutgoingMessage> messages) {
        if (!messages.isEmpty()) {
            sql.insert(messages);
        }
    }
}
