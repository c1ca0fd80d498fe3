package io.afters.messages;

import io.afters.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages as people look for them. */
@Component
public class MessageList {
    private final MessageListSql sql;

    MessageList(MessageListSql sql) {
        this.sql = sql;
    }

    /** Newest first: those with ids below this one. */
    public List<MessageShown> find(long accountId, MessageQuery query, long before, int most) {
        return sql.find(accountId, query, before, most);
    }

    /** How many messages there are; counting ends at this many. */
    public int count(long accountId, MessageQuery query, int most) {
        return sql.count(accountId, query, most);
    }

    /** Throws {@link NotFound} when this account has no such message. */
    public MessageShown get(long accountId, long id) {
        return sql.get(accountId, id).orElseThrow(() -> new NotFound("message"));
    }
}
