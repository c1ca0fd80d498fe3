package io.afters.customers;

/** A way to reach a customer. */
public enum Channel {
    PUSH,
    SMS,
    EMAIL
}
