package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node of this version that starts on a schema which a later version has already changed. */
@AftersIT
@DirtiesContext
class LaterSchemaIT {
    private static final EmbeddedDatabase DATABASE = Scratch.start("later-schema");

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void onTheLaterSchema(DynamicPropertyRegistry properties) {
        Flyway.configure()
                .dataSource(DATABASE.url(), EmbeddedDatabase.NAME, DATABASE.password())
                .locations("classpath:db/migration", "classpath:later")
                .load()
                .migrate();
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> EmbeddedDatabase.NAME);
        properties.add("spring.datasource.password", DATABASE::password);
    }

    @AfterAll
    static void end() {
        DATABASE.close();
    }

    @Test
    void itTakesOrdersAndExecutesTheirTasks() {
        var restaurant = restaurants.open();
        var scenario = restaurant.scenario(
                "actions",
                "{'promoCode': {'campaignId': '" + restaurant.campaign()
                        + "', 'expiration': {'period': 'WEEK', 'value': 1}},"
                        + " 'cashback': {'type': 'FIXED', 'value': '5.00'},"
                        + " 'message': {'channels': {'SMS': {'text': {'en': 'Come back: {{promoCode}}'}}}}}");
        restaurant.event("order.cancelled", "o-1", "c-1");

        restaurant.pass("PT24H");

        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null null");
        assertThat(restaurant.cashback("c-1")).isEqualTo("5.00");
        assertThat(restaurant.messages("c-1"))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.path("status").asString()).isEqualTo("SENT"));
        assertThat(jdbc.sql("select version from flyway_schema_history order by installed_rank desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("9000");
    }
}
