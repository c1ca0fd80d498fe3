package io.afters.scenarios;

import io.afters.scenarios.LiveScenarios.Standing;
import io.afters.shared.SqlRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as the engine reads them. */
@Component
class ScenariosSql {
    private static final String STANDING =
            "select id, account_id, version, deleted_at is not null as deleted from scenario";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScenariosSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Standing> standing(long accountId) {
        return jdbc.sql(STANDING + " where account_id = ? and deleted_at is null order by id")
                .param(accountId)
                .query((row, n) -> standing(row))
                .list();
    }

    List<Standing> standing(Collection<Long> ids) {
        var found = new ArrayList<Standing>();
        for (var part : SqlRows.parts(List.copyOf(ids))) {
            found.addAll(jdbc.sql(STANDING + " where id in (:ids)")
                    .param("ids", part)
                    .query((row, n) -> standing(row))
                    .list());
        }
        return found;
    }

    ScenarioDraft draft(long accountId, long id, int version) {
        var definition = jdbc.sql(
                        "select definition from scenario_version where account_id = ? and scenario_id = ? and version = ?")
                .params(accountId, id, version)
                .query(String.class)
                .single();
        return json.readValue(definition, ScenarioDraft.class);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"), row.getLong("account_id"), row.getInt("version"), row.getBoolean("deleted"));
    }
}
