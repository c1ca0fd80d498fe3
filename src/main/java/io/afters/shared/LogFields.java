package io.afters.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Fields by which structured log lines are found: everything that this thread logs until it is closed carries this one. Ids
 * of ours only, never names, phones, mails, codes or ids of others. A field that a line would carry twice costs the line, so
 * no line adds fields of its own.
 */
public final class LogFields implements AutoCloseable {
    private final String field;
    private final @Nullable String before;

    private LogFields(String field, long id) {
        this.field = field;
        this.before = MDC.get(field);
        MDC.put(field, Long.toString(id));
    }

    public static LogFields account(long id) {
        return new LogFields("account_id", id);
    }

    public static LogFields task(long id) {
        return new LogFields("task_id", id);
    }

    public static LogFields message(long id) {
        return new LogFields("message_id", id);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, before);
        }
    }
}
