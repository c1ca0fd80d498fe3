package io.afters.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.afters.accounts.Account;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** What a node tells whoever runs it, when it was given a port for that. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "afters.sandbox=true",
            "afters.demo-data=false",
            "db-scheduler.enabled=false",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "management.prometheus.metrics.export.enabled=true"
        })
@AutoConfigureMockMvc
@Import({TestAccounts.class, Restaurants.class})
class MetricsIT {
    /** All that the label of a series may tell apart. None of them knows an account, a person or a path of a caller. */
    private static final Set<String> LABELS = Set.of(
            "action",
            "application",
            "area",
            "became",
            "cause",
            "channel",
            "compiler",
            "error",
            "exception",
            "gc",
            "id",
            "le",
            "level",
            "main_application_class",
            "method",
            "name",
            "outcome",
            "path",
            "pool",
            "provider",
            "queue",
            "runtime",
            "state",
            "status",
            "task",
            "uri",
            "vendor",
            "version",
            "why",
            "repository",
            "result");

    private static final String CANARY_NAME = "Canary Kanarienvogel";
    private static final String CANARY_PHONE = "+380671239876";
    private static final String CANARY_GUEST = "guest-canary-1";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private HealthEndpointGroups groups;

    private Account account;
    private Restaurant restaurant;

    @BeforeEach
    void open() {
        account = accounts.open();
        restaurant = restaurants.of(account);
    }

    @Test
    void metricsAreToldOnTheirOwnPortOnly() throws Exception {
        assertThat(get(managementPort, "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(get(port, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
        assertThat(get(port, "/actuator/prometheus").body()).doesNotContain("afters_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/api/v1/tasks", "/tasks"})
    void thatPortTellsNothingElse(String path) throws Exception {
        assertThat(get(managementPort, path).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsTold(String path) throws Exception {
        var answer = get(managementPort, path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "MariaDB");
    }

    @Test
    void readinessAsksTheDatabaseAndLivenessDoesNot() {
        assertThat(groups.get("readiness").isMember("db")).isTrue();
        assertThat(groups.get("readiness").isMember("readinessState")).isTrue();
        assertThat(groups.get("liveness").isMember("db")).isFalse();
        assertThat(groups.get("liveness").isMember("livenessState")).isTrue();
    }

    @Test
    void eventsAreCountedByWhatBecomesOfThem() throws Exception {
        var accepted = value("afters_events_total{outcome=\"accepted\"}");
        var repeated = value("afters_events_total{outcome=\"repeated\"}");
        var refused = value("afters_events_total{outcome=\"refused\"}");

        var good = restaurant.eventJson("order.created", "o-1", "c-1", restaurant.now(), data -> data);
        var bad = good.deepCopy().put("type", "order.eaten");
        restaurant.sendBatch(List.of(good, bad));
        restaurant.send(good);
        restaurant.send(bad);

        assertThat(value("afters_events_total{outcome=\"accepted\"}") - accepted)
                .isEqualTo(1);
        assertThat(value("afters_events_total{outcome=\"repeated\"}") - repeated)
                .isEqualTo(1);
        assertThat(value("afters_events_total{outcome=\"refused\"}") - refused).isEqualTo(2);
    }

    @Test
    void tasksBatchesAndMessagesAreCountedOnceTheyAreCommitted() throws Exception {
        var started = value("afters_tasks_total{became=\"pending\"}");
        var executed = value("afters_tasks_total{became=\"executed\"}");
        var cancelled = value("afters_tasks_total{became=\"cancelled\"}");
        var batches = value("afters_tasks_batch_size_sum");
        var scenario = restaurant.scenario(
                "cancellationConditions",
                "['NEW_ORDER']",
                "actions",
                "{'promoCode': null, 'cashback': null, 'message': {'channels': {'SMS': {'text': {'en': 'Come back'}}}}}");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-2", "c-2");
        restaurant.event("order.created", "o-3", "c-2");
        restaurant.pass("PT25H");

        assertThat(restaurant.fates(scenario))
                .containsExactlyInAnyOrder("EXECUTED null null", "CANCELLED NEW_ORDER null");
        assertThat(value("afters_tasks_total{became=\"pending\"}") - started).isEqualTo(2);
        assertThat(value("afters_tasks_total{became=\"executed\"}") - executed).isEqualTo(1);
        assertThat(value("afters_tasks_total{became=\"cancelled\"}") - cancelled)
                .isEqualTo(1);
        assertThat(value("afters_tasks_batch_size_sum") - batches).isEqualTo(1);
        assertThat(value("afters_messages_total{became=\"sent\",channel=\"sms\"}"))
                .isPositive();
        assertThat(
                        value(
                                "afters_provider_answers_seconds_count{channel=\"sms\",outcome=\"accepted\",provider=\"outbox\"}"))
                .isPositive();
    }

    @Test
    void theBacklogIsReadBySomebodyElseThanTheOneWhoAsks() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(value("afters_backlog_due{queue=\"tasks\"}")).isGreaterThanOrEqualTo(0);
            assertThat(value("afters_backlog_oldest_seconds{queue=\"messages\"}"))
                    .isGreaterThanOrEqualTo(0);
            assertThat(value("afters_backlog_oldest_seconds{queue=\"results\"}"))
                    .isGreaterThanOrEqualTo(0);
        });
    }

    @Test
    void noSeriesTellsAnAccountOrAPerson() throws Exception {
        var code = restaurant.campaign();
        restaurant.event("order.cancelled", "order-canary", CANARY_GUEST, restaurant.now(), data -> {
            data.withObject("/customer").put("name", CANARY_NAME).put("phone", CANARY_PHONE);
            return data;
        });
        restaurant.api().get("/customers/" + CANARY_GUEST);
        restaurant.api().get("/campaigns/" + code);
        get(port, "/api/v1/customers/" + CANARY_GUEST);
        get(port, "/customers/" + CANARY_GUEST);
        get(port, "/u/" + CANARY_GUEST);

        var metrics = get(managementPort, "/actuator/prometheus").body();

        assertThat(metrics)
                .contains("afters_events_total", "hikaricp_connections_active", "http_server_requests_seconds_count")
                .doesNotContain(CANARY_NAME, CANARY_PHONE, CANARY_GUEST, "canary", account.name());
        assertThat(labels(metrics)).isSubsetOf(LABELS);
    }

    private static Set<String> labels(String metrics) {
        var labels = new TreeSet<String>();
        metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> Pattern.compile("[{,](\\w+)=\"")
                        .matcher(line)
                        .results()
                        .forEach(label -> labels.add(label.group(1))));
        return labels;
    }

    /** Of this series; 0 when there is none yet. */
    private double value(String series) throws IOException, InterruptedException {
        return get(managementPort, "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private HttpResponse<String> get(int at, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
