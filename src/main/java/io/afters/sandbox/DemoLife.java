package io.afters.sandbox;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMembers;
import io.afters.orders.EventType;
import io.afters.orders.OrderIntake;
import io.afters.scenarios.DueTasks;
import io.afters.scenarios.PendingTasks;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Lookup;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the month of the demo restaurant pass. Nothing is written into tables here: events are taken in at their time, and
 * what is due runs at its own, so that every row is what the engine makes of such a month.
 */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class DemoLife {
    private static final int CANCELLED_BY_HAND = 3;

    private final DemoOffers offers;
    private final DemoCheckout checkout;
    private final OrderIntake intake;
    private final DueTasks dueTasks;
    private final PendingTasks pending;
    private final TaskList tasks;
    private final List<TimedWork> works;
    private final StaffMembers staff;

    DemoLife(
            DemoOffers offers,
            DemoCheckout checkout,
            OrderIntake intake,
            DueTasks dueTasks,
            PendingTasks pending,
            TaskList tasks,
            List<TimedWork> works,
            StaffMembers staff) {
        this.offers = offers;
        this.checkout = checkout;
        this.intake = intake;
        this.dueTasks = dueTasks;
        this.pending = pending;
        this.tasks = tasks;
        this.works = works;
        this.staff = staff;
    }

    /** Lives the days up to now. What staff does is done by the marketer. */
    void live(Account account, Instant now) {
        var marketer = marketer(account);
        CurrentAccount.runAs(marketer, () -> {
            var month = DemoMonth.until(now, account.zone());
            var campaigns = SandboxClock.at(month.begin(), () -> offers.open(account, marketer, month.begin()));
            live(account, month);
            offers.tend(account, campaigns, month.orders().getFirst().guest().id(), marketer, now);
            cancelByHand(account, marketer);
        });
    }

    private Caller marketer(Account account) {
        return staff.findByAccountId(account.id()).stream()
                .filter(member -> member.role() == Role.MARKETER)
                .findFirst()
                .orElseThrow();
    }

    /** The platform tells what happened within an hour at once; tasks run before that, messages and results once a day. */
    private void live(Account account, DemoMonth month) {
        var orders = month.orders().stream()
                .collect(Collectors.toMap(order -> order.facts().id(), Function.identity()));
        var today = month.begin();
        var passed = today;
        for (var hour : month.hours()) {
            var begin = hour.getFirst().occurredAt();
            dueTasks.passOf(new Tick(passed, begin));
            passed = begin;
            if (begin.isAfter(today.plus(Duration.ofDays(1)))) {
                pass(new Tick(today, begin));
                today = begin;
            }
            hour.stream()
                    .filter(event -> event.type() == EventType.ORDER_CREATED)
                    .forEach(event -> checkout.pay(
                            account, Lookup.in(orders, event.order().id())));
            var end = hour.getLast().occurredAt();
            SandboxClock.at(end, () -> intake.take(account, hour, end));
        }
        dueTasks.passOf(new Tick(passed, month.end()));
        pass(new Tick(today, month.end()));
    }

    private void pass(Tick tick) {
        works.forEach(work -> work.passOf(tick));
    }

    private void cancelByHand(Account account, Caller by) {
        var waiting = new TaskQuery(TaskStatus.PENDING, null, null, null, null, null, null, null, null);
        tasks.find(account, waiting, Long.MAX_VALUE, CANCELLED_BY_HAND)
                .forEach(task -> pending.cancel(account.id(), task.id(), by));
    }
}
