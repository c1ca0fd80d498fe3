package io.afters.orders;

/** A new event that was just stored, with its order as known right after it was told. */
public record ReportedEvent(OrderFact fact, Order order) {}
