package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class TransactionsTest {

    private final SQLException deadlock = new SQLException("Deadlock found", "40001", 1213);
    private final SQLException duplicate =
            new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062);
    private final SQLException lost = new SQLNonTransientConnectionException("Socket error", "08000");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedManager manager = new ScriptedManager();
    private final Transactions transactions = new Transactions(manager, meters);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aDeadlockIsRepeatedWhateverItIsWrappedIn() {
        assertThat(transactions.inNew(failing(
                        new PessimisticLockingFailureException("translated", deadlock),
                        new IllegalStateException("wrapped again", new RuntimeException(deadlock)))))
                .isEqualTo("done at run 3");
        assertThat(manager.commits).hasValue(1);
        assertThat(manager.rollbacks).hasValue(2);
    }

    @Test
    void whatWasTakenBackIsCountedByWhy() {
        manager.atCommit.add(new TransactionSystemException("Could not commit", deadlock));
        assertThat(transactions.inNew(failing(new IllegalStateException(lost)))).isEqualTo("done at run 3");
        assertThatThrownBy(() -> transactions.inNew(failing(new IllegalStateException("Of our own"))));

        assertThat(takenBack("deadlock")).isEqualTo(1);
        assertThat(takenBack("connection_lost")).isEqualTo(1);
        assertThat(meters.get("afters.transactions.taken.back").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(2);
    }

    private double takenBack(String why) {
        return meters.get("afters.transactions.taken.back")
                .tag("why", why)
                .counter()
                .count();
    }

    @Test
    void aTransactionThatWasLostOnTheWayToAnotherServerIsRepeated() {
        var moved = new SQLTransientConnectionException("In progress transaction was lost", "25S03");
        assertThat(transactions.inNew(failing(new TransientDataAccessResourceException("translated", moved))))
                .isEqualTo("done at run 2");
    }

    @Test
    void aGaleraMemberThatWasCutOffIsAway() {
        manager.atCommit.add(new TransactionSystemException(
                "Could not commit", new SQLException("provider status: Not connected", "HY000", 1180)));
        assertThat(transactions.inNew(failing())).isEqualTo("done at run 2");
        assertThat(runs).hasValue(2);
    }

    @Test
    void aDeadlockAtTheCommitIsRepeated() {
        manager.atCommit.add(new TransactionSystemException("Could not commit", deadlock));
        assertThat(transactions.inNew(failing())).isEqualTo("done at run 2");
    }

    @Test
    void aLockWaitTimeoutAndAChangedRecordAreRepeatedThoughSpringDoesNotCallThemTransient() {
        assertThat(transactions.inNew(failing(
                        new UncategorizedSQLException(
                                "task", "sql", new SQLException("Lock wait timeout", "HY000", 1205)),
                        new UncategorizedSQLException(
                                "task", "sql", new SQLException("Record has changed", "HY000", 1020)))))
                .isEqualTo("done at run 3");
    }

    @Test
    void aLostConnectionIsRepeatedEvenWhenTheRollbackFailsAsWell() {
        var rollback = new TransactionSystemException("Could not roll back", new SQLException("Connection is closed"));
        rollback.initApplicationException(new RuntimeException(lost));
        assertThat(transactions.inNew(failing(new RuntimeException(lost), rollback)))
                .isEqualTo("done at run 3");
    }

    @Test
    void aRollbackOfAConnectionThatBrokeBeforeHidesNothing() {
        var rollback = new JpaSystemException(
                new TransactionException("Unable to rollback", new SQLException("Connection is closed")));
        assertThat(transactions.inNew(failing(rollback))).isEqualTo("done at run 2");
        assertThat(DatabaseAway.isCause(rollback)).isTrue();
    }

    @Test
    void aPoolThatHadNoConnectionInTimeIsNotAskedAgain() {
        var none = new CannotCreateTransactionException("Could not open", poolTimeout(lost));
        assertThatThrownBy(() -> transactions.inNew(failing(none))).isSameAs(none);
        assertThat(runs).hasValue(1);
        assertThat(DatabaseAway.isCause(none)).isTrue();
    }

    @Test
    void theSixthFailureIsThrownAsItIs() {
        var last = new PessimisticLockingFailureException("the sixth", deadlock);
        var others = new PessimisticLockingFailureException("earlier", deadlock);
        assertThatThrownBy(() -> transactions.inNew(failing(others, others, others, others, others, last)))
                .isSameAs(last);
        assertThat(runs).hasValue(6);
    }

    @Test
    void anythingElseIsThrownAtOnce() {
        var other = new IllegalArgumentException("a rule of the business");
        assertThatThrownBy(() -> transactions.inNew(failing(other))).isSameAs(other);
        assertThat(runs).hasValue(1);
        assertThat(DatabaseAway.isCause(other)).isFalse();
    }

    @Test
    void aDuplicateKeyIsRepeatedOnlyOnRequest() {
        var taken = new DataIntegrityViolationException("translated", duplicate);
        assertThatThrownBy(() -> transactions.inNew(failing(taken))).isSameAs(taken);
        runs.set(0);
        assertThat(transactions.inNewRetryingDuplicates(failing(taken))).isEqualTo("done at run 2");
    }

    @Test
    void insideATransactionItIsRefused() {
        assertThatThrownBy(() -> transactions.inNew(() -> transactions.inNew(() -> "inner")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void aNewTransactionReadsCommitted() {
        transactions.runInNew(() -> {});
        assertThat(manager.isolation).hasValue(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    private static SQLTransientConnectionException poolTimeout(SQLException cause) {
        return new SQLTransientConnectionException("Connection is not available, request timed out", "08000", 0, cause);
    }

    /** Work that fails like this, one after the other, and then succeeds. */
    private Supplier<String> failing(RuntimeException... failures) {
        Queue<RuntimeException> open = new ArrayDeque<>(Arrays.asList(failures));
        return () -> {
            runs.incrementAndGet();
            if (!open.isEmpty()) {
                throw open.remove();
            }
            return "done at run " + runs;
        };
    }

    private static final class ScriptedManager extends AbstractPlatformTransactionManager {
        final Queue<RuntimeException> atCommit = new ArrayDeque<>();
        final AtomicInteger commits = new AtomicInteger();
        final AtomicInteger rollbacks = new AtomicInteger();
        final AtomicInteger isolation = new AtomicInteger();

        @Override
        protected Object doGetTransaction() {
            return "transaction";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            isolation.set(definition.getIsolationLevel());
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (!atCommit.isEmpty()) {
                throw atCommit.remove();
            }
            commits.incrementAndGet();
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            rollbacks.incrementAndGet();
        }
    }
}
