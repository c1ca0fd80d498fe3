package io.afters.orders;

import io.afters.customers.CustomerFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact from the ordering platform, valid and complete, as {@link OrderIntake} takes it. Source and id together tell
 * events of one account apart.
 *
 * @param occurredAt the time that counts; never later than now
 */
public record OrderEvent(
        String source,
        String id,
        EventType type,
        Instant occurredAt,
        OrderFacts order,
        CustomerFacts customer,
        @Nullable Review review) {

    /** What tells this event from all others of the account. */
    public Identity identity() {
        return new Identity(source, id);
    }

    /** The same event sent again has the same identity. */
    public record Identity(String source, String id) {}
}
