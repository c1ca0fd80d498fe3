package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.customers.Reach;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message that may be sent again: what can be said of it without sending it.
 *
 * @param ofTask all messages of the same task, itself among them
 * @param customer as known now
 * @param company under which name guests get messages
 */
record Resend(MessageShown message, List<MessageShown> ofTask, Contact customer, String company) {

    Way over(Channel channel) {
        if (message.text() == null) {
            return closed(channel, message, "ERASED");
        }
        if (message.taskId() == null) {
            return closed(channel, message, "NO_TASK");
        }
        var own = obstacle(message);
        if (own != null) {
            return closed(channel, message, own);
        }
        for (var other : ofTask) {
            var obstacle = other.channel() == channel ? obstacle(other) : null;
            if (obstacle != null) {
                return closed(channel, other, obstacle);
            }
        }
        return switch (customer.on(channel)) {
            case Reach.Out out -> closed(channel, message, out.reason());
            case Reach.At at -> new Way.Open(channel, at.address(), wording(channel), copy(channel));
        };
    }

    private static Way closed(Channel channel, MessageShown inTheWay, String reason) {
        return new Way.Closed(channel, inTheWay.status(), reason);
    }

    /** Why a message needs no other like it; null: it did not surely arrive, and nobody is trying any more. */
    private static @Nullable String obstacle(MessageShown message) {
        if (message.status() == MessageStatus.QUEUED) {
            return "QUEUED";
        }
        if (message.receipt() == Receipt.Kind.DELIVERED || message.receipt() == Receipt.Kind.READ) {
            return "ARRIVED";
        }
        return message.status() == MessageStatus.SENT && message.receipt() == null ? "SENT" : null;
    }

    /** What the scenario said over this channel, if it did; else the same in the channel's own form. */
    private Wording wording(Channel channel) {
        return on(channel)
                .filter(other -> other.text() != null)
                .findFirst()
                .map(other -> new Wording(other.title(), Objects.requireNonNull(other.text())))
                .orElseGet(() -> new CarriedOver(
                                message.channel(),
                                new Wording(message.title(), Objects.requireNonNull(message.text())),
                                company)
                        .to(channel));
    }

    private int copy(Channel channel) {
        return on(channel).mapToInt(MessageShown::copy).max().orElse(0) + 1;
    }

    /** The newest first. */
    private Stream<MessageShown> on(Channel channel) {
        return ofTask.stream()
                .filter(other -> other.channel() == channel)
                .sorted(Comparator.comparingLong(MessageShown::id).reversed());
    }
}
