package io.afters.database;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units of work, each in a transaction of its own (READ COMMITTED) that is repeated as a whole, up to five times, when the
 * database took it back. MariaDB rolls back only the statement on a lock-wait time-out, so nothing smaller may be repeated.
 *
 * <p>The work can run more than once: it may change nothing outside the database. A commit whose answer was lost is repeated
 * too, so what must not happen twice needs a unique key. When all tries fail, the last failure is thrown as it is.
 */
@Component
public class Transactions {

    private static final int DUPLICATE_KEY = 1062;

    private final TransactionTemplate transaction;
    private final RetryTemplate retrying = retryingOn(Transactions::mayPass);
    private final RetryTemplate retryingDuplicates =
            retryingOn(failure -> mayPass(failure) || hasCode(failure, DUPLICATE_KEY));

    private final TakenBack takenBack;

    public Transactions(PlatformTransactionManager manager, MeterRegistry meters) {
        takenBack = new TakenBack(meters);
        transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Runs the work in a new transaction and answers its result, after the commit.
     *
     * @throws IllegalStateException inside a transaction: only the outermost can be repeated
     */
    public <T> T inNew(Supplier<T> work) {
        return repeated(retrying, work);
    }

    /** Like {@link #inNew}, for work without a result. */
    public void runInNew(Runnable work) {
        inNew(() -> {
            work.run();
            return true;
        });
    }

    /** Like {@link #inNew}, for work that looks again at what is there: it is also repeated when another was first with a key. */
    public <T> T inNewRetryingDuplicates(Supplier<T> work) {
        return repeated(retryingDuplicates, work);
    }

    @SuppressWarnings("NullAway") // the template answers what the work answers, null included
    private <T> T repeated(RetryTemplate retry, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Called inside a transaction, where a repetition is impossible: call it outside");
        }
        return retry.invoke(() -> counted(work));
    }

    @SuppressWarnings("NullAway") // the same
    private <T> T counted(Supplier<T> work) {
        try {
            return transaction.execute(_ -> work.get());
        } catch (RuntimeException e) {
            takenBack.count(e);
            throw e;
        }
    }

    private static RetryTemplate retryingOn(Predicate<Throwable> worthwhile) {
        return new RetryTemplate(RetryPolicy.builder()
                .predicate(worthwhile)
                .maxRetries(5)
                .delay(Duration.ofMillis(10))
                .jitter(Duration.ofMillis(10))
                .multiplier(2)
                .maxDelay(Duration.ofMillis(500))
                // Tries that each wait for a lock or a stalled link may not add up to minutes
                .timeout(Duration.ofSeconds(20))
                .build());
    }

    private static boolean mayPass(Throwable failure) {
        return SqlCauses.of(failure).noneMatch(DatabaseAway::isPoolTimeout)
                && SqlCauses.of(failure)
                        .anyMatch(sql -> DatabaseAway.isTakenBack(sql) || DatabaseAway.isConnectionLost(sql));
    }

    private static boolean hasCode(Throwable failure, int code) {
        return SqlCauses.of(failure).mapToInt(SQLException::getErrorCode).anyMatch(each -> each == code);
    }
}
