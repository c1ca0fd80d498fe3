package io.afters.bench;

import java.math.BigDecimal;
import java.util.Locale;

/** An order of which plain JDBC writes the same rows as Afters. Its id is that of its event and its task as well. */
record Order(long id, long accountId, long scenarioId, long customerId, BigDecimal total) {
    String name() {
        return "plain-" + id;
    }

    /** Known beforehand, and unique. */
    String code() {
        return "P" + Long.toString(id, 36).toUpperCase(Locale.ROOT);
    }
}
