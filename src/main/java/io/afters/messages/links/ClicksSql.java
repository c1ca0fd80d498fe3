package io.afters.messages.links;

import io.afters.database.Transactions;
import io.afters.messages.links.PublicLinks.Clicked;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where links of messages lead, and how often they were followed. */
@Component
class ClicksSql {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    ClicksSql(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What the message said; none when it is not there, or was written to a person who was erased. */
    Optional<Said> text(Clicked clicked) {
        return jdbc.sql("select text, channel = 'EMAIL' as html from message"
                        + " where account_id = ? and id = ? and text is not null")
                .params(clicked.accountId(), clicked.messageId())
                .query((row, n) -> new Said(row.getString("text"), row.getBoolean("html")))
                .optional();
    }

    /** The message first: two that follow its links at once would each hold what the other waits for. */
    void count(Clicked clicked, Instant now) {
        transactions.runInNew(() -> {
            jdbc.sql("update message set clicks = clicks + 1 where account_id = ? and id = ?")
                    .params(clicked.accountId(), clicked.messageId())
                    .update();
            jdbc.sql(
                            "insert into message_click (message_id, link, account_id, clicks, first_at, last_at)"
                                    + " values (?, ?, ?, 1, ?, ?)"
                                    + " on duplicate key update clicks = clicks + 1, last_at = greatest(last_at, values(last_at))")
                    .params(clicked.messageId(), clicked.link(), clicked.accountId(), SqlTime.of(now), SqlTime.of(now))
                    .update();
        });
    }

    /** @param html whether it is an e-mail's, else plain text */
    record Said(String text, boolean html) {}
}
