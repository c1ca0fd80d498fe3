package io.afters.messages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    record Link(long messageId, int turn, State state) {}

    /** What a message means for those after it. */
    enum State {
        /** Waits for its turn. */
        STANDS_BY,
        /** Has its turn. */
        ON_ITS_WAY,
        /** The guest has it, or may have it: nobody gets the same over two channels. */
        ARRIVED,
        /** The guest can't be reached this way. */
        FAILED,
        /** Was let go, because one before it had arrived as far as its provider could tell then. */
        SPARE
    }

    /** Whether the guest has been reached, or may have been. */
    boolean reached() {
        return any(State.ARRIVED);
    }

    /** Those that stand by, in the order of their turns. */
    List<Long> standing() {
        return inOrder(state -> state == State.STANDS_BY);
    }

    /** Whose turn it is now: nobody was reached, and none is on its way. */
    Optional<Long> next() {
        return any(State.ARRIVED) || any(State.ON_ITS_WAY)
                ? Optional.empty()
                : inOrder(state -> state == State.STANDS_BY || state == State.SPARE).stream()
                        .findFirst();
    }

    private boolean any(State state) {
        return links.stream().anyMatch(link -> link.state() == state);
    }

    private List<Long> inOrder(Predicate<State> which) {
        return links.stream()
                .filter(link -> which.test(link.state()))
                .sorted(Comparator.comparingInt(Link::turn))
                .map(Link::messageId)
                .toList();
    }
}
