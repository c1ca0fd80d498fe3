package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.shared.WholeDays;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many codes customers were given, and what became of them. */
@Component
public class CodeFigures {
    private final CodeFiguresSql sql;

    CodeFigures(CodeFiguresSql sql) {
        this.sql = sql;
    }

    /** The codes that customers were given in these days, by campaign, deleted ones too; most codes first. */
    public List<CodesAssigned> assigned(Account account, WholeDays days, Instant now) {
        return sql.assigned(account.id(), days.start(), days.end(), now);
    }
}
