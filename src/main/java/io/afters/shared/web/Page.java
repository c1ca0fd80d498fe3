package io.afters.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list, newest first. No next cursor: this was the last page. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}
