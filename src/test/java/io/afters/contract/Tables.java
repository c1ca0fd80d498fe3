package io.afters.contract;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is kept, so that a test can say that nothing changed. */
record Tables(JdbcClient jdbc) {

    List<Map<String, Object>> content() {
        var names = jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                order by table_name""").query(String.class).list();
        return jdbc.sql("checksum table " + String.join(", ", names)).query().listOfRows();
    }
}
