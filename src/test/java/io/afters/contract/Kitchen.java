package io.afters.contract;

import io.afters.contract.Contract.Operation;
import io.afters.testing.Restaurant;
import io.afters.testing.TestApi;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** An account that has one of everything, and knows a valid call of each operation. */
final class Kitchen {
    static final String CUSTOMER = "c-1";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Restaurant restaurant;
    private final String campaign;
    private final String scenario;
    private final String pendingTask;
    private final String executedTask;
    private final String skippedMessage;
    private final String job;

    Kitchen(Restaurant restaurant) {
        this.restaurant = restaurant;
        campaign = made("/campaigns", campaignBody("{'type': 'PERCENT', 'value': '10.00', 'gift': null}"));
        scenario = made("/scenarios", scenarioBody());
        var atOnce = restaurant.scenario(
                "trigger", "'ORDER_COMPLETED'",
                "delay", "{'period': 'HOUR', 'value': 0}",
                "success", "{'conditions': ['REVIEW_CREATED'], 'waitingTime': {'period': 'DAY', 'value': 1}}",
                "actions", """
                        {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'WEEK', 'value': 1}},
                         'cashback': {'type': 'FIXED', 'value': '5.00'},
                         'message': {'channels': {'SMS': {'text': {'en': 'Hi'}}}}}""".formatted(campaign));
        var unreachable = restaurant.scenario(
                "trigger", "'ORDER_COMPLETED'",
                "delay", "{'period': 'HOUR', 'value': 0}",
                "actions", "{'message': {'channels': {'EMAIL': {'subject': {'en': 'Hi'}, 'html': {'en': 'Hi'}}}}}");
        restaurant.event("order.cancelled", "o-1", CUSTOMER);
        restaurant.event("order.completed", "o-2", CUSTOMER);
        restaurant.pass("PT1S");
        pendingTask = restaurant.task(scenario).path("id").asString();
        executedTask = restaurant.task(atOnce).path("id").asString();
        skippedMessage = restaurant
                .api()
                .get("/messages?taskId="
                        + restaurant.task(unreachable).path("id").asString())
                .json()
                .at("/items/0/id")
                .asString();
        made(path("/campaigns/{id}/codes"), "{'code': 'PIZZA'}");
        made(path("/campaigns/{id}/codes"), "{'code': 'EXTRA'}");
        made(path("/campaigns/{id}/codes"), "{'code': 'SPARE'}");
        restaurant.api().post("/codes/EXTRA/redemptions", checkout("r-1"));
        job = restaurant
                .api()
                .post(path("/campaigns/{id}/codes"), "{'count': 3}")
                .get("jobId");
    }

    Restaurant restaurant() {
        return restaurant;
    }

    TestApi api() {
        return restaurant.api();
    }

    String campaign() {
        return campaign;
    }

    String scenario() {
        return scenario;
    }

    String executedTask() {
        return executedTask;
    }

    private String path(String template) {
        return template.replace("{id}", campaign);
    }

    private String made(String path, String body) {
        var answer = restaurant.api().post(path, body);
        if (answer.status() != 201) {
            throw new AssertionError(path + " was answered " + answer);
        }
        return answer.get("id");
    }

    /** Ids of things that are here, for the variables of the operation's path. */
    Object[] ids(Operation operation) {
        return operation.variables().stream().map(name -> id(operation, name)).toArray();
    }

    /** The same, for this sample. */
    Object[] ids(Operation operation, Sample sample) {
        var ids = ids(operation);
        if (sample.on() != null) {
            ids[0] = sample.on();
        }
        return ids;
    }

    private String id(Operation operation, String variable) {
        return switch (variable) {
            case "code" -> code(operation);
            case "orderId" -> "r-1";
            case "channel" -> "EMAIL";
            default ->
                switch (operation.path().replaceAll("^/(\\w+).*", "$1")) {
                    case "scenarios" -> scenario;
                    case "campaigns" -> campaign;
                    case "tasks" -> pendingTask;
                    case "messages" -> skippedMessage;
                    case "jobs" -> job;
                    case "customers" -> CUSTOMER;
                    default -> throw new AssertionError("Say which " + variable + " to use for " + operation);
                };
        };
    }

    private static String code(Operation operation) {
        return operation.path().endsWith("/revocation")
                ? "SPARE"
                : operation.path().endsWith("/{orderId}") ? "EXTRA" : "PIZZA";
    }

    /** Valid bodies which, together, have every field that the operation knows. */
    List<Sample> samples(Operation operation) {
        return switch (operation.toString()) {
            case "POST /scenarios" -> List.of(Sample.json(quoted(scenarioBody()), 201));
            case "PUT /scenarios/{id}", "PUT /campaigns/{id}" -> {
                var shown =
                        (ObjectNode) api().get(operation.path(), ids(operation)).json();
                yield List.of(Sample.json(shown.putNull("id").putNull("version").toString(), 200));
            }
            case "PUT /channels/{channel}", "POST /channels/{channel}/test" -> ChannelSamples.all();
            case "POST /campaigns" ->
                Arrays.stream(new String[] {
                            "{'type': 'FIXED', 'value': '10.00', 'gift': null}",
                            "{'type': 'GIFT', 'value': null, 'gift': 'Cola'}"
                        })
                        .map(discount -> Sample.json(quoted(campaignBody(discount)), 201))
                        .toList();
            case "POST /campaigns/{id}/codes" ->
                List.of(
                        Sample.json(
                                "{\"code\": \"BY-HAND-%d\", \"customerId\": \"c-1\"}"
                                        .formatted(NUMBERS.incrementAndGet()),
                                201),
                        Sample.json("{\"count\": 3}", 202),
                        new Sample("text/csv", "LISTED-%d,c-1\n".formatted(NUMBERS.incrementAndGet()), 200));
            case "POST /codes/{code}/validation" -> List.of(Sample.json(quoted(checkout("r-2")), 200));
            case "POST /codes/{code}/redemptions" -> List.of(Sample.json(quoted(checkout("r-2")), 200));
            case "POST /codes/{code}/revocation" -> List.of(Sample.json("{\"reason\": \"Misused\"}", 200));
            case "POST /messages/{id}/sendings" -> List.of(Sample.json("{\"channel\": \"SMS\"}", 201));
            case "POST /sandbox/clock" -> List.of(Sample.json("{\"advance\": \"PT0S\"}", 200));
            case "POST /events" ->
                List.of(
                        new Sample("application/cloudevents+json", event().toString(), 202),
                        new Sample(
                                "application/cloudevents-batch+json",
                                List.of(event()).toString(),
                                202));
            default -> throw new AssertionError("Write a valid body for " + operation);
        };
    }

    private ObjectNode event() {
        var event = restaurant.eventJson("review.created", "o-3", CUSTOMER, restaurant.now(), data -> {
            data.withObject("order")
                    .put("sourceType", "IOS_APP")
                    .put("deliveryType", "TAKEAWAY")
                    .put("currency", "UAH");
            var customer = data.withObject("customer")
                    .put("email", "olena@example.com")
                    .put("language", "uk");
            customer.putArray("pushTokens").add("token");
            customer.putObject("consents").put("PUSH", true).put("SMS", true).put("EMAIL", false);
            data.putObject("review").put("rating", 5).put("text", "Good");
            return data;
        });
        return event.put("datacontenttype", "application/json")
                .put("dataschema", "https://example.com/order")
                .put("subject", "o-3");
    }

    private String scenarioBody() {
        return """
                {'name': 'Promo code for a free pizza', 'status': 'ACTIVE', 'trigger': 'ORDER_CANCELLED',
                 'limits': {'sourceTypes': [], 'deliveryTypes': [], 'minOrderPrice': '10.00', 'maxOrderPrice': '500.00'},
                 'delay': {'period': 'HOUR', 'value': 24}, 'oncePerOrder': true, 'oncePerUser': false,
                 'cancellationConditions': ['NEW_ORDER'],
                 'success': {'conditions': ['NEW_ORDER'], 'waitingTime': {'period': 'DAY', 'value': 7}},
                 'latestStart': {'period': 'HOUR', 'value': 12},
                 'actions': {
                   'promoCode': {'campaignId': '%s', 'expiration': {'period': 'WEEK', 'value': 1}},
                   'cashback': {'type': 'FIXED', 'value': '5.00'},
                   'message': {'channels': {
                     'PUSH': {'title': {'en': 'Sorry'}, 'text': {'en': 'Hi {{userName}}', 'uk': 'Вітаємо'}},
                     'EMAIL': {'subject': {'en': 'Sorry'}, 'html': {'en': '<p>Hi</p>'}}},
                     'order': ['PUSH', 'EMAIL'], 'trackLinks': true}}}
                """.formatted(campaign);
    }

    private static String campaignBody(String discount) {
        return """
                {'name': 'Ten off', 'status': 'ACTIVE', 'discount': %s, 'minOrderPrice': '20.00',
                 'validFrom': '2026-01-01T00:00:00Z', 'validUntil': '2090-01-01T00:00:00Z',
                 'activationNote': 'Enjoy', 'usesPerCode': 2, 'codesPerCustomer': 0}
                """.formatted(discount);
    }

    private static String checkout(String order) {
        return "{'customerId': 'c-1', 'orderId': '%s', 'orderTotal': '300.00'}".formatted(order);
    }

    private static String quoted(String json) {
        return json.strip().replace('\'', '"');
    }
}
