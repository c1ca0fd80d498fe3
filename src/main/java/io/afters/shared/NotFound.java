package io.afters.shared;

/** There is no such thing in this account; answered 404, alike for what never existed and what belongs to another. */
public final class NotFound extends RuntimeException {
    public NotFound(String what) {
        super("There is no such " + what + ".");
    }
}
