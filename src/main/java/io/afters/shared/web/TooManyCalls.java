package io.afters.shared.web;

/** The caller must slow down; answered 429 with the seconds to wait. */
public final class TooManyCalls extends RuntimeException {
    private final long retryAfterSeconds;

    public TooManyCalls(String detail, long retryAfterSeconds) {
        super(detail);
        this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
