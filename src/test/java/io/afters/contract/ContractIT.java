package io.afters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.afters.accounts.Account;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.Scope;
import io.afters.contract.Contract.Operation;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi.Answer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Answers are what is published, and what is published is what was promised. */
@AftersIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractIT {
    private static final Pattern COMMA = Pattern.compile(",");

    @Autowired
    TestAccounts accounts;

    @Autowired
    Restaurants restaurants;

    @Autowired
    ApiKeys keys;

    Account account;
    Kitchen kitchen;
    Contract contract;

    @BeforeAll
    void openAKitchen() {
        account = accounts.open();
        kitchen = new Kitchen(restaurants.of(account));
        contract = Contract.of(kitchen.api());
    }

    /** The promise to those who program against version 1. May grow; nothing may be renamed or go. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            GET /scenarios                                 | 200 | items,nextCursor
            GET /scenarios/{id}                            | 200 | id,version,name,status,trigger,limits,delay,oncePerOrder,oncePerUser,cancellationConditions,success,latestStart,actions
            POST /scenarios                                | 201 | id,version,name,status,trigger,limits,delay,oncePerOrder,oncePerUser,cancellationConditions,success,latestStart,actions
            PUT /scenarios/{id}                            | 200 | id,version,name,status,trigger,limits,delay,oncePerOrder,oncePerUser,cancellationConditions,success,latestStart,actions
            DELETE /scenarios/{id}                         | 204 |
            POST /events                                   | 202 | accepted,duplicates,rejected,warnings
            GET /tasks                                     | 200 | items,nextCursor
            GET /tasks/{id}                                | 200 | id,scenarioId,scenarioVersion,customerId,orderId,status,triggeredAt,dueAt,executedAt,reason,result,resultDueAt,promoCode,cashback,timeline
            POST /tasks/{id}/cancel                        | 200 | id,scenarioId,scenarioVersion,customerId,orderId,status,triggeredAt,dueAt,executedAt,reason,result,resultDueAt,promoCode,cashback,timeline
            GET /campaigns                                 | 200 | items,nextCursor
            GET /campaigns/{id}                            | 200 | name,status,discount,minOrderPrice,validFrom,validUntil,activationNote,usesPerCode,codesPerCustomer
            POST /campaigns                                | 201 | name,status,discount,minOrderPrice,validFrom,validUntil,activationNote,usesPerCode,codesPerCustomer
            PUT /campaigns/{id}                            | 200 | name,status,discount,minOrderPrice,validFrom,validUntil,activationNote,usesPerCode,codesPerCustomer
            DELETE /campaigns/{id}                         | 204 |
            GET /campaigns/{id}/codes                      | 200 | items,nextCursor
            POST /campaigns/{id}/codes                     | 201 | code,campaignId,status,customerId,taskId,validFrom,validUntil,uses
            POST /campaigns/{id}/codes                     | 202 | jobId
            GET /campaigns/{id}/codes.csv                  | 200 |
            GET /codes/{code}                              | 200 | code,campaignId,status,customerId,taskId,validFrom,validUntil,uses
            POST /codes/{code}/validation                  | 200 | valid,discount,activationNote
            POST /codes/{code}/redemptions                 | 200 | valid,discount,activationNote
            DELETE /codes/{code}/redemptions/{orderId}     | 204 |
            GET /jobs/{id}                                 | 200 | status,done,total,detail
            DELETE /jobs/{id}                              | 204 |
            GET /customers/{id}                            | 200 | id
            GET /customers/{id}/cashback                   | 200 | balance,entries
            GET /customers/{id}/export                     | 200 | exportedAt,restaurant,person,orders,events,tasks,codes,messages,cashback,cashbackBalance
            DELETE /customers/{id}                         | 204 |
            GET /messages                                  | 200 | items,nextCursor
            POST /messages/{id}/sendings                   | 201 | id,taskId,customerId,channel,to,title,text,status,reason,attempts,createdAt,sentAt,receipt,receiptAt,clicks
            GET /channels/{channel}                        | 200 | provider,settings,ratePerSecond,fallback,resendUnknown
            PUT /channels/{channel}                        | 200 | provider,settings,ratePerSecond,fallback,resendUnknown
            POST /channels/{channel}/test                  | 200 | ok,trouble,fallback
            GET /health                                    | 200 |
            GET /sandbox/clock                             | 200 | now
            POST /sandbox/clock                            | 200 | now
            """)
    void whatWasPromisedIsPublished(String call, String status, String fields) {
        var published = operation(call).json().path("responses").path(status);
        assertThat(published.isObject()).isTrue();
        if (fields != null) {
            assertThat(names(published.at("/content/application~1json/schema"))).contains(COMMA.split(fields));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            GET /scenarios             | status,name,limit,cursor
            GET /tasks                 | status,result,scenarioId,customerId,phone,orderId,q,dueFrom,dueTo,reached,limit,cursor
            GET /campaigns             | limit,cursor
            GET /campaigns/{id}/codes  | status,customerId,q,limit,cursor
            GET /messages              | taskId,customerId,channel,status,limit,cursor
            """)
    void everyFilterIsPublished(String call, String parameters) {
        assertThat(operation(call).queryParameters())
                .extracting(parameter -> parameter.path("name").asString())
                .contains(COMMA.split(parameters));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /tasks?limit=1                       | items/0/timeline/0      | at,what,cause
            /messages                            | items/0                 | id,taskId,customerId,channel,to,title,text,status,reason,attempts,createdAt,sentAt
            /customers/c-1/cashback              | entries/0               | amount,at,taskId,reason
            /codes/EXTRA                         | uses/0                  | orderId,at,givenBackAt
            /campaigns                           | items/0/discount        | type,value,gift
            """)
    void partsHaveThePromisedFields(String path, String at, String fields) {
        var part = kitchen.api().get(path).json().at("/" + at);
        assertThat(part.propertyNames()).contains(COMMA.split(fields));
    }

    private Operation operation(String call) {
        return contract.operations().stream()
                .filter(operation -> operation.toString().equals(call))
                .findFirst()
                .orElseThrow(() -> new AssertionError(call + " is not published"));
    }

    private Set<String> names(JsonNode schema) {
        return new TreeSet<>(contract.resolved(schema).path("properties").propertyNames());
    }

    @Test
    void theDocumentIsOpenApi31AndSaysHowToSignInAndHowIsRefused() {
        var document = contract.document();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/apiKey/scheme").asString())
                .isEqualTo("bearer");
        assertThat(names(document.at("/components/schemas/Problem")))
                .contains("type", "title", "status", "detail", "errors", "reason");
        contract.operations().forEach(operation -> {
            assertThat(operation.json().path("operationId").asString()).isNotEmpty();
            assertThat(operation.json().at("/responses/default").isObject()).isTrue();
        });
    }

    /** The valid samples, by all operations, those that delete last: exactly the published fields, of the published types. */
    @TestFactory
    Stream<DynamicTest> everyAnswerIsAsPublished() {
        return contract.operations().stream().flatMap(operation -> {
            return (operation.bodies().isEmpty()
                            ? Stream.of(new Sample("application/json", "", success(operation)))
                            : kitchen.samples(operation).stream())
                    .map(sample -> dynamicTest(operation + " with " + sample.mediaType(), () -> {
                        var answer = kitchen.api()
                                .send(
                                        operation.method(),
                                        operation.path(),
                                        sample.mediaType(),
                                        sample.body().getBytes(StandardCharsets.UTF_8),
                                        UnaryOperator.identity(),
                                        kitchen.ids(operation, sample));
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(sample.status());
                        expectAsPublished(operation, answer);
                    }));
        });
    }

    private static int success(Operation operation) {
        return operation.json().path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow();
    }

    private void expectAsPublished(Operation operation, Answer answer) {
        var published = operation.json().path("responses").path(Integer.toString(answer.status()));
        assertThat(published.isObject()).as("status " + answer.status()).isTrue();
        var json = published.at("/content/application~1json/schema");
        if (json.isObject()) {
            assertThat(answer.response().getContentType()).startsWith("application/json");
            var wrong = new ArrayList<String>();
            compare(json, answer.json(), "answer", wrong);
            assertThat(wrong).as(answer.toString()).isEmpty();
        } else if (!published.has("content")) {
            assertThat(answer.text()).isEmpty();
        }
    }

    private void compare(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (value.isNull()) {
            if (!Contract.isNullable(schema)) {
                wrong.add(at + " is null");
            }
            return;
        }
        var resolved = contract.resolved(schema);
        var fits = switch (contract.type(schema)) {
            case "string" -> value.isString() && isText(resolved, value.stringValue());
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        if (!fits) {
            wrong.add(at + " is " + value);
        }
        if (value.isArray()) {
            value.forEach(item -> compare(resolved.path("items"), item, at + "[]", wrong));
        }
        if (resolved.has("properties")) {
            if (!names(resolved).equals(new TreeSet<>(value.propertyNames()))) {
                wrong.add(at + " has " + value.propertyNames() + " instead of " + names(resolved));
            }
            resolved.path("properties")
                    .properties()
                    .forEach(p -> compare(p.getValue(), value.path(p.getKey()), at + "." + p.getKey(), wrong));
        }
    }

    private static boolean isText(JsonNode schema, String text) {
        if (schema.path("format").asString("").equals("date-time")) {
            return OffsetDateTime.parse(text).toString().length() > 0;
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .anyMatch(known -> known.asString("").equals(text));
        }
        return !schema.has("pattern") || text.matches("-?\\d+\\.\\d\\d");
    }

    @TestFactory
    Stream<DynamicTest> listsAreNewestFirstAndPagesHoldWhileNewRowsCome() {
        var restaurant = restaurants.open();
        var api = restaurant.api();
        var campaign = restaurant.campaign();
        var scenario = restaurant.scenario(
                "delay", "{'period': 'HOUR', 'value': 0}",
                "actions", "{'message': {'channels': {'SMS': {'text': {'en': 'Hi'}}}}}");
        return Stream.of(
                        new Growing("/campaigns", () -> restaurant.campaign()),
                        new Growing("/scenarios", () -> restaurant.scenario()),
                        new Growing(
                                "/campaigns/" + campaign + "/codes",
                                () -> api.post(
                                        "/campaigns/" + campaign + "/codes",
                                        "{'code': 'C-%d'}".formatted(System.nanoTime()))),
                        new Growing("/tasks?scenarioId=" + scenario, () -> order(restaurant)),
                        new Growing("/messages", () -> {
                            order(restaurant);
                            restaurant.pass("PT1S");
                        }))
                .map(list -> dynamicTest(list.path(), () -> {
                    for (int i = 0; i < 5; i++) {
                        list.grow().run();
                    }
                    var limit = list.path() + (list.path().contains("?") ? "&" : "?") + "limit=";
                    var all = rows(api.get(limit + 500));
                    var seen = new ArrayList<JsonNode>();
                    var cursor = "";
                    do {
                        var page = cursor.isEmpty() ? api.get(limit + 2) : api.get(limit + "2&cursor={c}", cursor);
                        seen.addAll(rows(page));
                        cursor = page.json().path("nextCursor").isNull() ? "" : page.get("nextCursor");
                        list.grow().run();
                    } while (!cursor.isEmpty());

                    assertThat(all).hasSizeGreaterThanOrEqualTo(5);
                    assertThat(seen).isEqualTo(all);
                    var newest = rows(api.get(limit + 500));
                    assertThat(newest.subList(newest.size() - all.size(), newest.size()))
                            .isEqualTo(all);
                }));
    }

    private record Growing(String path, Runnable grow) {}

    private static void order(Restaurant restaurant) {
        restaurant.event("order.cancelled", "o-" + System.nanoTime(), Kitchen.CUSTOMER);
    }

    private static List<JsonNode> rows(Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.json().path("items").valueStream().toList();
    }

    @Test
    void aStaleVersionIsAConflict() {
        var restaurant = restaurants.open();
        var path = "/scenarios/" + restaurant.scenario();
        var first = restaurant.api().get(path).text();
        assertThat(restaurant.api().put(path, first).status()).isEqualTo(200);
        var stale = restaurant.api().put(path, first);
        assertThat(stale.status()).as(stale.toString()).isEqualTo(409);
        assertThat(stale.get("version")).isEqualTo("2");
    }

    @Test
    void cancellingWhatIsNoLongerPendingIsAConflictThatTellsTheStatus() {
        var task = "/tasks/" + kitchen.executedTask() + "/cancel";
        var answer = kitchen.api().post(task, "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.get("currentStatus")).isEqualTo("EXECUTED");
    }

    @Test
    void aTakenCodeIsAConflict() {
        var restaurant = restaurants.open();
        var codes = "/campaigns/" + restaurant.campaign() + "/codes";
        assertThat(restaurant.api().post(codes, "{'code': 'PIZZA'}").status()).isEqualTo(201);
        assertThat(restaurant.api().post(codes, "{'code': 'pizza'}").status()).isEqualTo(409);
    }

    @Test
    void aRefusedCodeIsAnsweredWithItsReason() {
        var answer = restaurants.open().api().post("/codes/NOPE/validation", "{'customerId': 'c-1', 'orderId': 'o-9'}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.get("reason")).isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void aKeyThatCallsTooOftenIsToldWhenToTryAgain() {
        var busy = accounts.api(accounts.open(), EnumSet.allOf(Scope.class), 2);
        var answers = Stream.generate(() -> busy.get("/tasks")).limit(20).toList();
        var refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(refused.response().getHeader(HttpHeaders.RETRY_AFTER)).matches("[1-9]\\d*");
        assertThat(refused.response().getContentType()).startsWith("application/problem+json");
        assertThat(kitchen.api().get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void oneBadEventOfABatchIsRejectedAlone() {
        var restaurant = restaurants.open();
        var good = restaurant.eventJson("order.created", "o-1", "c-1", restaurant.now(), data -> data);
        var bad = good.deepCopy().put("id", "evt-8").put("type", "order.eaten");
        var phone = restaurant.eventJson("order.created", "o-2", "c-2", restaurant.now(), data -> {
            data.withObject("customer").put("phone", "911");
            return data;
        });
        var answer = restaurant.sendBatch(List.of(good, bad, good, phone));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.get("accepted")).isEqualTo("2");
        assertThat(answer.get("duplicates")).isEqualTo("1");
        assertThat(answer.get("rejected.0.index")).isEqualTo("1");
        assertThat(answer.get("rejected.0.id")).isEqualTo("evt-8");
        assertThat(answer.get("rejected.0.errors.0.field")).isEqualTo("type");
        assertThat(answer.get("warnings.0.index")).isEqualTo("3");
        assertThat(answer.get("warnings.0.field")).isEqualTo("customer.phone");
    }
}
