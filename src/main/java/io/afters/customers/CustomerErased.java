package io.afters.customers;

import java.time.Instant;

/**
 * A person was erased. Announced inside the transaction that does it, with the customer locked: whoever keeps something
 * of the person removes it there.
 */
public record CustomerErased(long accountId, long customerId, Instant now) {}
