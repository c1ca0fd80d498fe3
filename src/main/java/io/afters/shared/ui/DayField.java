package io.afters.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.stream.Stream;

/** A field for a day, in the language of the screen. */
public class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        var locale = getLocale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(Stream.of(DayOfWeek.values())
                        .map(DayField::fromSunday)
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(Stream.of(DayOfWeek.values())
                        .map(DayField::fromSunday)
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(firstDay(locale))
                .setDateFormat("dd.MM.yyyy")
                .setToday(getTranslation("day.today"))
                .setCancel(getTranslation("day.back")));
    }

    /** The calendar's weeks are told from Sunday on. */
    private static DayOfWeek fromSunday(DayOfWeek day) {
        return day.minus(1);
    }

    /** 0: Sunday. English is read here by people whose weeks begin on Monday. */
    private static int firstDay(Locale locale) {
        return locale.getCountry().isEmpty()
                ? 1
                : WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7;
    }
}
