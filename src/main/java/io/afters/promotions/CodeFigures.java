package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.shared.Readings;
import io.afters.shared.WholeDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many codes customers were given, and what became of them. */
@Component
public class CodeFigures {
    private final CodeFiguresSql sql;
    private final Readings<List<CodesAssigned>> readings;

    CodeFigures(CodeFiguresSql sql, Clock clock) {
        this.sql = sql;
        this.readings = new Readings<>(
                clock, all -> all.stream().mapToLong(CodesAssigned::all).sum());
    }

    /**
     * The codes that customers were given in these days, by campaign, deleted ones too; most codes first. Of very many, as they
     * stood a moment ago.
     */
    public List<CodesAssigned> assigned(Account account, WholeDays days, Instant now) {
        return readings.get(account.id(), days, () -> sql.assigned(account.id(), days.start(), days.end(), now));
    }
}
