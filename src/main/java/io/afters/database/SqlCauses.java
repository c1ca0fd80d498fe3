package io.afters.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What the driver said, wherever Spring and Hibernate have wrapped it. Vendor codes, because Spring's translation misjudges some. */
final class SqlCauses {

    private SqlCauses() {}

    static Stream<SQLException> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Queue<Throwable> open = new ArrayDeque<>();
        enqueue(open, failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                enqueue(open, next.getCause());
                if (next instanceof SQLException sql) {
                    enqueue(open, sql.getNextException());
                } else if (next instanceof TransactionSystemException rollback) {
                    // When the rollback fails as well, the reason for it is here and not among the causes
                    enqueue(open, rollback.getApplicationException());
                }
            }
        }
        return seen.stream().filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static void enqueue(Queue<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
