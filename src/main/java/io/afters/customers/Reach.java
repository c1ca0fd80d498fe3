package io.afters.customers;

/** Whether a customer can be reached over a channel. */
public sealed interface Reach {

    /**
     * At this address.
     *
     * @param address a phone in E.164, an e-mail, or push tokens, one a line
     */
    record At(String address) implements Reach {}

    /**
     * Not at all.
     *
     * @param reason NO_PHONE, NO_EMAIL, NO_PUSH_TOKEN, NO_CONSENT or BLOCKED
     */
    record Out(String reason) implements Reach {}
}
