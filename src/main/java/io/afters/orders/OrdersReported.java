package io.afters.orders;

import io.afters.accounts.Account;
import java.time.Instant;
import java.util.List;

/**
 * New events were stored. Announced inside the transaction that stores them, with their customers locked: whoever
 * listens works in that transaction, and what fails undoes the whole.
 *
 * @param events in the order in which they arrived
 */
public record OrdersReported(Account account, List<ReportedEvent> events, Instant now) {}
