package io.afters.sandbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which accounts a sandbox made by itself, and whether they are complete. No other account is ever touched here. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class DemoAccountsSql {
    /** Everything that belongs to an account; what points to other rows comes before them. */
    private static final List<String> TABLES = List.of(
            "task_cancellation_item",
            "task_cancellation",
            "promo_code_use",
            "promo_code",
            "code_job",
            "cashback_entry",
            "message_attempt",
            "message_click",
            "message",
            "scenario_task_change",
            "scenario_task",
            "scenario_version",
            "scenario",
            "promo_campaign",
            "order_event",
            "customer_order",
            "customer_word",
            "consent_withdrawal",
            "stopped_phone",
            "customer",
            "audit_entry",
            "channel_setup",
            "channel_pace",
            "message_receipt",
            "api_key",
            "staff_member");

    /** Shorter than any time-out of a connection. */
    private static final int LOOK_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccountsSql.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    DemoAccountsSql(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Does this while no other node does: several may start at the same time. */
    void alone(Runnable work) {
        connections.execute((ConnectionCallback<Boolean>) connection -> {
            // The lock lives and dies with this connection; with a node that is killed, too
            try (var lock = connection.prepareStatement("select get_lock('afters-demo', " + LOOK_SECONDS + ")");
                    var release = connection.prepareStatement("select release_lock('afters-demo')")) {
                while (!isTrue(lock)) {
                    LOG.info("Another node makes the demo data: waiting for it");
                }
                try {
                    work.run();
                } finally {
                    release.executeQuery();
                }
            }
            return true;
        });
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (var answer = question.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Notes that the account is being made. */
    void begin(long accountId) {
        jdbc.sql("insert into demo_account (account_id, ready) values (?, false)")
                .param(accountId)
                .update();
    }

    void markReady() {
        jdbc.sql("update demo_account set ready = true").update();
    }

    /** The accounts that a start had begun to make when it was interrupted. */
    List<Long> halfMade() {
        return jdbc.sql("select account_id from demo_account where not ready")
                .query(Long.class)
                .list();
    }

    /** Removes the accounts with everything in them. Interrupted, the next start goes on with it: the mark goes last. */
    void remove(List<Long> accountIds) {
        for (var id : accountIds) {
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(id)
                    .update());
            jdbc.sql("delete from account where id = ?").param(id).update();
        }
    }
}
