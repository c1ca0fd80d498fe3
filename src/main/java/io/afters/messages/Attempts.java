package io.afters.messages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every attempt to hand a message over, as people ask for them afterwards. */
@Component
public class Attempts {
    private final AttemptsSql sql;

    Attempts(AttemptsSql sql) {
        this.sql = sql;
    }

    /** By message id, the first attempt first. Messages without an attempt, or of another account, are missing. */
    public Map<Long, List<Attempt>> of(long accountId, Collection<Long> messageIds) {
        return sql.of(accountId, List.copyOf(messageIds));
    }

    /** Of one message, the first attempt first. */
    public List<Attempt> of(long accountId, long messageId) {
        return of(accountId, List.of(messageId)).getOrDefault(messageId, List.of());
    }
}
