package io.afters.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC without a zone, in microseconds, whatever zone machine and driver are in. */
public final class SqlTime {
    private SqlTime() {}

    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(toMicros(instant), ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    public static Instant get(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant getNullable(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** Cut to what the database can hold, so that what was stored compares equal to what was meant. */
    public static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
