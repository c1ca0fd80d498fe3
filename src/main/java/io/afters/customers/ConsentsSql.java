package io.afters.customers;

import io.afters.customers.Withdrawal.Way;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdrawn consents, and whose they are. */
@Component
class ConsentsSql {
    /** More than one guest ever tells; no page shows more. */
    private static final int MOST_TOLD = 100;

    /** Of a phone in an account; the phone can't be found by it without this installation's secret. */
    private static final String PRINT =
            "(select unhex(sha2(concat(hex(signing_secret), ' stopped ', %s, ' ', %s), 256)) from installation)";

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

    void stop(long accountId, String phone, Instant at) {
        jdbc.sql("insert ignore into stopped_phone (account_id, phone, at) values (:account, "
                        + PRINT.formatted(":account", ":phone") + ", :at)")
                .param("account", accountId)
                .param("phone", phone)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** False: it had not told STOP. */
    boolean start(long accountId, String phone) {
        return jdbc.sql("delete from stopped_phone where account_id = :account and phone = "
                                + PRINT.formatted(":account", ":phone"))
                        .param("account", accountId)
                        .param("phone", phone)
                        .update()
                == 1;
    }

    /**
     * Those of these customers whose phone has told STOP, as far as that is not noted of them, and when it did. Where it is, the
     * platform may have overruled it since.
     */
    Map<Long, Instant> stopped(Collection<Long> customerIds) {
        var found = new HashMap<Long, Instant>();
        for (var part : SqlRows.parts(List.copyOf(customerIds))) {
            jdbc.sql("select c.id, s.at from customer c join stopped_phone s on s.account_id = c.account_id"
                            + " and s.phone = " + PRINT.formatted("c.account_id", "c.phone")
                            + " where c.id in (:ids) and c.sms_withdrawn_at is null"
                            + " and not exists (select 1 from consent_withdrawal w where w.customer_id = c.id"
                            + " and w.channel = 'SMS' and w.at >= s.at)")
                    .param("ids", part)
                    .query(row -> {
                        found.put(row.getLong("id"), SqlTime.get(row, "at"));
                    });
        }
        return found;
    }

    /** Notes it beside the last withdrawal from SMS; false: that was not by a STOP. */
    boolean giveBack(long accountId, long customerId, Instant at) {
        return jdbc.sql("update consent_withdrawal w join (select max(id) as last from consent_withdrawal"
                                + " where account_id = :account and customer_id = :customer and channel = 'SMS') newest"
                                + " on newest.last = w.id set w.given_back_at = :at"
                                + " where w.account_id = :account and w.way = 'STOP' and w.given_back_at is null")
                        .param("at", SqlTime.of(at))
                        .param("account", accountId)
                        .param("customer", customerId)
                        .update()
                == 1;
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
        return jdbc.sql(
                        "select channel, way, at, given_back_at from consent_withdrawal where account_id = ? and customer_id = ?"
                                + " order by id desc limit " + MOST_TOLD)
                .params(accountId, customerId)
                .query((row, n) -> new Withdrawal(
                        Channel.valueOf(row.getString("channel")),
                        Way.valueOf(row.getString("way")),
                        SqlTime.get(row, "at"),
                        SqlTime.getNullable(row, "given_back_at")))
                .list();
    }
}
