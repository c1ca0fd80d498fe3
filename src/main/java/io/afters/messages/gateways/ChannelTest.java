package io.afters.messages.gateways;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One test of a channel, ready to begin. Each call ends within half a minute, and opens gateways of its own. */
public final class ChannelTest {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String NO_ANSWER = "There was no answer within " + PATIENCE.toSeconds() + " seconds";
    private static final String BROKEN = "The test broke off; the server's log says where";

    private final long accountId;
    private final Channel channel;
    private final Supplier<Gateway> first;
    private final @Nullable Supplier<Gateway> fallback;

    ChannelTest(long accountId, Channel channel, Supplier<Gateway> first, @Nullable Supplier<Gateway> fallback) {
        this.accountId = accountId;
        this.channel = channel;
        this.first = first;
        this.fallback = fallback;
    }

    /** Reaches out to both providers at once, and sends nothing. */
    public Result connect() {
        var one = begun(first, Gateway::trouble);
        var two = fallback == null ? null : begun(fallback, Gateway::trouble);
        return new Result(
                told(one).orElse(null),
                two == null ? null : new Answer(told(two).orElse(null)));
    }

    private static Optional<String> told(FutureTask<Optional<String>> task) {
        return ended(task, Optional.of(NO_ANSWER), Optional.of(BROKEN));
    }

    /**
     * Hands a message over to the first provider.
     *
     * @param address a phone, an e-mail or a push token of whoever tests
     */
    public Outcome send(String address, Wording wording, Instant now) {
        var parcel = new Gateway.Parcel(accountId, "t-" + UUID.randomUUID(), channel, address, wording, now);
        return ended(
                begun(first, gateway -> gateway.send(parcel)),
                new Outcome.Unknown(NO_ANSWER),
                new Outcome.Unknown(BROKEN));
    }

    private static <T> FutureTask<T> begun(Supplier<Gateway> opening, Asking<T> asking) {
        Callable<T> call = () -> {
            try (var gateway = opening.get()) {
                return asking.of(gateway);
            }
        };
        var task = new FutureTask<>(call);
        Thread.ofVirtual().name("channel-test").start(task);
        return task;
    }

    private static <T> T ended(FutureTask<T> task, T late, T broken) {
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return late;
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return broken;
        } catch (ExecutionException e) {
            // Without the message, which may tell settings.
            var cause = e.getCause() == null ? e : e.getCause();
            LOG.error(
                    "A test of a channel broke off: {} at {}", cause.getClass().getName(), where(cause));
            return broken;
        }
    }

    private static Object where(Throwable cause) {
        var trace = cause.getStackTrace();
        return trace.length == 0 ? "?" : trace[0];
    }

    /** What is asked of a gateway. */
    private interface Asking<T> {
        T of(Gateway gateway);
    }

    /**
     * What came of it with one provider.
     *
     * @param trouble what is wrong; null: all is well
     */
    public record Answer(@Nullable String trouble) {
        public boolean ok() {
            return trouble == null;
        }
    }

    /**
     * What came of it.
     *
     * @param trouble what is wrong with the first provider; null: all is well
     * @param fallback of the second provider; null: there is none
     */
    public record Result(@Nullable String trouble, @Nullable Answer fallback) {
        public boolean ok() {
            return trouble == null;
        }
    }
}
