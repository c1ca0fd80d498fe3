package io.afters.orders;

import java.time.Instant;

/**
 * An event as it was taken in, with what it told.
 *
 * @param id ours
 * @param eventId the source's
 */
public record CustomerEvent(long id, String source, String eventId, Instant receivedAt, OrderEventShown shown) {}
