package io.afters.scenarios;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The scenarios as the engine sees them. Which version stands is asked in each transaction, so that an edit acts at once;
 * versions themselves never change and are kept in memory.
 */
@Component
class LiveScenarios {
    private static final int VERSIONS_IN_MEMORY = 5_000;

    private final ScenariosSql sql;
    private final Cache<VersionKey, ScenarioDraft> drafts =
            Caffeine.newBuilder().maximumSize(VERSIONS_IN_MEMORY).build();

    LiveScenarios(ScenariosSql sql) {
        this.sql = sql;
    }

    /** All scenarios of the account that are not deleted. */
    List<LiveScenario> of(long accountId) {
        return sql.standing(accountId).stream().map(this::live).toList();
    }

    /** These scenarios, deleted ones included, by id. Of any account, for the drains. */
    Map<Long, LiveScenario> get(Collection<Long> ids) {
        var found = new HashMap<Long, LiveScenario>();
        sql.standing(ids).forEach(standing -> found.put(standing.id(), live(standing)));
        return found;
    }

    private LiveScenario live(Standing standing) {
        var key = new VersionKey(standing.id(), standing.version());
        var draft = drafts.get(key, k -> sql.draft(standing.accountId(), k.id(), k.version()));
        return new LiveScenario(standing.id(), standing.accountId(), standing.version(), standing.deleted(), draft);
    }

    /** Which version of a scenario stands. */
    record Standing(long id, long accountId, int version, boolean deleted) {}

    private record VersionKey(long id, int version) {}
}
