package io.afters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is kept, so that tests can say that nothing changed. */
record Tables(JdbcClient jdbc) {

    private List<Map<String, Object>> content() {
        var names = jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                order by table_name""").query(String.class).list();
        return jdbc.sql("checksum table " + String.join(", ", names)).query().listOfRows();
    }

    /** The tests, and last one that fails when any of them changed anything. */
    Stream<DynamicTest> unchangedBy(Stream<DynamicTest> tests) {
        var before = content();
        return Stream.concat(
                tests,
                Stream.of(dynamicTest(
                        "and nothing is stored", () -> assertThat(content()).isEqualTo(before))));
    }
}
