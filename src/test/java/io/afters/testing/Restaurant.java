package io.afters.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.TestApi.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A restaurant as the outside sees it: it sends events, lets time pass and reads, all over the HTTP API. */
public final class Restaurant {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private static final String SCENARIO = """
            {"name": "Come back", "status": "ACTIVE", "trigger": "ORDER_CANCELLED", "limits": null,
             "delay": {"period": "HOUR", "value": 24}, "oncePerOrder": false, "oncePerUser": false,
             "cancellationConditions": [], "success": null, "latestStart": null,
             "actions": {"promoCode": null, "cashback": {"type": "FIXED", "value": "5.00"}, "message": null}}
            """;

    private final TestApi api;

    Restaurant(TestApi api) {
        this.api = api;
    }

    public TestApi api() {
        return api;
    }

    public Instant now() {
        return Instant.parse(api.get("/sandbox/clock").get("now"));
    }

    /** Lets time pass, such as {@code PT24H}. */
    public void pass(String duration) {
        var answer = api.post("/sandbox/clock", "{'advance': '" + duration + "'}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** A campaign of 10 per cent; its id. */
    public String campaign() {
        var answer = api.post(
                "/campaigns",
                "{'name': 'Ten off', 'status': 'ACTIVE', 'discount': {'type': 'PERCENT', 'value': '10.00'}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.get("id");
    }

    /** 24 hours after a cancelled order, 5 hryvnias of cashback; with these fields set otherwise. Its id. */
    public String scenario(Object... fieldsAndJson) {
        var answer = api.post("/scenarios", draft(fieldsAndJson).toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.get("id");
    }

    /** The JSON of such a scenario, to be sent in any way. */
    public ObjectNode draft(Object... fieldsAndJson) {
        var draft = (ObjectNode) JSON.readTree(SCENARIO);
        for (int i = 0; i < fieldsAndJson.length; i += 2) {
            draft.set((String) fieldsAndJson[i], JSON.readTree(((String) fieldsAndJson[i + 1]).replace('\'', '"')));
        }
        return draft;
    }

    /** Saves the scenario again, changed. */
    public Answer edit(String scenario, Consumer<ObjectNode> change) {
        var draft = (ObjectNode) api.get("/scenarios/" + scenario).json();
        change.accept(draft);
        return api.put("/scenarios/" + scenario, draft.toString());
    }

    /** An event that happened just now. */
    public Answer event(String type, String order, String customer) {
        return event(type, order, customer, now());
    }

    public Answer event(String type, String order, String customer, Instant at) {
        return event(type, order, customer, at, data -> data);
    }

    public Answer event(String type, String order, String customer, Instant at, UnaryOperator<ObjectNode> more) {
        var answer = send(eventJson(type, order, customer, at, more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer;
    }

    public Answer send(ObjectNode event) {
        return api.post("/events", "application/cloudevents+json", event.toString());
    }

    public Answer sendBatch(List<ObjectNode> events) {
        return api.post("/events", "application/cloudevents-batch+json", events.toString());
    }

    /** An event with an id of its own; the last argument changes its data. */
    public ObjectNode eventJson(
            String type, String order, String customer, Instant at, UnaryOperator<ObjectNode> more) {
        var data = JSON.createObjectNode();
        data.putObject("order").put("id", order).put("number", "N-" + order).put("total", "100.00");
        data.putObject("customer").put("id", customer).put("name", "Olena").put("phone", "+380501234567");
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "e-" + EVENTS.incrementAndGet())
                .put("source", "/test")
                .put("type", type)
                .put("time", at.toString());
        event.set("data", more.apply(data));
        return event;
    }

    /** The scenario's tasks, oldest first. */
    public List<JsonNode> tasks(String scenario) {
        var tasks = new ArrayList<JsonNode>();
        api.get("/tasks?limit=500&scenarioId=" + scenario).json().path("items").forEach(tasks::add);
        return tasks.reversed();
    }

    /** The scenario's only task. */
    public JsonNode task(String scenario) {
        var tasks = tasks(scenario);
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    /** Status, reason and result of all tasks, oldest first, such as {@code CANCELLED NEW_ORDER null}. */
    public List<String> fates(String scenario) {
        return tasks(scenario).stream()
                .map(t -> t.path("status").asString() + " " + t.path("reason").asString("null") + " "
                        + t.path("result").asString("null"))
                .toList();
    }

    /** The messages to a customer, oldest first. */
    public List<JsonNode> messages(String customer) {
        var messages = new ArrayList<JsonNode>();
        api.get("/messages?limit=500&customerId=" + customer)
                .json()
                .path("items")
                .forEach(messages::add);
        return messages.reversed();
    }

    public String cashback(String customer) {
        return api.get("/customers/" + customer + "/cashback").get("balance");
    }
}
