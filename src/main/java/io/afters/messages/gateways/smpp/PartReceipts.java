package io.afters.messages.gateways.smpp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.messages.Receipt;
import io.afters.messages.SameId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the receipts of a long message's parts together: it has arrived when all of its parts have, and has not when one of
 * them has not. It goes by the id of its last part. Only the node that sent it knows its parts, and only until it is
 * started anew; elsewhere each receipt is passed on as it is, so that the one of the last part stands for all. A receipt may
 * write an id in another way than the answer to the submit did.
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
        var whole = new Whole(ids.getLast(), new HashSet<>(ids));
        ids.forEach(id -> wholes.put(new Part(accountId, id), whole));
        return ids.stream()
                .map(id -> early(accountId, id))
                .filter(Objects::nonNull)
                // That of a single part was passed on as it is.
                .filter(told -> ids.size() > 1 || !told.providerId().equals(whole.id()))
                .flatMap(told -> heard(accountId, told).stream())
                .reduce((first, last) -> last);
    }

    private @Nullable Told early(long accountId, String id) {
        return early.getIfPresent(new Part(
                accountId, SameId.known(id, way -> early.getIfPresent(new Part(accountId, way)) != null)));
    }

    /** What a receipt says about the whole message; empty: nothing yet. */
    synchronized Optional<Told> heard(long accountId, Told told) {
        var id = SameId.known(told.providerId(), way -> wholes.getIfPresent(new Part(accountId, way)) != null);
        var whole = wholes.getIfPresent(new Part(accountId, id));
        if (whole == null) {
            early.put(new Part(accountId, told.providerId()), told);
            return Optional.of(told);
        }
        if (told.kind() == Receipt.Kind.DELIVERED) {
            whole.missing().remove(id);
            if (!whole.missing().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Told(whole.id(), told.kind(), told.reason()));
    }
}
