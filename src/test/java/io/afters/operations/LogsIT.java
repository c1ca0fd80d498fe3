package io.afters.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.scenarios.DueTasks;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in structured logs: ids to find a line by, and nothing of a person. */
@AftersIT
class LogsIT {
    private static final String NAME = "Canary Kanarienvogel";
    private static final String PHONE = "+380671239876";
    private static final String MAIL = "canary.bird@kanarien.example";
    private static final String GUEST = "guest-of-the-log";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private Restaurant restaurant;

    @BeforeEach
    void open() {
        account = accounts.open();
        restaurant = restaurants.of(account);
    }

    @Test
    void aTaskThatFailsIsFoundByItsIdAndItsAccount() {
        try (var log = new StructuredLines()) {
            var task = aTaskThatFails();

            assertThat(of(log, DueTasks.class.getPackageName() + ".TaskExecution"))
                    .filteredOn(
                            line -> line.path("log").path("level").asString().equals("WARN"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.path("account_id").asLong()).isEqualTo(account.id());
                        assertThat(line.path("task_id").asLong()).isEqualTo(task);
                        assertThat(line.path("message").asString()).startsWith("Task " + task + " can't be executed");
                    });
        }
    }

    @Test
    void whatIsLoggedDuringACallCarriesTheAccountOfItsKey() {
        try (var log = new StructuredLines()) {
            for (int n = 0; n < 10; n++) {
                restaurant.api().post("/codes/GUESS" + n + "/validation", "{'customerId': '" + GUEST + "'}");
            }
            LoggerFactory.getLogger(getClass()).info("Outside of any call");

            assertThat(of(log, "io.afters.promotions.api.Guesses"))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.path("account_id").asLong()).isEqualTo(account.id()));
            assertThat(of(log, getClass().getName()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.has("account_id")).isFalse());
        }
    }

    @Test
    void noLineTellsOfAPerson() {
        try (var log = new StructuredLines()) {
            aTaskThatFails();
            restaurant.send(restaurant
                    .eventJson("order.eaten", "o-9", GUEST, restaurant.now(), this::told)
                    .put("id", PHONE));
            restaurant.api().get("/customers/" + GUEST);
            restaurant.api().get("/customers/{id}", PHONE);
            restaurant.api().get("/messages?customerId={id}", MAIL);
            restaurant.api().post("/customers", "{'name': '" + NAME);
            restaurant.api().delete("/customers/{id}", GUEST);

            assertThat(log.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain(NAME, PHONE, PHONE.substring(1), MAIL, GUEST));
        }
    }

    /** Its cashback is booked already, which the database refuses to do twice. */
    private long aTaskThatFails() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", GUEST, restaurant.now(), this::told);
        var task =
                Long.parseLong(restaurant.task(scenario).path("id").asString().replaceAll("\\D", ""));
        jdbc.sql("insert into cashback_entry (account_id, customer_id, amount, at, task_id, reason)"
                        + " select account_id, customer_id, 1, utc_timestamp(6), id, ? from scenario_task where id = ?")
                .params(NAME, task)
                .update();
        restaurant.pass("PT25H");
        assertThat(restaurant.fates(scenario)).containsExactly("FAILED BAD_DATA null");
        return task;
    }

    private ObjectNode told(ObjectNode data) {
        data.withObject("/customer").put("name", NAME).put("phone", PHONE).put("email", MAIL);
        return data;
    }

    private static List<JsonNode> of(StructuredLines log, String logger) {
        return log.parsed().stream()
                .filter(line -> line.path("log").path("logger").asString().equals(logger))
                .toList();
    }
}
