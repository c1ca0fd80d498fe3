package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Whole days of a zone, both ends included; null: open. Such as a filter of a list, in its URL as {@code dueFrom} and {@code dueTo}. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Days ANY = new Days(null, null);

    /** The days that the URL tells under this name. */
    public static Days of(UrlQuery url, String name) {
        return new Days(url.day(name + "From"), url.day(name + "To"));
    }

    public static Days one(LocalDate day) {
        return new Days(day, day);
    }

    public UrlQuery into(UrlQuery url, String name) {
        return url.with(name + "From", from).with(name + "To", to);
    }

    public boolean isAny() {
        return from == null && to == null;
    }

    /** The first moment; null: open. */
    public @Nullable Instant begin(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it; null: open. */
    public @Nullable Instant end(ZoneId zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Such as {@code today}, {@code last 7 days}, {@code 1 Mar 2026 – 5 Mar 2026}. */
    public String words(Moments moments) {
        var today = moments.today();
        for (var known : Known.values()) {
            if (known.from(today).equals(this)) {
                return known.words();
            }
        }
        var days = DateTimeFormatter.ofPattern("d MMM yyyy", moments.locale());
        if (from == null) {
            return to == null ? text("days.any") : text("days.until", days.format(to));
        }
        if (to == null) {
            return text("days.since", days.format(from));
        }
        return from.equals(to) ? days.format(from) : text("days.between", days.format(from), days.format(to));
    }

    private static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    /** Days that have a name. */
    public enum Known {
        TODAY(0, 0),
        YESTERDAY(-1, -1),
        LAST_7_DAYS(-6, 0),
        TODAY_AND_TOMORROW(0, 1);

        private final int first;
        private final int last;

        Known(int first, int last) {
            this.first = first;
            this.last = last;
        }

        public Days from(LocalDate today) {
            return new Days(today.plusDays(first), today.plusDays(last));
        }

        public String words() {
            return text("days." + name());
        }
    }
}
