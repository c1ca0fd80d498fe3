package io.afters.orders;

import org.jspecify.annotations.Nullable;

/** What a guest said of an order; both may be missing. */
public record Review(@Nullable Integer rating, @Nullable String text) {}
