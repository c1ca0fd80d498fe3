package io.afters.promotions;

import io.afters.promotions.CodeJob.Status;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Code jobs in the database. */
@Component
class CodeJobsSql {
    private final JdbcClient jdbc;

    CodeJobsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a job, unless it was made by an earlier try. Its id, when it is new.
     *
     * @param startKey 16 bytes, the same for each try of one start
     */
    Optional<Long> insert(long accountId, long campaignId, int total, String startedBy, byte[] startKey, Instant now) {
        return insert(accountId, campaignId, total, null, startedBy, startKey, now);
    }

    /** As above, of the lines of a file. */
    Optional<Long> insert(
            long accountId,
            long campaignId,
            int total,
            @Nullable String fileName,
            String startedBy,
            byte[] startKey,
            Instant now) {
        var isNew = jdbc.sql("insert ignore into code_job"
                        + " (account_id, campaign_id, total, file_name, status, started_by, start_key, created_at)"
                        + " values (?,?,?,?,'RUNNING',?,?,?)")
                .params(accountId, campaignId, total)
                .param(fileName)
                .params(startedBy, startKey, SqlTime.of(now))
                .update();
        return isNew == 1 ? Optional.of(startedWith(accountId, startKey)) : Optional.empty();
    }

    long startedWith(long accountId, byte[] startKey) {
        return jdbc.sql("select id from code_job where account_id = ? and start_key = ?")
                .params(accountId, startKey)
                .query(Long.class)
                .single();
    }

    Optional<CodeJob> find(long accountId, long id) {
        return jdbc.sql("select * from code_job where account_id = ? and id = ?")
                .params(accountId, id)
                .query((row, n) -> job(row))
                .optional();
    }

    List<CodeJob> ofCampaign(long accountId, long campaignId, int most) {
        return jdbc.sql("select * from code_job where account_id = ? and campaign_id = ? order by id desc limit ?")
                .params(accountId, campaignId, most)
                .query((row, n) -> job(row))
                .list();
    }

    /** A job of any account, for whoever runs it. */
    Optional<CodeJob> ofAnyAccount(long id) {
        return jdbc.sql("select * from code_job where id = ?")
                .param(id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** Locks a job, of any account, for whoever runs it. */
    Optional<CodeJob> lock(long id) {
        return jdbc.sql("select * from code_job where id = ? for update")
                .param(id)
                .query((row, n) -> job(row))
                .optional();
    }

    void advance(CodeJob job, int made) {
        advance(job, made, 0);
    }

    void advance(CodeJob job, int made, int refused) {
        jdbc.sql("update code_job set done = done + ?, refused = refused + ? where account_id = ? and id = ?")
                .params(made, refused, job.accountId(), job.id())
                .update();
    }

    /** Ends a job that is still running; false: it had ended. */
    boolean end(long accountId, long id, Status status, @Nullable String detail, Instant now) {
        var ended = jdbc.sql("update code_job set status = ?, detail = ?, ended_at = ?"
                                + " where account_id = ? and id = ? and status = 'RUNNING'")
                        .param(status.name())
                        .param(detail)
                        .params(SqlTime.of(now), accountId, id)
                        .update()
                == 1;
        if (ended) {
            // Its lines name nobody from now on: people may want to be forgotten.
            jdbc.sql("update code_job_line set customer = null"
                            + " where job_id = ? and account_id = ? and customer is not null")
                    .params(id, accountId)
                    .update();
        }
        return ended;
    }

    private static CodeJob job(ResultSet row) throws SQLException {
        return new CodeJob(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("campaign_id"),
                row.getInt("total"),
                row.getInt("done"),
                Status.valueOf(row.getString("status")),
                row.getString("detail"),
                row.getString("started_by"),
                SqlTime.get(row, "created_at"),
                SqlTime.getNullable(row, "ended_at"),
                row.getInt("refused"),
                row.getString("file_name"));
    }
}
