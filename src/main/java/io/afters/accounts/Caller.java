package io.afters.accounts;

/** Who is calling, and for which account: a staff member in a browser, or a system with an API key. */
public interface Caller {
    long accountId();

    /** How the audit trail and timelines name this caller, such as {@code staff:5 Olena} or {@code key:2 Checkout}. */
    String label();
}
