package io.afters.promotions;

/** What a promo code is at a moment. The first that holds, in this order, is the status. */
public enum CodeStatus {
    /** Taken back by staff. */
    REVOKED,
    /** Redeemed as often as its campaign allows. */
    USED,
    /** Its own time or its campaign's is over. Follows from the time alone. */
    EXPIRED,
    /** Belongs to one customer. */
    ASSIGNED,
    /** Whoever has it may use it. */
    AVAILABLE
}
