package io.afters.messages;

import java.util.Map;

/**
 * How many messages there were over one channel, by their status and by what is known of them since. None is absent.
 *
 * @param arrivals one message may be in several of them
 */
public record ChannelFigures(Map<MessageStatus, Integer> statuses, Map<Arrival, Integer> arrivals) {

    public int all() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(MessageStatus status) {
        return statuses.getOrDefault(status, 0);
    }

    public int of(Arrival arrival) {
        return arrivals.getOrDefault(arrival, 0);
    }

    /** Of how many the clicks are counted. */
    public int tracked() {
        return of(Arrival.CLICKED) + of(Arrival.UNCLICKED);
    }

    /** Of how many the provider told anything. */
    public int told() {
        return of(Arrival.DELIVERED) + of(Arrival.UNDELIVERED);
    }
}
