package io.afters.orders;

import io.afters.orders.OrderEvent.Identity;
import java.util.Set;

/** What became of a batch of events: those taken in now; all others of the batch were known already. */
public record Intake(Set<Identity> accepted) {}
