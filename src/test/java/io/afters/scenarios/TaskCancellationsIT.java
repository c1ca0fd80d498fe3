package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.audit.AuditEntry;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.scenarios.TaskCancellation.Status;
import io.afters.shared.NotFound;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AftersIT
class TaskCancellationsIT {
    private static final String AT_ONCE = "{'period': 'MINUTE', 'value': 0}";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TaskCancellations cancellations;

    @Autowired
    private TaskCancellationRunner runner;

    @Autowired
    private PendingTasks pendingTasks;

    @Autowired
    private DueTasks dueTasks;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Account account;
    private Restaurant kitchen;
    private StaffMember support;

    @BeforeEach
    void open() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        support = accounts.staff(account, Role.SUPPORT);
    }

    private void orders(int count) {
        var now = kitchen.now();
        kitchen.sendBatch(IntStream.range(0, count)
                .mapToObj(n -> kitchen.eventJson("order.cancelled", "o-" + n, "c-" + n % 50, now, data -> data))
                .toList());
    }

    private long start(TaskQuery query) {
        return cancellations.start(account, cancellations.scope(account, query), "scenario=1", support);
    }

    private TaskCancellation run(long id) {
        assertThat(runner.run(id, () -> false)).isTrue();
        return cancellations.get(account, id);
    }

    private TaskQuery of(String scenario) {
        return new TaskQuery(null, null, Long.valueOf(scenario), null, null, null, null, null, null);
    }

    private int items() {
        return jdbc.sql("select count(*) from task_cancellation_item where account_id = ?")
                .param(account.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void allThatTheFilterShowsIsCancelledAndNothingElse() {
        var these = kitchen.scenario();
        var others = kitchen.scenario();
        orders(230);

        var done = run(start(of(these)));

        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.total()).isEqualTo(230);
        assertThat(done.cancelled()).isEqualTo(230);
        assertThat(kitchen.fates(these)).hasSize(230).containsOnly("CANCELLED STAFF null");
        assertThat(kitchen.fates(others)).hasSize(230).containsOnly("PENDING null null");
        assertThat(kitchen.tasks(these).getFirst().path("timeline").toString()).contains("Test SUPPORT");
        assertThat(items()).isZero();
    }

    @Test
    void aSearchIsAFilterAsWell() {
        var scenario = kitchen.scenario();
        orders(3);

        run(start(new TaskQuery(null, null, null, null, null, null, "N-o-1", null, null)));

        assertThat(kitchen.fates(scenario))
                .containsExactly("PENDING null null", "CANCELLED STAFF null", "PENDING null null");
    }

    @Test
    void whatIsTriggeredAfterTheCountStays() {
        var scenario = kitchen.scenario();
        orders(2);
        var scope = cancellations.scope(account, of(scenario));
        kitchen.event("order.cancelled", "new", "c-1");

        run(cancellations.start(account, scope, "", support));

        assertThat(scope.count()).isEqualTo(2);
        assertThat(kitchen.fates(scenario))
                .containsExactly("CANCELLED STAFF null", "CANCELLED STAFF null", "PENDING null null");
    }

    @Test
    void whoLeftPendingMeanwhileIsReportedByStatus() {
        var scenario = kitchen.scenario("delay", AT_ONCE);
        orders(3);
        var id = start(of(scenario));
        var first = Long.parseLong(kitchen.tasks(scenario).getFirst().path("id").asString());
        pendingTasks.cancel(account.id(), first, support);
        dueTasks.passOf(Tick.at(clock.instant().plus(Duration.ofMillis(1))));

        var done = run(id);

        assertThat(done.cancelled()).isZero();
        assertThat(done.late()).isEqualTo(new TaskCancellation.Late(2, 1, 0));
    }

    @Test
    void againstTheDrainsEachTaskHasOneWinnerAndTheReportAddsUp() {
        var scenario = kitchen.scenario("delay", AT_ONCE);
        orders(400);
        var id = start(of(scenario));
        Together.all(4, n -> n < 2 ? runner.run(id, () -> false) : executing());
        while (executing()) {
            // until nothing is due any more
        }

        var done = cancellations.get(account, id);
        var fates = kitchen.fates(scenario);
        var cancelled =
                (int) fates.stream().filter("CANCELLED STAFF null"::equals).count();
        var executed = (int) fates.stream().filter("EXECUTED null null"::equals).count();
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(cancelled + executed).isEqualTo(400);
        assertThat(done.cancelled()).isEqualTo(cancelled);
        assertThat(done.late()).isEqualTo(new TaskCancellation.Late(executed, 0, 0));
        for (int n = 0; n < 50; n++) {
            var customer = "c-" + n;
            var runs = kitchen.tasks(scenario).stream()
                    .filter(task -> task.path("customerId").asString().equals(customer))
                    .filter(task -> task.path("status").asString().equals("EXECUTED"))
                    .count();
            assertThat(kitchen.cashback(customer)).isEqualTo(runs * 5 + ".00");
        }
    }

    private boolean executing() {
        return dueTasks.passOf(Tick.at(clock.instant().plus(Duration.ofMillis(1)))) > 0;
    }

    @Test
    void stoppingKeepsWhatWasDoneAndForgetsTheRest() {
        var scenario = kitchen.scenario();
        orders(250);
        var id = start(of(scenario));
        var batches = new AtomicInteger();
        assertThat(runner.run(id, () -> batches.incrementAndGet() > 1)).isFalse();

        cancellations.stop(account, id, support);
        var stopped = run(id);

        assertThat(stopped.status()).isEqualTo(Status.STOPPED);
        assertThat(stopped.cancelled()).isEqualTo(100);
        assertThat(kitchen.fates(scenario).stream().filter("PENDING null null"::equals))
                .hasSize(150);
        assertThat(items()).isZero();
        assertThat(changes()).containsEntry("notReached", new AuditEntry.FromTo(null, "150"));
    }

    @Test
    void aKilledOneGoesOnWhereItWas() {
        var scenario = kitchen.scenario();
        orders(250);
        var id = start(of(scenario));
        var batches = new AtomicInteger();
        runner.run(id, () -> batches.incrementAndGet() > 1);
        assertThat(cancellations.get(account, id).done()).isEqualTo(100);

        assertThat(run(id).cancelled()).isEqualTo(250);
        assertThat(kitchen.fates(scenario)).containsOnly("CANCELLED STAFF null");
    }

    @Test
    void theAuditTrailHasOneEntryWithFilterAndReport() {
        kitchen.scenario();
        orders(2);

        run(start(TaskQuery.ALL));

        assertThat(changes())
                .containsEntry("filter", new AuditEntry.FromTo(null, "scenario=1"))
                .containsEntry("cancelled", new AuditEntry.FromTo(null, "2"))
                .containsEntry("lateExecuted", new AuditEntry.FromTo(null, "0"));
    }

    private Map<String, AuditEntry.FromTo> changes() {
        var entries = audit.find(account.id(), new AuditQuery(support.id(), "TaskCancellation"), Long.MAX_VALUE, 9);
        assertThat(entries).hasSize(1);
        return entries.getFirst().changes();
    }

    @Test
    void nothingOfAnotherAccountIsCancelledOrSeen() {
        var scenario = kitchen.scenario();
        orders(2);
        var stranger = accounts.open();

        assertThat(cancellations.scope(stranger, of(scenario)).count()).isZero();
        var id = start(of(scenario));
        assertThatThrownBy(() -> cancellations.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cancellations.stop(stranger, id, support)).isInstanceOf(NotFound.class);
        assertThat(cancellations.latest(stranger, 5)).isEmpty();
        assertThat(cancellations.get(account, id).isRunning()).isTrue();
    }
}
