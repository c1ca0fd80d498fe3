package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message with what people want to see beside it.
 *
 * @param customer our id of the customer
 * @param customerId the platform's
 * @param nextAttemptAt null once the status is final, and while others of its chain have their turn
 * @param turn its place in a chain, from 1; null: sent whatever becomes of others
 * @param copy the how-manieth time that staff sent it again over this channel; 0: sent by the engine
 * @param receipt what the provider told afterwards; null: nothing yet
 * @param clicks how often its links were followed
 */
public record MessageShown(
        long id,
        @Nullable Long taskId,
        long customer,
        String customerId,
        @Nullable String customerName,
        Channel channel,
        @Nullable String to,
        @Nullable String title,
        @Nullable String text,
        MessageStatus status,
        @Nullable String reason,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable Integer turn,
        int copy,
        Receipt.@Nullable Kind receipt,
        @Nullable Instant receiptAt,
        int clicks) {

    /** Whether it surely did not reach the customer, and nobody is trying any more. */
    public boolean isLost() {
        return switch (status) {
            case FAILED, SKIPPED -> receipt != Receipt.Kind.DELIVERED && receipt != Receipt.Kind.READ;
            case SENT, UNKNOWN -> receipt == Receipt.Kind.UNDELIVERED;
            case QUEUED -> false;
        };
    }

    /** Whether another message of its chain has its turn, and this one may still be needed. */
    public boolean isStandby() {
        return Chain.STANDBY.equals(reason);
    }

    /** Whether another message of its chain has reached the customer. */
    public boolean isNotNeeded() {
        return Chain.NOT_NEEDED.equals(reason);
    }

    /** The text without markup, as a list tells it: that of an e-mail is HTML. */
    public @Nullable String plainText() {
        return text == null || channel != Channel.EMAIL ? text : MailText.plain(text);
    }
}
