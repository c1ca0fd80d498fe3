package io.afters.messages.gateways.http;

import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A customer's devices, one to a line of a push message's address. */
public final class Devices {
    /** After that nothing more is begun for a message: others wait as well, and its lease ends. */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    private Devices() {}

    /** Pushes to one device. */
    public interface Push {
        /**
         * What came of it; a device that is gone is named in a refusal.
         *
         * @param inTime whether there is time to begin anything more
         */
        Outcome to(String device, BooleanSupplier inTime);
    }

    /**
     * Pushes to each device, and puts together what came of it. One that was reached is enough; one that may have been reached
     * forbids a second try.
     *
     * @param longest how long things are begun for this message; there is always time for one device
     */
    public static Outcome each(Parcel parcel, Duration longest, Push push) {
        var began = System.nanoTime();
        BooleanSupplier inTime = () -> System.nanoTime() - began < longest.toNanos();
        var outcomes = new ArrayList<Outcome>();
        for (var device :
                parcel.address().lines().filter(line -> !line.isBlank()).toList()) {
            outcomes.add(
                    outcomes.isEmpty() || inTime.getAsBoolean()
                            ? push.to(device, inTime)
                            : new Outcome.Unavailable("The devices before it took all the time"));
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
