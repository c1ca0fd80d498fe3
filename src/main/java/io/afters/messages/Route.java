package io.afters.messages;

import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account's messages leave over one channel.
 *
 * @param lines the provider that is asked first, then the one that stands in for it
 * @param ratePerSecond messages at most, over all nodes; null: as many as there are
 * @param resendUnknown whether what a provider may have taken over is sent again
 */
public record Route(List<Line> lines, @Nullable Integer ratePerSecond, boolean resendUnknown) {

    public Route {
        lines = List.copyOf(lines);
    }

    /** Whether any of its providers is worth asking now. */
    public boolean open() {
        return lines.stream().anyMatch(Line::open);
    }

    /** How many messages may be on their way at the same time. */
    int atOnce() {
        return lines.stream()
                .filter(Line::open)
                .mapToInt(Line::atOnce)
                .findFirst()
                .orElse(1);
    }

    /** Whether a message may be handed over again after its answer was lost. */
    boolean mayRepeat() {
        return resendUnknown || lines.stream().allMatch(Line::knowsKeys);
    }

    /** The name of the provider that is asked first. */
    public String name() {
        return lines.getFirst().name();
    }

    /**
     * Asks one provider after the other until one says anything but that it certainly has not taken the message.
     *
     * @return who was asked, and what they said; nobody, when all are left in peace
     */
    public List<Asked> send(Parcel parcel) {
        var asked = new ArrayList<Asked>();
        var began = System.nanoTime();
        var since = Duration.ZERO;
        for (var line : lines) {
            var outcome = line.ask(parcel).orElse(null);
            var now = Duration.ofNanos(System.nanoTime() - began);
            if (outcome != null) {
                asked.add(new Asked(line.name(), outcome, since, now));
                if (!(outcome instanceof Outcome.Unavailable)) {
                    break;
                }
            }
            since = now;
        }
        return asked;
    }

    /**
     * One provider's answer.
     *
     * @param started how long after the message set out
     * @param ended the same
     */
    public record Asked(String line, Outcome outcome, Duration started, Duration ended) {}
}
