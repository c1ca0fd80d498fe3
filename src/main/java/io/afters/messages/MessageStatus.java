package io.afters.messages;

/** Where a message stands. Only {@link #QUEUED} is not final. */
public enum MessageStatus {
    /** Waits for its (next) attempt. */
    QUEUED,
    /** A provider took it over. */
    SENT,
    /** A provider may have taken it over: its answer was lost. Never sent again by itself. */
    UNKNOWN,
    /** Refused for good, or not delivered in time. */
    FAILED,
    /** Never tried: the customer can't or may not be reached over this channel. */
    SKIPPED
}
