package io.afters.structure;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.structure.SqlStatements.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing but the statement itself keeps hand-written SQL inside of one account: Hibernate does not look at it. */
class SqlNamesTheAccountTest {
    /** Statements that name no account, and why they need none. An entry that is no longer needed fails as well. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            entry("DatabaseTimeSql.now", "asks the server what time it is"),
            entry("BrokenMigrationsSql.forget", "belongs to the installation, not to an account"),
            entry("InstallationSql.answers", "asks the server whether it is there"),
            entry("InstallationSql.signingSecret", "belongs to the installation, not to an account"),
            entry("DemoAccountsSql.halfMade", "the sandbox asks for the accounts that it made itself"),
            entry("DemoAccountsSql.markReady", "the sandbox marks the accounts that it made itself"),
            entry("DemoAccountsSql.remove", "removes an account itself, by its id"),
            entry("SignInsSql.find", "a cookie is all that is known; the row tells the account"),
            entry("SignInsSql.end", "a cookie is all that is known"),
            entry("SandboxClockSql.ahead", "belongs to the installation, not to an account"),
            entry("SandboxClockSql.runAheadBy", "belongs to the installation, not to an account"),
            entry("ContactsSql.select", "the account stands in a variable; the drains read customers by our own ids"),
            entry(
                    "ConsentsSql.stopped",
                    "the drains read customers by our own ids; the phone is of the customer's account"),
            entry("OrderHistorySql.orders", "for the drains: by our own ids, taken from rows of tasks"),
            entry("ScenariosSql.standing", "for the drains: by our own ids, taken from rows of tasks"),
            entry("WaitingTasksSql.anyDue", "a drain looks for what is due in all accounts"),
            entry("WaitingTasksSql.due", "a drain looks for what is due in all accounts"),
            entry("WaitingTasksSql.stillDue", "a drain takes what is due of customers that it locked by our own ids"),
            entry("WaitingTasksSql.anyLapsing", "a drain looks for what is due in all accounts"),
            entry("WaitingTasksSql.lapsingCustomers", "a drain looks for what is due in all accounts"),
            entry("WaitingTasksSql.lapsing", "a drain takes what is due of customers that it locked by our own ids"),
            entry("CodeLapsesSql.ended", "a drain looks for what has ended in all accounts"),
            entry("CodeLapsesSql.lapse", "a drain marks what it found, by our own ids"),
            entry("TaskBacklogSql.due", "a figure for the metrics, over all accounts"),
            entry("ResultBacklogSql.due", "a figure for the metrics, over all accounts"),
            entry("ChannelSetupSql.listening", "a node keeps the lines of all accounts open"),
            entry("AttemptsSql.forgetErased", "by the ids of messages that this node has leased"),
            entry("ReceiptsSql.waitingFor", "by the ids of messages that this node has leased"),
            entry("BulkCodesSql.ofTasks", "by the ids of tasks that this transaction has just made codes for"),
            entry(
                    "TaskCancellationsSql.lock",
                    "the scheduler knows a cancellation by its id alone; its row tells the account"),
            entry("CodeJobsSql.lock", "the scheduler knows a job by its id alone; its row tells the account"),
            entry("CodeJobsSql.ofAnyAccount", "the scheduler knows a job by its id alone; its row tells the account"),
            entry(
                    "TaskListSql.nextDue",
                    "the statement is put together of one for each shard, which names the account"),
            entry("MessageListSql.count", "the statement is put together by a method, which names the account"),
            entry("CodeListSql.asked", "the statement is put together by a method, which names the account"));

    /** Lists that can't grow long, and why. */
    private static final Map<String, String> SHORT_LISTS = Map.of(
            "OutboxSql.lease", "a wave is no larger than one list takes",
            "TaskBacklogSql.due", "the shards, which are few");

    private final List<Statement> statements;

    SqlNamesTheAccountTest() throws IOException {
        statements = SqlStatements.all();
    }

    @Test
    void everyStatementNamesTheAccountOrSaysWhyNot() {
        assertThat(statements).hasSizeGreaterThan(50);
        var unnamed = statements.stream()
                .filter(statement -> !statement.scope().contains("account_id"))
                .collect(Collectors.groupingBy(
                        Statement::method, Collectors.mapping(Statement::text, Collectors.toList())));

        assertThat(unnamed.keySet()).as("%s", unnamed).isEqualTo(EXPLAINED.keySet());
    }

    @Test
    void lockingStatementsJoinNothing() {
        var locking = statements.stream()
                .filter(statement -> statement.text().contains("for update")
                        || statement.source().contains("for update"))
                .toList();

        assertThat(locking)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.text())
                        .doesNotContain(" join ")
                        .doesNotContainPattern(" from \\w+( \\w+)?, "));
    }

    @Test
    void longListsOfIdsAreTakenInParts() {
        var lists = statements.stream()
                .filter(statement -> statement.text().matches(".* in \\((:|<).*"))
                .toList();
        var whole = lists.stream()
                .filter(statement -> !statement.source().contains("SqlRows.parts("))
                .map(Statement::method)
                .collect(Collectors.toSet());

        assertThat(whole).isEqualTo(SHORT_LISTS.keySet());
    }
}
