package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.orders.EventType;
import io.afters.orders.OrderFact;
import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scenario that begins with a text to every guest who cancels, and is bent by each test as it needs. */
final class SampleScenario {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Account ACCOUNT = new Account(
            "Piazza", ZoneId.of("Europe/Kyiv"), Currency.getInstance("UAH"), "UA", "en", NOON.minusSeconds(1_000_000));
    static final long CUSTOMER = 7;
    static final long ORDER = 11;

    private String name = "Win back";
    private ScenarioStatus status = ScenarioStatus.ACTIVE;
    private EventType trigger = EventType.ORDER_CANCELLED;
    private @Nullable TriggerLimits limits;
    private Timespan delay = Timespan.of(24, TimeUnit.HOUR);
    private boolean oncePerOrder;
    private boolean oncePerUser;
    private Set<Condition> cancelledBy = Set.of();
    private @Nullable SuccessGoal success;
    private @Nullable Timespan latestStart;
    private Actions actions = new Actions(null, null, sms("We miss you"));
    private boolean deleted;
    private int version = 1;

    static SampleScenario on(EventType trigger) {
        var sample = new SampleScenario();
        sample.trigger = trigger;
        return sample;
    }

    static MessageAction sms(String text) {
        return new MessageAction(Map.of(Channel.SMS, new ChannelText(null, Map.of("en", text), null, null)));
    }

    /** That something happened to the trigger order of the customer. */
    static OrderFact fact(long eventId, EventType type, Instant at) {
        return fact(eventId, type, at, CUSTOMER, ORDER);
    }

    static OrderFact fact(long eventId, EventType type, Instant at, long customer, long order) {
        return new OrderFact(eventId, "e-" + eventId, type, at, customer, order, type == EventType.ORDER_CREATED);
    }

    SampleScenario named(String newName) {
        name = newName;
        return this;
    }

    SampleScenario inactive() {
        status = ScenarioStatus.INACTIVE;
        return this;
    }

    SampleScenario deleted() {
        deleted = true;
        return this;
    }

    SampleScenario version(int number) {
        version = number;
        return this;
    }

    SampleScenario limitedTo(TriggerLimits newLimits) {
        limits = newLimits;
        return this;
    }

    SampleScenario after(long value, TimeUnit period) {
        delay = Timespan.of(value, period);
        return this;
    }

    SampleScenario oncePerOrder() {
        oncePerOrder = true;
        return this;
    }

    SampleScenario oncePerUser() {
        oncePerUser = true;
        return this;
    }

    SampleScenario cancelledBy(Condition... conditions) {
        cancelledBy = Set.of(conditions);
        return this;
    }

    SampleScenario successIf(long value, TimeUnit period, Condition... conditions) {
        success = new SuccessGoal(Set.of(conditions), Timespan.of(value, period));
        return this;
    }

    SampleScenario latestStart(long value, TimeUnit period) {
        latestStart = Timespan.of(value, period);
        return this;
    }

    SampleScenario doing(
            @Nullable PromoCodeAction code, @Nullable CashbackAction cashback, @Nullable MessageAction message) {
        actions = new Actions(code, cashback, message);
        return this;
    }

    SampleScenario givingCode(String campaignId, long value, TimeUnit period) {
        return doing(
                new PromoCodeAction(campaignId, Timespan.of(value, period)), actions.cashback(), actions.message());
    }

    SampleScenario givingCashback(CashbackAction.Type type, String value) {
        return doing(actions.promoCode(), new CashbackAction(type, new BigDecimal(value)), actions.message());
    }

    SampleScenario texting(String text) {
        return doing(actions.promoCode(), actions.cashback(), sms(text));
    }

    ScenarioDraft draft() {
        return new ScenarioDraft(
                name,
                status,
                trigger,
                limits,
                delay,
                oncePerOrder,
                oncePerUser,
                cancelledBy,
                success,
                latestStart,
                actions);
    }

    LiveScenario live() {
        return new LiveScenario(3, ACCOUNT.id(), version, deleted, draft());
    }

    /** A Pending task, started by event 1 on the order at noon. */
    ScenarioTask task() {
        return ScenarioTask.startedBy(fact(1, trigger, NOON), live(), ACCOUNT, NOON);
    }

    /** What keeps it from being saved, each as {@code field message}. */
    List<String> problems() {
        var problems = new Problems();
        draft().check(problems, ACCOUNT.currency());
        return problems.list().stream().map(SampleScenario::sentence).toList();
    }

    private static String sentence(FieldProblem problem) {
        return problem.field() + " " + problem.message();
    }
}
