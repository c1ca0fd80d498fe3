package io.afters.shared.web;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to the installation as a whole and to no account. */
@Component
class InstallationSql {
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;

    InstallationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 32 random bytes, made by whichever node asks first and the same on every node. */
    byte[] signingSecret() {
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert ignore into installation (id, signing_secret) values (1, ?)")
                .param(fresh)
                .update();
        return jdbc.sql("select signing_secret from installation where id = 1")
                .query(byte[].class)
                .single();
    }

    /** Whether the database answers. */
    boolean answers() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
