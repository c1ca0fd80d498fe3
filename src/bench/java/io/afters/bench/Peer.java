package io.afters.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A library that somebody could choose to execute tasks with. What it is given to execute does nothing but count. */
interface Peer {
    /** Counts what was executed, of whichever peer: one runs at a time. */
    AtomicInteger EXECUTED = new AtomicInteger();

    /** Of the figure that is compared with ours. */
    String figure();

    /** Settings that are worth a trial: numbers of threads. */
    List<Integer> threads();

    /** Makes so many empty tasks ready, executes them, and leaves nothing behind. Tasks per second. */
    double perSecond(Database database, int tasks, int threads) throws Exception;

    /** A pool of so many connections, with statements kept prepared. */
    static HikariDataSource pool(Database database, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url() + "?useServerPrepStmts=true&cachePrepStmts=true&connectionTimeZone=UTC"
                + "&sessionVariables=transaction_isolation='READ-COMMITTED'");
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** Waits until so many have been executed since {@link #EXECUTED} was set to nought. */
    static void await(int tasks) {
        Waiting.until(
                tasks + " tasks are executed",
                java.time.Duration.ofMinutes(3),
                java.time.Duration.ofMillis(2),
                () -> EXECUTED.get() >= tasks);
    }
}
