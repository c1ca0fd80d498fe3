package io.afters.messages;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a message after it left: of some several things at once. */
public enum Arrival {
    /** The provider tells that it arrived; it may have been read as well. */
    DELIVERED,
    /** The provider tells that the guest has looked at it. */
    READ,
    /** The provider tells that it never will arrive. */
    UNDELIVERED,
    /** It was sent, and nothing was told of it since. */
    UNTOLD,
    /** A link of it was followed. */
    CLICKED,
    /** It was sent with links that are counted, and none of them was followed. */
    UNCLICKED;

    /**
     * All that holds of a message.
     *
     * @param clicked null: clicks are not counted
     */
    static Set<Arrival> of(MessageStatus status, Receipt.@Nullable Kind receipt, @Nullable Boolean clicked) {
        var sent = status == MessageStatus.SENT;
        var all = EnumSet.noneOf(Arrival.class);
        if (receipt != null) {
            all.add(
                    switch (receipt) {
                        case DELIVERED, READ -> DELIVERED;
                        case UNDELIVERED -> UNDELIVERED;
                    });
        } else if (sent) {
            all.add(UNTOLD);
        }
        if (receipt == Receipt.Kind.READ) {
            all.add(READ);
        }
        if (Boolean.TRUE.equals(clicked)) {
            all.add(CLICKED);
        } else if (sent && clicked != null) {
            all.add(UNCLICKED);
        }
        return all;
    }
}
