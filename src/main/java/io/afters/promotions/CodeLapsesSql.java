package io.afters.promotions;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mark of codes whose own time has run out, of all accounts. */
@Component
class CodeLapsesSql {
    private final JdbcClient jdbc;

    CodeLapsesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes that are still to be marked, in the order of their ids. Not locked. */
    List<Long> ended(Instant by, int most) {
        return jdbc
                .sql("select id from promo_code force index (promo_code_end) where lapsed = false and valid_until <= ?"
                        + " order by valid_until limit ?")
                .params(SqlTime.of(by), most)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Marks those of these codes that nobody else has in hand. How many. */
    int lapse(List<Long> ids) {
        var lapsed = 0;
        for (var part : SqlRows.parts(ids)) {
            var idle = jdbc.sql("select id from promo_code where id in (:ids) order by id for update skip locked")
                    .param("ids", part)
                    .query(Long.class)
                    .list();
            if (!idle.isEmpty()) {
                lapsed += jdbc.sql("update promo_code set lapsed = true where id in (:ids)")
                        .param("ids", idle)
                        .update();
            }
        }
        return lapsed;
    }
}
