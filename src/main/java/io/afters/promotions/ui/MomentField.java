package io.afters.promotions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A moment as people enter it: day and minute, in the account's zone. One that nobody touches stays as exact as it was. */
class MomentField extends DateTimePicker {
    private final transient ZoneId zone;
    private transient @Nullable Instant shown;

    MomentField(String label, String dayLabel, String timeLabel, ZoneId zone) {
        super(label);
        this.zone = zone;
        setLocale(UI.getCurrent().getLocale());
        setDateAriaLabel(dayLabel);
        setTimeAriaLabel(timeLabel);
    }

    void show(@Nullable Instant moment) {
        shown = moment;
        setValue(entered(moment));
    }

    private @Nullable LocalDateTime entered(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    @Nullable Instant chosen() {
        var value = getValue();
        return value == null || Objects.equals(value, entered(shown))
                ? value == null ? null : shown
                : value.atZone(zone).toInstant();
    }
}
