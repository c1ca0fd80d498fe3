package io.afters.messages.gateways.smpp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.messages.Receipt;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the receipts of a long message's parts together: it has arrived when all of its parts have, and has not when one of
 * them has not. It goes by the id of its last part. Only the node that sent it knows its parts, and only until it is
 * started anew; elsewhere each receipt is passed on as it is, so that the one of the last part stands for all.
 */
final class PartReceipts {
    private static final int MOST = 100_000;
    /** Message centres give up after about that long. */
    private static final Duration KEPT = Duration.ofDays(3);
    /** A receipt may be faster than the answer to what it is about. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final Cache<Part, Whole> wholes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Cache<Part, Told> early =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(EARLY).build();

    private record Part(long accountId, String id) {}

    private record Whole(String id, Set<String> missing) {}

    /**
     * The parts of a message were accepted, in this order.
     *
     * @return what is known of the message already
     */
    synchronized Optional<Told> sent(long accountId, List<String> ids) {
        if (ids.size() < 2) {
            return Optional.empty();
        }
        var whole = new Whole(ids.getLast(), new HashSet<>(ids));
        ids.forEach(id -> wholes.put(new Part(accountId, id), whole));
        return ids.stream()
                .map(id -> early.getIfPresent(new Part(accountId, id)))
                .filter(Objects::nonNull)
                .flatMap(told -> heard(accountId, told).stream())
                .reduce((first, last) -> last);
    }

    /** What a receipt says about the whole message; empty: nothing yet. */
    synchronized Optional<Told> heard(long accountId, Told told) {
        var part = new Part(accountId, told.providerId());
        var whole = wholes.getIfPresent(part);
        if (whole == null) {
            early.put(part, told);
            return Optional.of(told);
        }
        if (told.kind() == Receipt.Kind.DELIVERED) {
            whole.missing().remove(told.providerId());
            if (!whole.missing().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Told(whole.id(), told.kind(), told.reason()));
    }
}
