package io.afters.promotions;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Promo codes, thousands at a time. */
@Component
class BulkCodesSql {
    private static final int ROWS_PER_STATEMENT = 1000;
    private static final String INTO =
            "into promo_code (account_id, campaign_id, code, customer_id, task_id, valid_from, valid_until, created_at, job_id)"
                    + " values ";

    private final JdbcTemplate jdbc;

    BulkCodesSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the codes that are free, and tells how many those were. */
    int insertFree(List<NewCode> codes) {
        return insert("insert ignore ", codes);
    }

    /** Inserts all of the codes, or fails with a {@link org.springframework.dao.DuplicateKeyException}. */
    void insertAll(List<NewCode> codes) {
        insert("insert ", codes);
    }

    private int insert(String verb, List<NewCode> codes) {
        var inserted = 0;
        for (var part : SqlRows.parts(codes, ROWS_PER_STATEMENT)) {
            var params = new ArrayList<@Nullable Object>();
            part.forEach(code -> code.addTo(params));
            inserted += jdbc.update(verb + INTO + SqlRows.values(part.size(), 9), params.toArray());
        }
        return inserted;
    }

    /** The codes that these tasks have made, by task. */
    Map<Long, String> ofTasks(Collection<Long> taskIds) {
        var codes = new HashMap<Long, String>();
        for (var part : SqlRows.parts(List.copyOf(taskIds))) {
            jdbc.query(
                    "select task_id, code from promo_code where task_id in " + SqlRows.values(1, part.size()),
                    row -> {
                        codes.put(row.getLong("task_id"), row.getString("code"));
                    },
                    part.toArray());
        }
        return codes;
    }

    /** A code that is to be inserted. */
    record NewCode(
            long accountId,
            long campaignId,
            String code,
            @Nullable Long customerId,
            @Nullable Long taskId,
            @Nullable Object validFrom,
            @Nullable Object validUntil,
            Object createdAt,
            @Nullable Long jobId) {

        static NewCode of(CodeOrder order, String code) {
            var from = SqlTime.of(order.validFrom());
            return new NewCode(
                    order.accountId(),
                    order.campaignId(),
                    code,
                    order.customerId(),
                    order.taskId(),
                    from,
                    SqlTime.of(order.validUntil()),
                    from,
                    null);
        }

        private void addTo(List<@Nullable Object> params) {
            params.add(accountId);
            params.add(campaignId);
            params.add(code);
            params.add(customerId);
            params.add(taskId);
            params.add(validFrom);
            params.add(validUntil);
            params.add(createdAt);
            params.add(jobId);
        }
    }
}
