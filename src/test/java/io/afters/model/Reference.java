package io.afters.model;

import io.afters.customers.Channel;
import io.afters.model.Picture.MessageSeen;
import io.afters.model.Picture.TaskSeen;
import io.afters.model.Rule.Limits;
import io.afters.model.Told.CustomerTold;
import io.afters.model.Told.OrderTold;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderEvent.Identity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Afters in the plainest way: lists in memory, every rule of the domain where it is easiest to read, no thought of
 * speed. What decides is protected, so that a test can break one rule at a time.
 */
class Reference implements Afters {
    static final Duration HORIZON = Duration.ofHours(24);
    /** As the accounts of tests are called. */
    static final String COMPANY = "Test kitchen";

    private Instant now;
    private final Map<String, CustomerTold> customers = new TreeMap<>();
    private final Map<String, OrderTold> orders = new TreeMap<>();
    private final Set<Identity> known = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Scenario> scenarios = new TreeMap<>();
    private final Set<String> deletedCampaigns = new HashSet<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Map<String, Integer>> limited = new TreeMap<>();

    Reference(Instant now) {
        this.now = now;
    }

    /** An event that was taken in. A new order is the first order.created that arrives for its order. */
    record Fact(Identity identity, EventType type, Instant time, String order, String customer, boolean newOrder) {}

    /** A scenario and how often it was saved. */
    static final class Scenario {
        final String key;
        Rule rule;
        int version = 1;
        boolean deleted;

        Scenario(String key, Rule rule) {
            this.key = key;
            this.rule = rule;
        }
    }

    // ---- scenarios and campaigns

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean save(String key, Rule rule) {
        var scenario = scenarios.get(key);
        var campaignBefore = scenario == null ? null : campaign(scenario.rule);
        var campaign = campaign(rule);
        if (campaign != null && !campaign.equals(campaignBefore) && deletedCampaigns.contains(campaign)) {
            return false;
        }
        if (scenario == null) {
            scenarios.put(key, new Scenario(key, rule));
            return true;
        }
        if (scenario.deleted) {
            return false;
        }
        scenario.rule = rule;
        scenario.version++;
        return true;
    }

    private static @Nullable String campaign(Rule rule) {
        var code = rule.actions().code();
        return code == null ? null : code.campaign();
    }

    /** The scenario as it stands; empty when there is none. */
    Optional<Rule> rule(String key) {
        return Optional.ofNullable(scenarios.get(key))
                .filter(scenario -> !scenario.deleted)
                .map(scenario -> scenario.rule);
    }

    @Override
    public void switchTo(String key, boolean active) {
        var scenario = scenarios.get(key);
        if (scenario != null && !scenario.deleted) {
            scenario.rule = scenario.rule.active(active);
            scenario.version++;
        }
    }

    @Override
    public void deleteScenario(String key) {
        var scenario = scenarios.get(key);
        if (scenario != null && !scenario.deleted) {
            scenario.deleted = true;
            pendingTasks().stream()
                    .filter(task -> task.scenario == scenario)
                    .forEach(task -> task.cancel("SCENARIO_DELETED", "staff", now));
        }
    }

    @Override
    public void deleteCampaign(String campaign) {
        deletedCampaigns.add(campaign);
    }

    // ---- events

    @Override
    public void report(List<OrderEvent> events) {
        events.forEach(event -> {
            if (known.add(event.identity())) {
                take(event);
            }
        });
    }

    private void take(OrderEvent event) {
        var time = event.occurredAt().isAfter(now) ? now : event.occurredAt();
        var customerId = event.customer().id();
        var orderId = event.order().id();
        customers.computeIfAbsent(customerId, id -> new CustomerTold()).tell(event.customer(), time);
        orders.computeIfAbsent(orderId, id -> new OrderTold(customerId)).tell(event.order(), time);
        var newOrder = event.type() == EventType.ORDER_CREATED
                && facts.stream()
                        .noneMatch(f ->
                                f.type() == EventType.ORDER_CREATED && f.order().equals(orderId));
        var fact = new Fact(event.identity(), event.type(), time, orderId, customerId, newOrder);
        cancel(fact);
        judge(fact);
        trigger(fact);
        facts.add(fact);
    }

    private void cancel(Fact fact) {
        for (var task : pendingTasks()) {
            for (var condition : task.scenario.rule.cancelOn()) {
                if (cancels(condition, task, fact)) {
                    task.cancel(condition.name(), cause(fact), now);
                }
            }
        }
    }

    private void judge(Fact fact) {
        for (var task : tasks) {
            var open = "WAITING".equals(task.result) || (reopens() && "CONDITIONS_NOT_MET".equals(task.result));
            if (open && task.goals.stream().anyMatch(goal -> fulfils(goal, task, fact))) {
                task.judge("SUCCESSFUL", cause(fact));
            }
        }
    }

    private void trigger(Fact fact) {
        for (var scenario : scenarios.values()) {
            if (scenario.deleted || scenario.rule.start().trigger() != fact.type()) {
                continue;
            }
            var against = ruleAgainst(scenario, fact);
            if (against != null) {
                limited.computeIfAbsent(scenario.key, key -> new TreeMap<>()).merge(against, 1, Integer::sum);
            } else {
                var task =
                        new Task(scenario, fact, scenario.rule.start().delay().after(fact.time()));
                tasks.add(task);
                facts.stream()
                        .filter(earlier -> remembers())
                        .flatMap(earlier -> scenario.rule.cancelOn().stream()
                                .filter(condition -> cancels(condition, task, earlier))
                                .map(condition -> new Reason(earlier, condition)))
                        .min(Reason.FIRST)
                        .ifPresent(reason -> task.cancel(reason.condition().name(), cause(reason.fact()), now));
            }
        }
    }

    private static String cause(Fact fact) {
        return "event " + fact.identity().id();
    }

    /** Why a task is cancelled at birth: what happened first is the reason. */
    private record Reason(Fact fact, Condition condition) {
        static final Comparator<Reason> FIRST =
                Comparator.comparing((Reason reason) -> reason.fact().time()).thenComparing(Reason::condition);
    }

    // ---- the rules

    protected boolean cancels(Condition condition, Task task, Fact fact) {
        if (fact.type() != condition.event() || fact.identity().equals(task.trigger.identity())) {
            return false;
        }
        if (condition.isOrderLevel()) {
            return fact.order().equals(task.trigger.order());
        }
        return isAnotherOrder(task, fact) && !fact.time().isBefore(task.trigger.time());
    }

    protected boolean fulfils(Condition goal, Task task, Fact fact) {
        if (fact.type() != goal.event()) {
            return false;
        }
        var meets = goal.isOrderLevel() ? fact.order().equals(task.trigger.order()) : isAnotherOrder(task, fact);
        return meets && isInWindow(task, fact.time());
    }

    protected boolean isInWindow(Task task, Instant time) {
        return !time.isBefore(task.endedAt) && !time.isAfter(task.resultDueAt);
    }

    protected boolean isAnotherOrder(Task task, Fact fact) {
        return fact.newOrder()
                && fact.customer().equals(task.trigger.customer())
                && !fact.order().equals(task.trigger.order());
    }

    /** The first rule that keeps an event from starting a task; null: it starts one. */
    private @Nullable String ruleAgainst(Scenario scenario, Fact fact) {
        var start = scenario.rule.start();
        if (!scenario.rule.active()) {
            return "INACTIVE";
        }
        if (!isRecent(fact.time())) {
            return "HISTORY";
        }
        if (start.limits() != null && !holds(start.limits(), orders.get(fact.order()))) {
            return unmet(start.limits(), orders.get(fact.order()));
        }
        if (start.oncePerOrder() && ranForOrder(scenario, fact.order())) {
            return "ONCE_PER_ORDER";
        }
        return start.oncePerUser() && ranForCustomer(scenario, fact.customer()) ? "ONCE_PER_USER" : null;
    }

    private String unmet(Limits limits, OrderTold order) {
        if (!holds(new Limits(limits.sources(), Set.of(), null, null), order)) {
            return "SOURCE_TYPE";
        }
        if (!holds(new Limits(Set.of(), limits.deliveries(), null, null), order)) {
            return "DELIVERY_TYPE";
        }
        return holds(new Limits(Set.of(), Set.of(), limits.least(), null), order)
                ? "MAX_ORDER_PRICE"
                : "MIN_ORDER_PRICE";
    }

    /** How many events of its trigger's type started no task of a scenario, by the rule that kept them from it. */
    Map<String, Integer> limited(String scenario) {
        return limited.getOrDefault(scenario, Map.of());
    }

    protected boolean isRecent(Instant time) {
        return !time.isBefore(now.minus(HORIZON));
    }

    protected boolean holds(Limits limits, OrderTold order) {
        var source = order.source.value();
        var delivery = order.delivery.value();
        var total = order.total.value();
        return (limits.sources().isEmpty()
                        || (source != null && limits.sources().contains(source)))
                && (limits.deliveries().isEmpty()
                        || (delivery != null && limits.deliveries().contains(delivery)))
                && (limits.least() == null || (total != null && total.compareTo(limits.least()) >= 0))
                && (limits.most() == null || (total != null && total.compareTo(limits.most()) <= 0));
    }

    protected boolean ranForOrder(Scenario scenario, String order) {
        return tasks.stream()
                .anyMatch(task ->
                        task.scenario == scenario && task.trigger.order().equals(order));
    }

    protected boolean ranForCustomer(Scenario scenario, String customer) {
        return tasks.stream()
                .anyMatch(task ->
                        task.scenario == scenario && task.trigger.customer().equals(customer));
    }

    protected boolean isTooLate(Task task, Instant time) {
        var latest = task.scenario.rule.start().latest();
        return latest != null && time.isAfter(latest.after(task.dueAt));
    }

    protected boolean remembers() {
        return true;
    }

    protected boolean reopens() {
        return true;
    }

    protected boolean hasLapsed(Task task) {
        return now.isAfter(task.resultDueAt);
    }

    // ---- time

    @Override
    public void advance(Duration by) {
        var from = now;
        var to = now.plus(by);
        pendingTasks().stream()
                .filter(task -> !task.dueAt.isAfter(to))
                .sorted(Comparator.comparing(task -> task.dueAt))
                .forEach(task -> run(task, task.dueAt.isBefore(from) ? from : task.dueAt));
        now = to;
        tasks.stream()
                .filter(task -> "WAITING".equals(task.result) && hasLapsed(task))
                .forEach(task -> task.judge("CONDITIONS_NOT_MET", "clock"));
    }

    private void run(Task task, Instant time) {
        if (isTooLate(task, time)) {
            task.cancel("TOO_LATE", "clock", time);
            return;
        }
        var rule = task.scenario.rule;
        var actions = rule.actions();
        task.status = "EXECUTED";
        task.endedAt = time;
        task.version = task.scenario.version;
        task.timeline.add("EXECUTED by clock");
        if (actions.code() != null) {
            if (deletedCampaigns.contains(actions.code().campaign())) {
                task.skipped.add("code");
            } else {
                task.codeUntil = actions.code().expiration().after(time);
            }
        }
        if (actions.cashback() != null) {
            addCashback(task, actions.cashback());
        }
        actions.texts().forEach((channel, texts) -> task.messages.put(channel, write(task, channel, texts)));
        if (rule.success() != null) {
            task.goals = rule.success().conditions();
            task.judge("WAITING", "clock");
            task.resultDueAt = rule.success().window().after(time);
        }
    }

    protected void addCashback(Task task, Rule.Cashback cashback) {
        var total = order(task).total.value();
        if (!cashback.percent()) {
            task.cashback = cashback.value();
        } else if (total == null) {
            task.skipped.add("cashback");
        } else {
            task.cashback = total.multiply(cashback.value()).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        }
    }

    // ---- messages

    private MessageSeen write(Task task, Channel channel, Map<String, String> texts) {
        var customer = customer(task);
        var out = unreachable(customer, channel);
        var language = customer.language.value();
        var text = language != null && texts.containsKey(language) ? texts.get(language) : texts.get("en");
        return new MessageSeen(out == null ? "QUEUED" : "SKIPPED", out, render(task, channel, text));
    }

    protected @Nullable String unreachable(CustomerTold customer, Channel channel) {
        if (!customer.consents.get(channel).orElse(true)) {
            return "NO_CONSENT";
        }
        return switch (channel) {
            case SMS -> customer.phone.value() == null ? "NO_PHONE" : null;
            case EMAIL -> customer.email.value() == null ? "NO_EMAIL" : null;
            case PUSH -> customer.tokens.orElse(List.of()).isEmpty() ? "NO_PUSH_TOKEN" : null;
        };
    }

    /** The text cut at its placeholders; what lies between them is kept, what they name is put in. */
    private String render(Task task, Channel channel, String text) {
        var rendered = new StringBuilder();
        var rest = text;
        while (rest.contains("{{")) {
            var open = rest.indexOf("{{");
            var close = rest.indexOf("}}", open);
            var value = Objects.requireNonNullElse(
                    value(task, rest.substring(open + 2, close).strip()), "");
            rendered.append(rest, 0, open).append(channel == Channel.EMAIL ? escaped(value) : value);
            rest = rest.substring(close + 2);
        }
        return rendered.append(rest).toString();
    }

    private @Nullable String value(Task task, String placeholder) {
        return switch (placeholder) {
            case "userName" -> customer(task).name.value();
            case "orderNumber" -> order(task).number.value();
            case "promoCode" -> task.codeUntil == null ? null : "CODE";
            case "companyName" -> COMPANY;
            default -> throw new IllegalArgumentException(placeholder);
        };
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void deliver() {
        for (var task : tasks) {
            task.messages.replaceAll((channel, message) -> {
                if (!message.status().equals("QUEUED")) {
                    return message;
                }
                var withdrawn = !customer(task).consents.get(channel).orElse(true);
                return withdrawn
                        ? new MessageSeen("SKIPPED", "NO_CONSENT", message.text())
                        : new MessageSeen("SENT", null, message.text());
            });
        }
    }

    // ---- tasks

    @Override
    public String cancelByHand(TaskKey key) {
        for (var task : tasks) {
            if (task.key().equals(key)) {
                if (!task.isPending()) {
                    return task.status;
                }
                task.cancel("STAFF", "staff", now);
                return "cancelled";
            }
        }
        return "none";
    }

    private List<Task> pendingTasks() {
        return tasks.stream().filter(Task::isPending).toList();
    }

    private CustomerTold customer(Task task) {
        return customers.get(task.trigger.customer());
    }

    private OrderTold order(Task task) {
        return orders.get(task.trigger.order());
    }

    /** One run of one scenario. */
    static final class Task {
        final Scenario scenario;
        final Fact trigger;
        final Instant dueAt;
        final Map<Channel, MessageSeen> messages = new HashMap<>();
        final List<String> skipped = new ArrayList<>();
        final List<String> timeline = new ArrayList<>();
        String status = "PENDING";
        int version;
        Set<Condition> goals = Set.of();

        @Nullable String reason;

        @Nullable Instant endedAt;

        @Nullable String result;

        @Nullable Instant resultDueAt;

        @Nullable Instant codeUntil;

        @Nullable BigDecimal cashback;

        Task(Scenario scenario, Fact trigger, Instant dueAt) {
            this.scenario = scenario;
            this.trigger = trigger;
            this.dueAt = dueAt;
            this.version = scenario.version;
            timeline.add("CREATED by " + cause(trigger));
        }

        TaskKey key() {
            return new TaskKey(scenario.key, trigger.identity());
        }

        boolean isPending() {
            return status.equals("PENDING");
        }

        void cancel(String why, String cause, Instant time) {
            if (isPending()) {
                status = "CANCELLED";
                reason = why;
                endedAt = time;
                timeline.add("CANCELLED by " + cause + ": " + why);
            }
        }

        void judge(String verdict, String cause) {
            result = verdict;
            timeline.add(verdict + " by " + cause);
        }

        TaskSeen seen() {
            return new TaskSeen(
                    trigger.order(),
                    trigger.customer(),
                    status,
                    reason,
                    trigger.time(),
                    dueAt,
                    "STAFF".equals(reason) || "SCENARIO_DELETED".equals(reason) ? null : endedAt,
                    version,
                    result,
                    resultDueAt,
                    codeUntil,
                    cashback == null || cashback.signum() == 0 ? null : cashback.setScale(2),
                    List.copyOf(skipped),
                    new TreeMap<>(messages),
                    List.copyOf(timeline));
        }
    }

    @Override
    public Picture picture() {
        var picture = new Picture(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        tasks.forEach(task -> {
            picture.tasks().put(task.key(), task.seen());
            if (task.cashback != null && task.cashback.signum() != 0) {
                picture.balances().merge(task.trigger.customer(), task.cashback.setScale(2), BigDecimal::add);
            }
        });
        customers.forEach((id, customer) -> picture.customers().put(id, customer.seen()));
        orders.forEach((id, order) -> picture.orders().put(id, order.seen()));
        return picture;
    }
}
