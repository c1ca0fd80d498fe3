package io.afters.promotions;

import io.afters.shared.SqlRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine asks of campaigns, for many accounts at a time. */
@Component
class CampaignsSql {
    private final JdbcClient jdbc;

    CampaignsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the campaigns that exist in the account named with them and are not deleted. */
    Set<Key> living(Collection<Key> campaigns) {
        var found = new HashSet<Key>();
        for (var part : SqlRows.parts(List.copyOf(campaigns), SqlRows.MOST_IN_LIST / 2)) {
            var params = part.stream()
                    .flatMap(key -> List.<Object>of(key.accountId(), key.campaignId()).stream())
                    .toList();
            jdbc.sql("select account_id, id from promo_campaign where deleted_at is null and (account_id, id) in ("
                            + SqlRows.values(part.size(), 2) + ")")
                    .params(params)
                    .query((row, n) -> new Key(row.getLong("account_id"), row.getLong("id")))
                    .list()
                    .forEach(found::add);
        }
        return found;
    }

    /** Names by id, deleted campaigns included. */
    Map<Long, String> names(long accountId, Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        for (var part : SqlRows.parts(List.copyOf(ids))) {
            jdbc.sql("select id, name from promo_campaign where account_id = :account and id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** A campaign together with the account that it must belong to. */
    record Key(long accountId, long campaignId) {}
}
