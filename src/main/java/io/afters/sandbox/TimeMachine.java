package io.afters.sandbox;

import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets time pass in a sandbox: what becomes due on the way runs, at its own time, before the clock arrives. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
public class TimeMachine {
    private final SandboxClock clock;
    private final SandboxClockSql sql;
    private final List<TimedWork> works;

    TimeMachine(SandboxClock clock, SandboxClockSql sql, List<TimedWork> works) {
        this.clock = clock;
        this.sql = sql;
        this.works = works;
        follow();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Takes over how far other nodes, or earlier starts, have moved the time. */
    void follow() {
        clock.runAheadBy(sql.ahead());
    }

    /** Lets this much time pass, 0 or more. The time it is then. One at a time: others wait. */
    public synchronized Instant advance(Duration by) {
        follow();
        var from = SqlTime.toMicros(clock.instant());
        var ahead = clock.ahead().plus(by);
        var tick = new Tick(from, from.plus(by));
        while (pass(tick) > 0) {
            // What ran may have made more work due on the way.
        }
        sql.runAheadBy(ahead);
        clock.runAheadBy(ahead);
        return clock.instant();
    }

    private int pass(Tick tick) {
        return works.stream().mapToInt(work -> work.passOf(tick)).sum();
    }
}
