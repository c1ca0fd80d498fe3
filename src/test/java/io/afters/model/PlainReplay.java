package io.afters.model;

import io.afters.customers.Channel;
import io.afters.customers.CustomerFacts;
import io.afters.model.Picture.TaskSeen;
import io.afters.model.Rule.Actions;
import io.afters.model.Rule.Cashback;
import io.afters.model.Rule.Code;
import io.afters.model.Rule.Limits;
import io.afters.model.Rule.Start;
import io.afters.model.Rule.Success;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.Review;
import io.afters.orders.SourceType;
import io.afters.shared.TimeUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the {@link Reference} makes of a file of past orders, event by event. Reads the file in the plainest way: columns by
 * their usual names, commas that only separate, ISO times.
 */
public final class PlainReplay {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<JsonNode> scenarios;
    private final List<OrderEvent> events = new ArrayList<>();
    private final Reference reference;

    /**
     * Plays the file.
     *
     * @param without numbers of the lines to be skipped; 1 is the header
     * @param weeks by how many the orders are moved
     * @param scenarios as the API answers them
     */
    public PlainReplay(Path file, Set<Integer> without, long weeks, List<JsonNode> scenarios) throws IOException {
        this.scenarios = scenarios;
        var lines = Files.readAllLines(file);
        var header = List.of(lines.getFirst().split(","));
        for (int i = 1; i < lines.size(); i++) {
            if (!without.contains(i + 1)) {
                read(header, lines.get(i).split(",", -1), weeks);
            }
        }
        var byTime = events.stream()
                .collect(Collectors.groupingBy(OrderEvent::occurredAt, TreeMap::new, Collectors.toList()));
        reference = new Reference(byTime.firstKey().minusSeconds(1));
        scenarios.forEach(scenario -> reference.save(id(scenario), rule(scenario)));
        byTime.forEach((time, together) -> {
            reference.advance(Duration.between(reference.now(), time));
            together.sort(Comparator.comparing(OrderEvent::type));
            reference.report(together);
        });
        reference.advance(Duration.ofMinutes(1));
        reference.deliver();
    }

    private void read(List<String> header, String[] cells, long weeks) {
        Function<String, @Nullable String> cell = column -> {
            var index = header.indexOf(column);
            return index < 0 || index >= cells.length || cells[index].isBlank() ? null : cells[index];
        };
        var source = cell.apply("source_type");
        var delivery = cell.apply("delivery_type");
        var order = new OrderFacts(
                cell.apply("order_id"),
                cell.apply("order_id"),
                source == null ? null : SourceType.valueOf(source),
                delivery == null ? null : DeliveryType.valueOf(delivery),
                new BigDecimal(cell.apply("total")).setScale(2, RoundingMode.HALF_UP));
        var customer = new CustomerFacts(
                cell.apply("customer_id"), cell.apply("name"), cell.apply("phone"), null, null, List.of(), Map.of());
        var placed = time(cell.apply("ordered_on"));
        var tellsMore = header.contains("completed_at") || header.contains("cancelled_at");
        var times = new HashMap<EventType, @Nullable LocalDateTime>();
        times.put(EventType.ORDER_CREATED, placed);
        times.put(EventType.ORDER_COMPLETED, tellsMore ? time(cell.apply("completed_at")) : placed.plusHours(1));
        times.put(EventType.ORDER_CANCELLED, time(cell.apply("cancelled_at")));
        times.put(EventType.REVIEW_CREATED, time(cell.apply("reviewed_at")));
        times.forEach((type, time) -> {
            if (time != null) {
                var at = time.plusWeeks(weeks).atZone(Span.KYIV).toInstant();
                events.add(
                        new OrderEvent("/file", order.id() + type, type, at, order, customer, new Review(null, null)));
            }
        });
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        return text == null
                ? null
                : LocalDateTime.parse(text.length() == 10 ? text + "T12:00" : text.replace(' ', 'T'));
    }

    /** What a report about each scenario should say, in the order of the scenarios. */
    public List<JsonNode> reports() {
        var picture = reference.picture();
        return scenarios.stream()
                .map(scenario -> report(
                        scenario,
                        picture.tasks().entrySet().stream()
                                .filter(task -> task.getKey().scenario().equals(id(scenario)))
                                .map(Map.Entry::getValue)
                                .toList()))
                .toList();
    }

    private JsonNode report(JsonNode scenario, List<TaskSeen> tasks) {
        var limited = reference.limited(id(scenario));
        var report = new LinkedHashMap<String, Object>();
        report.put("name", scenario.get("name").stringValue());
        report.put(
                "events",
                tasks.size() + limited.values().stream().mapToInt(n -> n).sum());
        report.put("triggered", tasks.size());
        report.put("limited", limited);
        report.put("tasks", counts(tasks, TaskSeen::status, List.of("PENDING", "EXECUTED", "CANCELLED", "FAILED")));
        report.put(
                "cancelled",
                tasks.stream()
                        .filter(task -> task.status().equals("CANCELLED"))
                        .collect(Collectors.groupingBy(
                                task -> String.valueOf(task.reason()), TreeMap::new, Collectors.counting())));
        report.put("results", counts(tasks, TaskSeen::result, List.of("WAITING", "SUCCESSFUL", "CONDITIONS_NOT_MET")));
        report.put(
                "codes", tasks.stream().filter(task -> task.codeUntil() != null).count());
        report.put(
                "cashback",
                tasks.stream()
                        .map(TaskSeen::cashback)
                        .filter(amount -> amount != null)
                        .reduce(new BigDecimal("0.00"), BigDecimal::add)
                        .toPlainString());
        report.put("messages", messages(tasks));
        return JSON.valueToTree(report);
    }

    private static Map<String, Object> messages(List<TaskSeen> tasks) {
        var messages = new LinkedHashMap<String, Object>();
        for (var channel : Channel.values()) {
            var sent = tasks.stream()
                    .filter(task -> task.messages().containsKey(channel))
                    .toList();
            if (!sent.isEmpty()) {
                messages.put(
                        channel.name(),
                        counts(
                                sent,
                                task -> task.messages().get(channel).status(),
                                List.of("QUEUED", "SENT", "SKIPPED")));
            }
        }
        return messages;
    }

    /** How many there are of each kind that occurs, in this order. */
    private static Map<String, Long> counts(
            List<TaskSeen> tasks, Function<TaskSeen, @Nullable String> kind, List<String> order) {
        var counts = new LinkedHashMap<String, Long>();
        for (var name : order) {
            var number =
                    tasks.stream().filter(task -> name.equals(kind.apply(task))).count();
            if (number > 0) {
                counts.put(name, number);
            }
        }
        return counts;
    }

    // ---- scenarios

    private static String id(JsonNode scenario) {
        return scenario.get("id").stringValue();
    }

    private static Rule rule(JsonNode scenario) {
        var start = new Start(
                EventType.valueOf(scenario.get("trigger").stringValue()),
                optional(scenario.get("limits"), PlainReplay::limits),
                span(scenario.get("delay")),
                scenario.get("oncePerOrder").booleanValue(),
                scenario.get("oncePerUser").booleanValue(),
                optional(scenario.get("latestStart"), PlainReplay::span));
        var success = optional(
                scenario.get("success"),
                goal -> new Success(conditions(goal.get("conditions")), span(goal.get("waitingTime"))));
        return new Rule(
                scenario.get("status").stringValue().equals("ACTIVE"),
                start,
                conditions(scenario.get("cancellationConditions")),
                success,
                actions(scenario.get("actions")));
    }

    private static Limits limits(JsonNode limits) {
        return new Limits(
                names(limits.get("sourceTypes"), SourceType.class),
                names(limits.get("deliveryTypes"), DeliveryType.class),
                optional(limits.get("minOrderPrice"), price -> new BigDecimal(price.stringValue())),
                optional(limits.get("maxOrderPrice"), price -> new BigDecimal(price.stringValue())));
    }

    /** What is written makes no difference to any figure. */
    private static Actions actions(JsonNode actions) {
        var texts = new HashMap<Channel, Map<String, String>>();
        actions.at("/message/channels")
                .propertyNames()
                .forEach(channel -> texts.put(Channel.valueOf(channel), Map.of("en", "")));
        return new Actions(
                optional(
                        actions.get("promoCode"),
                        code -> new Code(code.get("campaignId").stringValue(), span(code.get("expiration")))),
                optional(
                        actions.get("cashback"),
                        cashback -> new Cashback(
                                cashback.get("type").stringValue().equals("PERCENT"),
                                new BigDecimal(cashback.get("value").stringValue()))),
                texts);
    }

    private static Span span(JsonNode span) {
        return Span.of(
                span.get("value").longValue(),
                TimeUnit.valueOf(span.get("period").stringValue()));
    }

    private static Set<Condition> conditions(JsonNode names) {
        return names(names, Condition.class);
    }

    private static <E extends Enum<E>> Set<E> names(@Nullable JsonNode names, Class<E> type) {
        return names == null
                ? Set.of()
                : StreamSupport.stream(names.spliterator(), false)
                        .map(name -> Enum.valueOf(type, name.stringValue()))
                        .collect(Collectors.toSet());
    }

    private static <T> @Nullable T optional(@Nullable JsonNode node, Function<JsonNode, T> reading) {
        return node == null || node.isNull() || node.isMissingNode() ? null : reading.apply(node);
    }
}
