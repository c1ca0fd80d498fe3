package io.afters.messages.gateways;

import io.afters.messages.Gateway;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Line;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A gateway behind a circuit of its own: when half of its last answers say that the provider is away, it is left in peace for
 * half a minute, and then tried with a few messages. One that asks for a pause gets it.
 */
final class GuardedLine implements Line {
    private static final int LOOKED_AT = 20;
    private static final int ENOUGH = 10;
    private static final int TRIED_WITH = 3;
    private static final Duration PEACE = Duration.ofSeconds(30);

    private final Gateway gateway;
    private final CircuitBreaker circuit;

    GuardedLine(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.circuit = CircuitBreaker.of(
                gateway.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LOOKED_AT)
                        .minimumNumberOfCalls(ENOUGH)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(TRIED_WITH)
                        .waitDurationInOpenState(PEACE)
                        .recordResult(GuardedLine::isAway)
                        .clock(clock)
                        .build());
    }

    private static boolean isAway(Object outcome) {
        return outcome instanceof Outcome.Unavailable || outcome instanceof Outcome.Unknown;
    }

    @Override
    public String name() {
        return gateway.name();
    }

    @Override
    public int atOnce() {
        return gateway.atOnce();
    }

    @Override
    public boolean knowsKeys() {
        return gateway.knowsKeys();
    }

    @Override
    public boolean open() {
        var open = circuit.tryAcquirePermission();
        if (open) {
            circuit.releasePermission();
        }
        return open;
    }

    /** Whether the provider is left in peace now. Looking changes nothing. */
    boolean rests() {
        return circuit.getState() == CircuitBreaker.State.OPEN;
    }

    @Override
    public Optional<Outcome> ask(Parcel parcel) {
        if (!circuit.tryAcquirePermission()) {
            return Optional.empty();
        }
        var began = System.nanoTime();
        try {
            var outcome = gateway.send(parcel);
            circuit.onResult(System.nanoTime() - began, TimeUnit.NANOSECONDS, outcome);
            if (outcome instanceof Outcome.Unavailable later && later.retryAfter() != null) {
                circuit.transitionToOpenStateFor(later.retryAfter());
            }
            return Optional.of(outcome);
        } catch (RuntimeException e) {
            circuit.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }
}
