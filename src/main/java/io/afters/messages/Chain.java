package io.afters.messages;

import java.util.Comparator;
import java.util.List;

/**
 * The messages of one task of which the guest shall get one: "push, else SMS, else e-mail". One has its turn; those after it
 * stand by, which is queued without a next attempt.
 */
record Chain(List<Link> links) {
    /** Why a queued message is not tried: one before it has its turn. */
    static final String STANDBY = "STANDBY";
    /** Why a message was not sent: one before it reached the customer. */
    static final String NOT_NEEDED = "NOT_NEEDED";

    /** One message of it. */
    record Link(long messageId, int turn, MessageStatus status, boolean standsBy) {}

    /** Whether the guest has been reached, or may have been: nobody gets the same over two channels. */
    boolean reached() {
        return links.stream()
                .anyMatch(link -> link.status() == MessageStatus.SENT || link.status() == MessageStatus.UNKNOWN);
    }

    /** Those that stand by, in the order of their turns. */
    List<Long> waiting() {
        return links.stream()
                .filter(Link::standsBy)
                .sorted(Comparator.comparingInt(Link::turn))
                .map(Link::messageId)
                .toList();
    }

    /** Whether it is the next one's turn: nobody was reached, and none is on its way. */
    boolean broken() {
        return !reached()
                && links.stream().noneMatch(link -> link.status() == MessageStatus.QUEUED && !link.standsBy());
    }
}
