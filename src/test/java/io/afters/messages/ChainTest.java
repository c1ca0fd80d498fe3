package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.messages.Chain.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Link PUSH_FAILED = new Link(1, 1, MessageStatus.FAILED, false);
    private static final Link SMS_STANDS_BY = new Link(2, 2, MessageStatus.QUEUED, true);
    private static final Link MAIL_STANDS_BY = new Link(3, 3, MessageStatus.QUEUED, true);

    @Test
    void whenTheOneWhoseTurnItWasFailsTheNextHasItsTurn() {
        var chain = new Chain(List.of(MAIL_STANDS_BY, SMS_STANDS_BY, PUSH_FAILED));

        assertThat(chain.broken()).isTrue();
        assertThat(chain.waiting()).containsExactly(2L, 3L);
    }

    @Test
    void whileOneIsOnItsWayTheOthersStandBy() {
        var push = new Link(1, 1, MessageStatus.QUEUED, false);
        var chain = new Chain(List.of(push, SMS_STANDS_BY));

        assertThat(chain.broken()).isFalse();
        assertThat(chain.reached()).isFalse();
    }

    @Test
    void oneThatMayHaveArrivedCountsAsArrived() {
        var lost = new Link(1, 1, MessageStatus.UNKNOWN, false);

        assertThat(new Chain(List.of(lost, SMS_STANDS_BY)).reached()).isTrue();
        assertThat(new Chain(List.of(lost, SMS_STANDS_BY)).broken()).isFalse();
    }

    @Test
    void whoCantBeReachedAtAllBreaksIt() {
        var skipped = new Link(2, 2, MessageStatus.SKIPPED, false);

        assertThat(new Chain(List.of(PUSH_FAILED, skipped, MAIL_STANDS_BY)).broken())
                .isTrue();
        assertThat(new Chain(List.of(PUSH_FAILED, skipped)).waiting()).isEmpty();
    }
}
