package io.afters.sandbox;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
            "message_unreached",
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
            "sign_in",
            "staff_member");

    private final JdbcClient jdbc;

    DemoAccountsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
