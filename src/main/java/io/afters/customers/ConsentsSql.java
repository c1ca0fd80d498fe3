package io.afters.customers;

import io.afters.customers.Withdrawal.Way;
import io.afters.shared.SqlTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdrawn consents, and whose they are. */
@Component
class ConsentsSql {
    /** More than one guest ever tells; no page shows more. */
    private static final int MOST_TOLD = 100;

    private final JdbcClient jdbc;

    ConsentsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account has this customer, as a person who was not erased. */
    boolean exists(long accountId, long customerId) {
        return jdbc.sql("select exists (select 1 from customer where account_id = ? and id = ? and erased_at is null)")
                .params(accountId, customerId)
                .query(Boolean.class)
                .single();
    }

    List<Long> withPhone(long accountId, String phone) {
        return jdbc.sql("select id from customer where account_id = ? and phone = ? order by id")
                .params(accountId, phone)
                .query(Long.class)
                .list();
    }

    /** Notes it of a person who is not erased; false: they are. */
    boolean insert(long accountId, long customerId, Withdrawal told) {
        return jdbc.sql("insert into consent_withdrawal (account_id, customer_id, channel, way, at)"
                                + " select account_id, id, ?, ?, ? from customer"
                                + " where account_id = ? and id = ? and erased_at is null")
                        .params(told.channel().name(), told.way().name(), SqlTime.of(told.at()), accountId, customerId)
                        .update()
                == 1;
    }

    List<Withdrawal> told(long accountId, long customerId) {
        return jdbc.sql("select channel, way, at from consent_withdrawal where account_id = ? and customer_id = ?"
                        + " order by id desc limit " + MOST_TOLD)
                .params(accountId, customerId)
                .query((row, n) -> new Withdrawal(
                        Channel.valueOf(row.getString("channel")),
                        Way.valueOf(row.getString("way")),
                        SqlTime.get(row, "at")))
                .list();
    }
}
