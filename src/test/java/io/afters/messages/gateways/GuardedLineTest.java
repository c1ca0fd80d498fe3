package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Wording;
import io.afters.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardedLineTest {
    private static final Outcome AWAY = new Outcome.Unavailable("503");
    private static final Outcome GOOD = new Outcome.Accepted(null);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Scripted gateway = new Scripted();
    private final GuardedLine line = new GuardedLine(gateway, clock);

    @Test
    void oneThatFailsAgainAndAgainIsLeftInPeaceForHalfAMinute() {
        asked(AWAY, 10);

        assertThat(line.open()).isFalse();
        assertThat(line.ask(parcel())).isEmpty();
        clock.pass(Duration.ofSeconds(29));
        assertThat(line.open()).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(line.open()).isTrue();
        assertThat(gateway.asked).isEqualTo(10);
    }

    @Test
    void afterThatItIsTriedWithAFewMessages() {
        asked(AWAY, 10);
        clock.pass(Duration.ofSeconds(31));
        asked(GOOD, 3);
        asked(GOOD, 20);

        assertThat(gateway.asked).isEqualTo(33);
        assertThat(line.open()).isTrue();
    }

    @Test
    void oneThatIsStillAwayThenIsLeftInPeaceAgain() {
        asked(AWAY, 10);
        clock.pass(Duration.ofSeconds(31));
        asked(AWAY, 3);

        assertThat(line.open()).isFalse();
    }

    @Test
    void oneInFiveThatFailsIsNoReason() {
        for (int i = 0; i < 20; i++) {
            asked(GOOD, 4);
            asked(AWAY, 1);
        }

        assertThat(line.open()).isTrue();
        assertThat(gateway.asked).isEqualTo(100);
    }

    @Test
    void refusalsSayThatItIsThere() {
        asked(new Outcome.Rejected("no such number"), 50);

        assertThat(line.open()).isTrue();
    }

    @Test
    void oneThatAsksForAPauseGetsItAtOnce() {
        var busy = new Outcome.Unavailable("429", Duration.ofMinutes(2));
        asked(busy, 1);

        assertThat(line.open()).isFalse();
        clock.pass(Duration.ofSeconds(119));
        assertThat(line.open()).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(line.open()).isTrue();
        asked(busy, 1);
        assertThat(line.open()).isFalse();
    }

    @Test
    void severalThatAreAskedToPauseAtTheSameTimeAllGetTheirAnswer() {
        var busy = new Outcome.Unavailable("429", Duration.ofMinutes(2));
        var during = new ArrayDeque<Optional<Outcome>>();
        gateway.meanwhile = () -> {
            gateway.meanwhile = () -> {};
            during.add(line.ask(parcel()));
        };
        asked(busy, 1);

        assertThat(during).containsExactly(Optional.of(busy));
        assertThat(line.open()).isFalse();
    }

    @Test
    void aFaultCountsAsAway() {
        gateway.fails = true;
        IntStream.range(0, 10)
                .forEach(i -> assertThatThrownBy(() -> line.ask(parcel())).isInstanceOf(IllegalStateException.class));

        assertThat(line.open()).isFalse();
    }

    private void asked(Outcome outcome, int times) {
        gateway.outcomes.clear();
        gateway.outcomes.add(outcome);
        for (int i = 0; i < times; i++) {
            assertThat(line.ask(parcel())).contains(outcome);
        }
    }

    private static Gateway.Parcel parcel() {
        return new Gateway.Parcel(1, "m-1", Channel.SMS, "+380501234567", new Wording(null, "Hi"), Instant.EPOCH);
    }

    private static final class Scripted implements Gateway {
        private final Deque<Outcome> outcomes = new ArrayDeque<>();
        private Runnable meanwhile = () -> {};
        private boolean fails;
        private int asked;

        @Override
        public String name() {
            return "TEST";
        }

        @Override
        public Outcome send(Parcel parcel) {
            asked++;
            if (fails) {
                throw new IllegalStateException("broken");
            }
            meanwhile.run();
            return outcomes.getFirst();
        }
    }
}
