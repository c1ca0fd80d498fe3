package io.afters.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may hold it: of which kind it is and where it came up, and not what it says. A message may quote what
 * stands in a row or in a call, such as the e-mail that is there already.
 */
public final class Wordless extends Exception {
    private static final int DEEPEST = 20;

    private Wordless(Throwable failure, @Nullable Throwable cause) {
        super(kind(failure), cause);
        setStackTrace(failure.getStackTrace());
    }

    public static Throwable of(Throwable failure) {
        return of(failure, 1);
    }

    private static Wordless of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new Wordless(failure, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql
                ? name + " " + sql.getErrorCode() + " (" + sql.getSQLState() + ")"
                : name;
    }
}
