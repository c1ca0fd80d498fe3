package io.afters.faults;

import io.afters.faults.CrashPoint.Moment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

/** MariaDB's driver, whose process dies at its {@link CrashPoint}. */
public final class CrashingDriver extends WrappedDriver {

    @Override
    Connection wrapped(Connection real) {
        var onTheWay = new AtomicBoolean();
        return wrapped(Connection.class, (method, args) -> {
            var commits = method.getName().equals("commit") && onTheWay.getAndSet(false);
            if (commits) {
                CrashPoint.pass(Moment.BEFORE_COMMIT);
            } else if (method.getName().equals("rollback")) {
                onTheWay.set(false);
            }
            var answer = call(real, method, args);
            if (commits) {
                CrashPoint.pass(Moment.AFTER_COMMIT);
            }
            return answer instanceof PreparedStatement statement
                            && args != null
                            && CrashPoint.concerns(String.valueOf(args[0]))
                    ? watched(statement, onTheWay)
                    : answer;
        });
    }

    private static Statement watched(PreparedStatement real, AtomicBoolean onTheWay) {
        return wrapped(PreparedStatement.class, (method, args) -> {
            if (!method.getName().startsWith("execute")) {
                return call(real, method, args);
            }
            CrashPoint.pass(Moment.BEFORE_STATEMENT);
            var answer = call(real, method, args);
            CrashPoint.pass(Moment.AFTER_STATEMENT);
            onTheWay.set(true);
            return answer;
        });
    }
}
