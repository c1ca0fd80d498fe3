package io.afters.model;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.orders.OrderEvent;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.Discount;
import io.afters.scenarios.Actions;
import io.afters.scenarios.CashbackAction;
import io.afters.scenarios.MessageAction;
import io.afters.scenarios.PromoCodeAction;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioStatus;
import io.afters.scenarios.SuccessGoal;
import io.afters.scenarios.TriggerLimits;
import io.afters.shared.InvalidInput;
import io.afters.shared.Timespan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One account of the real engine. */
final class EngineAfters implements Afters {
    private final Engine engine;
    private final Account account;
    private final Caller staff;
    private final Map<String, String> campaigns = new TreeMap<>();
    private final Set<String> deletedCampaigns = new HashSet<>();
    private final Map<String, Long> scenarios = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private Instant now;

    EngineAfters(Engine engine, Account account, Instant now) {
        this.engine = engine;
        this.account = account;
        this.staff = new Staff(account.id(), "staff:1 Olha");
        this.now = now;
        for (var name : List.of("A", "B")) {
            var made = CurrentAccount.in(account.id(), () -> engine.campaigns().create(account, campaign(name), staff));
            campaigns.put(name, "" + made.id());
        }
    }

    private record Staff(long accountId, String label) implements Caller {}

    private static CampaignDraft campaign(String name) {
        var gift = new Discount(Discount.Type.FREE_DELIVERY, null, null);
        return new CampaignDraft(name, CampaignStatus.ACTIVE, gift, null, null, null, null, 1, 0);
    }

    long id() {
        return account.id();
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Time has passed for all accounts. */
    void arriveAt(Instant moment) {
        now = moment;
    }

    @Override
    public boolean save(String key, Rule rule) {
        var known = scenarios.get(key);
        if (known != null && !rules.containsKey(key)) {
            return false;
        }
        try {
            var saved = CurrentAccount.in(
                    account.id(),
                    () -> known == null
                            ? engine.scenarios().create(draft(key, rule), account, staff)
                            : engine.scenarios().edit("" + known, draft(key, rule), null, account, staff));
            scenarios.put(key, saved.id());
            rules.put(key, rule);
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }

    @Override
    public void switchTo(String key, boolean active) {
        Optional.ofNullable(rules.get(key)).ifPresent(rule -> save(key, rule.active(active)));
    }

    @Override
    public void deleteScenario(String key) {
        if (rules.remove(key) != null) {
            CurrentAccount.in(account.id(), () -> engine.scenarios().delete("" + scenarios.get(key), staff));
        }
    }

    @Override
    public void deleteCampaign(String campaign) {
        if (deletedCampaigns.add(campaign)) {
            var id = Long.parseLong(campaigns.get(campaign));
            CurrentAccount.runIn(account.id(), () -> engine.campaigns().delete(account, id, staff));
        }
    }

    /** As the HTTP API hands them over: what lies in the future counts as now. */
    @Override
    public void report(List<OrderEvent> events) {
        engine.intake().take(account, events.stream().map(this::notInTheFuture).toList(), now);
    }

    private OrderEvent notInTheFuture(OrderEvent e) {
        var time = e.occurredAt().isAfter(now) ? now : e.occurredAt();
        return new OrderEvent(e.source(), e.id(), e.type(), time, e.order(), e.customer(), e.review());
    }

    @Override
    public String cancelByHand(TaskKey key) {
        var task = engine.jdbc()
                .sql("select t.id from scenario_task t join order_event e on e.id = t.trigger_event_id"
                        + " where t.account_id = ? and t.scenario_id = ? and e.source = ? and e.event_id = ?")
                .params(
                        account.id(),
                        scenarios.getOrDefault(key.scenario(), 0L),
                        key.trigger().source(),
                        key.trigger().id())
                .query(Long.class)
                .optional();
        if (task.isEmpty()) {
            return "none";
        }
        var cancelling = engine.pending().cancel(account.id(), task.get(), staff);
        return cancelling.cancelled() ? "cancelled" : cancelling.status().name();
    }

    @Override
    public void advance(Duration by) {
        engine.pass(now, now.plus(by));
        now = now.plus(by);
    }

    @Override
    public void deliver() {
        engine.deliver(now);
    }

    @Override
    public Picture picture() {
        var names = scenarios.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return new PictureSql(engine.jdbc(), account.id(), names).picture();
    }

    private ScenarioDraft draft(String name, Rule rule) {
        var start = rule.start();
        var limits = start.limits();
        var success = rule.success();
        return new ScenarioDraft(
                name,
                rule.active() ? ScenarioStatus.ACTIVE : ScenarioStatus.INACTIVE,
                start.trigger(),
                limits == null
                        ? null
                        : new TriggerLimits(limits.sources(), limits.deliveries(), limits.least(), limits.most()),
                span(start.delay()),
                start.oncePerOrder(),
                start.oncePerUser(),
                conditions(rule.cancelOn()),
                success == null ? null : new SuccessGoal(conditions(success.conditions()), span(success.window())),
                start.latest() == null ? null : span(start.latest()),
                actions(rule.actions()));
    }

    private Actions actions(Rule.Actions actions) {
        var code = actions.code();
        var cashback = actions.cashback();
        return new Actions(
                code == null ? null : new PromoCodeAction(campaigns.get(code.campaign()), span(code.expiration())),
                cashback == null
                        ? null
                        : new CashbackAction(
                                cashback.percent() ? CashbackAction.Type.PERCENT : CashbackAction.Type.FIXED,
                                cashback.value()),
                message(actions.texts()));
    }

    private static @Nullable MessageAction message(Map<Channel, Map<String, String>> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        var heading = Map.of("en", "Hello");
        var channels = new TreeMap<Channel, ChannelText>();
        texts.forEach((channel, text) -> channels.put(
                channel,
                switch (channel) {
                    case PUSH -> new ChannelText(heading, text, null, null);
                    case SMS -> new ChannelText(null, text, null, null);
                    case EMAIL -> new ChannelText(null, null, heading, text);
                }));
        return new MessageAction(channels);
    }

    private static Set<io.afters.scenarios.Condition> conditions(Set<Condition> conditions) {
        return conditions.stream()
                .map(condition -> io.afters.scenarios.Condition.valueOf(condition.name()))
                .collect(Collectors.toSet());
    }

    private static Timespan span(Span span) {
        return Timespan.of(span.value(), span.period());
    }
}
