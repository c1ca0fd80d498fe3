package io.afters.panel.dashboard;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.shared.WholeDays;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers and days as people of this language do. */
record Words(Locale locale) {
    private static final int HUNDRED = 100;

    String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Such as {@code 33% (4 of 12 judged)}: no share without what it is a share of. Nothing of nothing. */
    String share(String key, int part, int whole) {
        return whole == 0 ? "" : text(key, percent(part, whole), part, whole);
    }

    /** Rounded down, so that 100 means all of them; a little of them is not none. */
    private String percent(int part, int whole) {
        var percent = (long) part * HUNDRED / whole;
        return percent == 0 && part > 0 ? "<1%" : percent + "%";
    }

    String day(LocalDate day) {
        return format("d MMM yyyy", day);
    }

    String shortDay(LocalDate day) {
        return format("d MMM", day);
    }

    String days(WholeDays days) {
        return days.number() == 1 ? day(days.from()) : day(days.from()) + " – " + day(days.to());
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
