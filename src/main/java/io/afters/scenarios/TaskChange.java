package io.afters.scenarios;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's timeline.
 *
 * @param what a status or a result that the task took on, a step that was skipped, or what became of its messages
 * @param cause {@code event:…}, {@code staff:…}, {@code key:…} or {@code clock}
 */
public record TaskChange(
        Instant at, String what, String cause, @Nullable String reason) {
    static final String CLOCK = "clock";
}
