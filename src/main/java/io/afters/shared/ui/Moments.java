package io.afters.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes times for people: in the account's zone, and how far from now they are.
 *
 * @param now the moment from which "in 3 h" counts
 */
public record Moments(ZoneId zone, Locale locale, Instant now) {
    private static final Duration FAR = Duration.ofDays(30);

    /** For the screen that is being shown. */
    public static Moments now(ZoneId zone, Clock clock) {
        return new Moments(zone, UI.getCurrent().getLocale(), clock.instant());
    }

    /** The day that it is in the zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** Day and minute, such as {@code 12 Mar 2026, 14:05}. */
    public String at(Instant time) {
        return formatted(time, "d MMM yyyy, HH:mm");
    }

    /** To the second, with the zone named: for whoever hovers. */
    public String exactly(Instant time) {
        return formatted(time, "d MMM yyyy, HH:mm:ss") + " (" + zone.getId() + ")";
    }

    /** As {@link #exactly}; nothing for no time. */
    public String exactlyOrNothing(@Nullable Instant time) {
        return time == null ? "" : exactly(time);
    }

    /** How far from now: {@code in 3 h}, {@code 5 min ago}; the day when that is more than a month. */
    public String relative(Instant time) {
        var away = Duration.between(now, time);
        var distance = away.abs();
        if (distance.compareTo(FAR) > 0) {
            return at(time);
        }
        if (distance.toSeconds() < 5) {
            return text("time.now");
        }
        return text(away.isNegative() ? "time.ago" : "time.in", length(distance));
    }

    /** A length of time in its largest unit, rounded down. */
    private String length(Duration distance) {
        if (distance.toDays() >= 2) {
            return text("time.days", distance.toDays());
        }
        if (distance.toHours() >= 1) {
            return text("time.hours", distance.toHours());
        }
        return distance.toMinutes() >= 1
                ? text("time.minutes", distance.toMinutes())
                : text("time.seconds", distance.toSeconds());
    }

    private String formatted(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(zone));
    }

    private String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
