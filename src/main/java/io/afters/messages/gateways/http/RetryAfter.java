package io.afters.messages.gateways.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a provider asks to be left in peace (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    private RetryAfter() {}

    /**
     * At most an hour, whatever was asked for; null: nothing that can be understood.
     *
     * @param asked seconds, or a date, which is measured from the provider's own
     * @param date what the provider said that the time is
     */
    static @Nullable Duration of(@Nullable String asked, @Nullable String date) {
        if (asked == null) {
            return null;
        }
        var words = asked.strip();
        var wait = SECONDS.matcher(words).matches()
                ? Duration.ofSeconds(Long.parseLong(words))
                : moment(words)
                        .flatMap(then -> moment(date).map(now -> Duration.between(now, then)))
                        .orElse(Duration.ZERO);
        if (!wait.isPositive()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Instant> moment(@Nullable String date) {
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from));
        } catch (DateTimeException garbage) {
            return Optional.empty();
        }
    }
}
