package io.afters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.afters.accounts.Account;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.Role;
import io.afters.accounts.Scope;
import io.afters.contract.Contract.Operation;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import io.afters.testing.TestApi.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of one account can be seen or changed from another, by any operation; and a key opens what its scopes say. */
@AftersIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyIT {
    /** Nobody ever had this id, and a code, a customer and an order may be called so. */
    private static final String UNKNOWN = "987654321987654321";

    private static final String NOTHING = "{\"items\":[],\"nextCursor\":null}";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Restaurants restaurants;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcClient jdbc;

    Account account;
    Kitchen kitchen;
    TestApi stranger;
    Contract contract;
    Tables tables;

    @BeforeAll
    void openTwoAccounts() {
        account = accounts.open();
        kitchen = new Kitchen(restaurants.of(account));
        stranger = accounts.api(accounts.open());
        contract = Contract.of(stranger);
        tables = new Tables(jdbc);
    }

    private Stream<Operation> operationsOnSomething() {
        return contract.operations().stream()
                .filter(operation -> !operation.variables().isEmpty())
                .filter(operation -> !operation.path().startsWith("/channels"));
    }

    /** A valid call, by whomever and on whatever. */
    private Answer call(TestApi api, Operation operation, UnaryOperator<String> ids) {
        var variables = Arrays.stream(kitchen.ids(operation))
                .map(id -> ids.apply((String) id))
                .toArray();
        var body = operation.bodies().isEmpty()
                ? new Sample("application/json", "", 200)
                : kitchen.samples(operation).getFirst();
        return send(api, operation, body, variables);
    }

    private static Answer send(TestApi api, Operation operation, Sample sample, Object... variables) {
        return api.send(
                operation.method(),
                operation.path(),
                sample.mediaType(),
                sample.body().getBytes(StandardCharsets.UTF_8),
                UnaryOperator.identity(),
                variables);
    }

    @TestFactory
    Stream<DynamicTest> anIdOfAnotherAccountIsAnsweredLikeOneThatNeverWas() {
        return tables.unchangedBy(operationsOnSomething()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var refused = call(stranger, operation, id -> id);
                    var unknown = call(stranger, operation, id -> UNKNOWN);
                    var ids = Arrays.stream(kitchen.ids(operation))
                            .map(String::valueOf)
                            .toList();

                    assertThat(refused.status())
                            .as(refused.toString())
                            .isIn(operation.path().matches("/codes/.*/(validation|redemptions)") ? 422 : 404);
                    assertThat(withoutIds(refused, ids)).isEqualTo(withoutIds(unknown, List.of(UNKNOWN)));
                    assertThat(refused.response().getHeaderNames())
                            .isEqualTo(unknown.response().getHeaderNames());
                })));
    }

    private static String withoutIds(Answer answer, List<String> ids) {
        var text = answer.status() + " " + answer.text();
        for (var id : ids) {
            text = text.replace("/" + id, "/*");
        }
        return text;
    }

    @TestFactory
    Stream<DynamicTest> listsShowNothingOfAnotherAccount() {
        return contract.operations().stream()
                .filter(operation -> operation.queryParameters().stream()
                        .anyMatch(parameter -> parameter.path("name").asString().equals("cursor")))
                .filter(operation -> operation.variables().isEmpty())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    assertThat(kitchen.api().get(operation.path()).json().path("items"))
                            .isNotEmpty();
                    var mine = kitchen.api().get(operation.path() + "?limit=1").get("nextCursor");
                    var answers = new ArrayList<Answer>(List.of(stranger.get(operation.path() + "?limit=500")));
                    for (var filter : textFilters(operation)) {
                        for (var value : List.of(
                                kitchen.scenario(),
                                kitchen.campaign(),
                                kitchen.executedTask(),
                                "c-1",
                                "o-1",
                                "Olena",
                                "501234567")) {
                            answers.add(stranger.get(operation.path() + "?" + filter + "={value}", value));
                        }
                    }
                    assertThat(answers).extracting(Answer::text).containsOnly(NOTHING);
                    var cursor = stranger.get(operation.path() + "?cursor={cursor}", mine);
                    assertThat(cursor.status() == 400 || cursor.text().equals(NOTHING))
                            .as(cursor.toString())
                            .isTrue();
                }));
    }

    private static List<String> textFilters(Operation operation) {
        return operation.queryParameters().stream()
                .filter(parameter -> parameter.at("/schema/type").asString("").equals("string"))
                .filter(parameter -> !parameter.path("schema").has("enum"))
                .filter(parameter -> !parameter.path("schema").has("format"))
                .map(parameter -> parameter.path("name").asString())
                .filter(name -> !name.equals("cursor"))
                .toList();
    }

    @Test
    void aScenarioCannotGiveCodesOfAnotherAccountsCampaign() {
        var scenario = kitchen.restaurant()
                .draft("actions", """
                        {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'WEEK', 'value': 1}}}
                        """.formatted(kitchen.campaign()))
                .toString();
        var unknown = scenario.replace('"' + kitchen.campaign() + '"', '"' + UNKNOWN + '"');

        var refused = stranger.post("/scenarios", scenario);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.badFields()).isEqualTo("actions.promoCode.campaignId");
        assertThat(refused.text())
                .isEqualTo(stranger.post("/scenarios", unknown).text());
    }

    @Test
    void thePlatformsIdsOfTwoAccountsAreTwoThings() {
        var other = restaurants.open();
        other.event("order.completed", "o-2", Kitchen.CUSTOMER);
        assertThat(other.cashback(Kitchen.CUSTOMER)).isEqualTo("0.00");
        assertThat(kitchen.restaurant().cashback(Kitchen.CUSTOMER)).isEqualTo("5.00");
    }

    @TestFactory
    Stream<DynamicTest> eachOperationAsksForOneScope() {
        var apis = new EnumMap<Scope, TestApi>(Scope.class);
        for (var scope : Scope.values()) {
            apis.put(scope, accounts.api(accounts.open(), Set.of(scope)));
        }
        var none = accounts.api(account, Set.of());
        return contract.operations().stream()
                .filter(operation -> !operation.path().equals("/health"))
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var expected = allowed(operation);
                    for (var scope : Scope.values()) {
                        var answer = call(apis.get(scope), operation, id -> UNKNOWN);
                        assertThat(answer.status() != 403)
                                .as("%s with %s: %s", operation, scope.text(), answer)
                                .isEqualTo(expected.contains(scope));
                    }
                    var refused = call(none, operation, id -> id);
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused.get("detail"))
                            .contains(expected.getFirst().text());
                }));
    }

    private static List<Scope> allowed(Operation operation) {
        if (operation.path().equals("/events")) {
            return List.of(Scope.EVENTS_WRITE);
        }
        if (operation.path().matches("/codes/.*/(validation|redemptions).*")) {
            return List.of(Scope.CODES_REDEEM);
        }
        // It only reads, but everything that is held about a person.
        if (operation.path().endsWith("/export")) {
            return List.of(Scope.MANAGE);
        }
        return operation.method().equals(HttpMethod.GET) ? List.of(Scope.READ, Scope.MANAGE) : List.of(Scope.MANAGE);
    }

    @TestFactory
    Stream<DynamicTest> withoutALivingKeyNothingIsAnswered() {
        var admin = accounts.staff(account, Role.ADMIN);
        var token = accounts.key(account, Set.of(Scope.values()), null);
        keys.revoke(admin, keys.of(admin).getLast().id());
        var unknown = send("Bearer nobody's", contract.operations().getFirst());
        return contract.operations().stream()
                .filter(operation -> !operation.path().equals("/health"))
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    for (var header : List.of("Bearer " + token.text(), "Bearer ", "Basic YTpi", token.text(), "")) {
                        var answer = send(header, operation);
                        assertThat(answer.status()).as(header).isEqualTo(401);
                        assertThat(answer.text()).isEqualTo(unknown.text());
                        assertThat(answer.response().getHeader(HttpHeaders.WWW_AUTHENTICATE))
                                .isEqualTo("Bearer");
                    }
                }));
    }

    private Answer send(String authorization, Operation operation) {
        return stranger.send(
                operation.method(),
                operation.path(),
                null,
                new byte[0],
                request -> request.headers(HttpHeaders.EMPTY)
                        .with(sent -> {
                            sent.removeHeader(HttpHeaders.AUTHORIZATION);
                            if (!authorization.isEmpty()) {
                                sent.addHeader(HttpHeaders.AUTHORIZATION, authorization);
                            }
                            return sent;
                        })
                        .queryParam("key", "demo-key"),
                kitchen.ids(operation));
    }

    @Test
    void headersThatClaimAnotherAccountAreNotHeeded() {
        var claims = Map.of(
                "X-Account-Id",
                Long.toString(account.id()),
                "X-Forwarded-User",
                "admin",
                "X-HTTP-Method-Override",
                "DELETE");
        var answer = stranger.send(HttpMethod.GET, "/tasks", null, new byte[0], request -> {
            claims.forEach(request::header);
            return request;
        });
        assertThat(answer.text()).isEqualTo(NOTHING);
    }
}
