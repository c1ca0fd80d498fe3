package io.afters.messages.gateways.http;

import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A customer's devices, one to a line of a push message's address. */
public final class Devices {
    /** After that no further device is tried: the message is for the others as well. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Devices() {}

    /**
     * Pushes to each device, and puts together what came of it. One that was reached is enough; one that may have been reached
     * forbids a second try.
     *
     * @param push what came of one device; one that is gone is named in a refusal
     */
    public static Outcome each(Parcel parcel, Function<String, Outcome> push) {
        var began = System.nanoTime();
        var outcomes = new ArrayList<Outcome>();
        for (var device :
                parcel.address().lines().filter(line -> !line.isBlank()).toList()) {
            outcomes.add(
                    System.nanoTime() - began > LONGEST.toNanos()
                            ? new Outcome.Unavailable("The devices before it took all the time")
                            : push.apply(device));
        }
        return together(outcomes);
    }

    static Outcome together(List<Outcome> outcomes) {
        var gone = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Rejected no ? no.gone().stream() : null)
                .distinct()
                .toList();
        return switch (outcomes.stream()
                .min(Comparator.comparingInt(Devices::rank))
                .orElseGet(() -> new Outcome.Rejected("There is no device to push to"))) {
            case Outcome.Accepted yes -> new Outcome.Accepted(yes.providerId(), gone);
            case Outcome.Rejected no -> new Outcome.Rejected(no.reason(), gone);
            case Outcome.Unavailable later -> later;
            case Outcome.Unknown lost -> lost;
        };
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted yes -> 0;
            case Outcome.Unknown lost -> 1;
            case Outcome.Unavailable later -> 2;
            case Outcome.Rejected no -> 3;
        };
    }
}
