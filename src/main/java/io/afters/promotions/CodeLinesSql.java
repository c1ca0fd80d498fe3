package io.afters.promotions;

import io.afters.shared.SqlRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of files of codes, with what became of each. */
@Component
class CodeLinesSql {
    private static final int ROWS_PER_STATEMENT = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;

    CodeLinesSql(JdbcClient jdbc, JdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void insert(long accountId, long jobId, List<CodeLine> lines) {
        for (var part : SqlRows.parts(lines, ROWS_PER_STATEMENT)) {
            var params = new ArrayList<@Nullable Object>();
            for (var line : part) {
                params.add(jobId);
                params.add(line.number());
                params.add(accountId);
                params.add(line.code());
                params.add(line.customer());
                params.add(line.outcome().name());
                params.add(line.problem());
            }
            bulk.update(
                    "insert into code_job_line (job_id, number, account_id, code, customer, outcome, problem) values "
                            + SqlRows.values(part.size(), 7),
                    params.toArray());
        }
    }

    /** The next lines that nobody has worked on, in the order of the file. */
    List<CodeLine> waiting(CodeJob job, int most) {
        return jdbc.sql("select * from code_job_line where job_id = ? and account_id = ? and outcome = 'WAITING'"
                        + " order by number limit ?")
                .params(job.id(), job.accountId(), most)
                .query((row, n) -> line(row))
                .list();
    }

    /** The lines behind this number, in the order of the file. */
    List<CodeLine> page(CodeJob job, long after, int most) {
        return jdbc.sql("select * from code_job_line where job_id = ? and account_id = ? and number > ?"
                        + " order by number limit ?")
                .params(job.id(), job.accountId(), after, most)
                .query((row, n) -> line(row))
                .list();
    }

    void refuse(CodeJob job, List<CodeLine> lines, String problem) {
        for (var part : SqlRows.parts(lines.stream().map(CodeLine::number).toList())) {
            jdbc.sql("update code_job_line set outcome = 'REFUSED', problem = :problem"
                            + " where job_id = :job and account_id = :account and number in (:numbers)")
                    .param("problem", problem)
                    .param("job", job.id())
                    .param("account", job.accountId())
                    .param("numbers", part)
                    .update();
        }
    }

    /** All lines up to this one that still wait are codes now. */
    void made(CodeJob job, long lastNumber) {
        jdbc.sql("update code_job_line set outcome = 'MADE'"
                        + " where job_id = ? and account_id = ? and outcome = 'WAITING' and number <= ?")
                .params(job.id(), job.accountId(), lastNumber)
                .update();
    }

    private static CodeLine line(ResultSet row) throws SQLException {
        return new CodeLine(
                row.getLong("number"),
                row.getString("code"),
                row.getString("customer"),
                CodeLine.Outcome.valueOf(row.getString("outcome")),
                row.getString("problem"));
    }
}
