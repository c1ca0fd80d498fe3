package io.afters.customers;

import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single customers. */
@Component
class CustomersSql {
    private final JdbcClient jdbc;

    CustomersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> find(long accountId, String externalId) {
        return jdbc.sql("select id from customer where account_id = ? and external_id = ?")
                .params(accountId, externalId)
                .query(Long.class)
                .optional();
    }

    void erase(long accountId, long id, Instant now) {
        // The platform's id tells who it was, so it goes as well; what takes its place was never sent by any platform.
        jdbc.sql("update customer set external_id = concat('erased:', id, ':', uuid()), name = null, phone = null,"
                        + " email = null, language = null, push_tokens = null, push_consent = null, sms_consent = null,"
                        + " email_consent = null, push_withdrawn_at = null, sms_withdrawn_at = null,"
                        + " email_withdrawn_at = null, told_at = null, erased_at = ? where account_id = ? and id = ?")
                .params(SqlTime.of(now), accountId, id)
                .update();
        jdbc.sql("delete from customer_word where account_id = ? and customer_id = ?")
                .params(accountId, id)
                .update();
        jdbc.sql("delete from consent_withdrawal where account_id = ? and customer_id = ?")
                .params(accountId, id)
                .update();
    }
}
