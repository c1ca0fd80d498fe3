package io.afters.faults;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the work of a node at which it can be told to die: beside a statement, or beside the commit of its transaction. */
enum CrashPoint {
    EVENTS_STORED(Moment.AFTER_STATEMENT, "insert into order_event "),
    TASKS_STARTED(Moment.AFTER_STATEMENT, "insert into scenario_task "),
    BEFORE_INTAKE_COMMITS(Moment.BEFORE_COMMIT, "insert into order_event "),
    INTAKE_COMMITTED(Moment.AFTER_COMMIT, "insert into order_event "),
    CUSTOMERS_CLAIMED(Moment.AFTER_STATEMENT, "from customer where .*for update skip locked"),
    CODES_DRAWN(Moment.AFTER_STATEMENT, "into promo_code "),
    CASHBACK_ENTERED(Moment.AFTER_STATEMENT, "insert into cashback_entry "),
    TASKS_MARKED(Moment.AFTER_STATEMENT, "^update .*straight_join scenario_task "),
    MESSAGES_WRITTEN(Moment.AFTER_STATEMENT, "insert into message "),
    BEFORE_EFFECTS_COMMIT(Moment.BEFORE_COMMIT, "insert into message "),
    EFFECTS_COMMITTED(Moment.AFTER_COMMIT, "insert into message "),
    MESSAGES_LEASED(Moment.AFTER_STATEMENT, "update message set leased_until"),
    BEFORE_SENDING(Moment.AFTER_COMMIT, "update message set leased_until"),
    SENT_NOT_RECORDED(Moment.BEFORE_STATEMENT, "^update .*straight_join message "),
    RECORDED_NOT_COMMITTED(Moment.BEFORE_COMMIT, "into message_attempt "),
    RECORDED(Moment.AFTER_COMMIT, "into message_attempt ");

    /** In the environment of a node: at which point it dies, and at the how-manieth pass. */
    static final String VARIABLE = "AFTERS_CRASH_POINT";

    private static final @Nullable CrashPoint MINE = mine();
    private static final AtomicInteger PASSES_LEFT = new AtomicInteger(passes());

    private final Moment moment;
    private final Pattern statement;

    CrashPoint(Moment moment, String statement) {
        this.moment = moment;
        this.statement = Pattern.compile(statement);
    }

    /** Where it is, as seen from a statement or from the end of its transaction. */
    enum Moment {
        BEFORE_STATEMENT,
        AFTER_STATEMENT,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** What a node's environment says, so that it dies here at that pass. */
    String at(int pass) {
        return name() + ":" + pass;
    }

    /** Whether a transaction with this statement leads by this process' point. */
    static boolean concerns(String sql) {
        var mine = MINE;
        return mine != null
                && mine.statement
                        .matcher(sql.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Dies here, without a word to anybody, if this is the place. */
    static void pass(Moment moment) {
        var mine = MINE;
        if (mine != null && mine.moment == moment && PASSES_LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static @Nullable CrashPoint mine() {
        var told = System.getenv(VARIABLE);
        return told == null ? null : valueOf(told.substring(0, told.indexOf(':')));
    }

    private static int passes() {
        var told = System.getenv(VARIABLE);
        return told == null ? 0 : Integer.parseInt(told.substring(told.indexOf(':') + 1));
    }
}
