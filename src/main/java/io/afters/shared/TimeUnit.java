package io.afters.shared;

import java.time.temporal.ChronoUnit;

/** A period that marketers choose. Minutes and hours are exact; days, weeks and months follow the calendar. */
public enum TimeUnit {
    MINUTE(ChronoUnit.MINUTES, 525_600),
    HOUR(ChronoUnit.HOURS, 8_760),
    DAY(ChronoUnit.DAYS, 365),
    WEEK(ChronoUnit.WEEKS, 52),
    MONTH(ChronoUnit.MONTHS, 12);

    private final ChronoUnit unit;
    private final int perYear;

    TimeUnit(ChronoUnit unit, int perYear) {
        this.unit = unit;
        this.perYear = perYear;
    }

    ChronoUnit unit() {
        return unit;
    }

    boolean isExact() {
        return this == MINUTE || this == HOUR;
    }

    /** How many of this unit count as one year when a limit is checked: 365 days, 52 weeks, 12 months. */
    public int perYear() {
        return perYear;
    }
}
