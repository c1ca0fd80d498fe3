package io.afters.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as files write them. */
final class PastTime {
    /** Days come before months: 05/06 is the fifth of June. */
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-MM-dd", "d.M.uuuu", "uuuu/MM/dd", "d/M/uuuu", "uuuuMMdd")
            .map(PastTime::form)
            .toList();

    private PastTime() {}

    /** The local time that the text means; a day without a time counts as noon. Empty: it means none that we know. */
    static Optional<LocalDateTime> read(String text, ZoneId zone) {
        var plain = text.strip().replaceAll("\\s+", " ");
        return withOffset(plain, zone)
                .or(() -> FORMS.stream()
                        .flatMap(form -> read(plain, form).stream())
                        .findFirst());
    }

    private static Optional<LocalDateTime> withOffset(String text, ZoneId zone) {
        try {
            var time = OffsetDateTime.parse(text.replace(' ', 'T'));
            return Optional.of(time.atZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(
                    form.parseBest(text, LocalDateTime::from, LocalDate::from) instanceof LocalDateTime time
                            ? time
                            : LocalDate.parse(text, form).atTime(LocalTime.NOON));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String day) {
        return new DateTimeFormatterBuilder()
                .appendPattern(day)
                .optionalStart()
                .appendPattern("['T'][' ']H:mm")
                .optionalStart()
                .appendPattern(":ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
