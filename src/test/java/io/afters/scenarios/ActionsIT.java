package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The actions, and the questions that users ask about the generated code. */
@AftersIT
class ActionsIT {
    private static final String SMS =
            "{'channels': {'SMS': {'text': {'en': 'Hi, {{userName}}! Code: {{promoCode}}.'}}}}";

    @Autowired
    private Restaurants restaurants;

    private Restaurant restaurant;
    private String campaign;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
        campaign = restaurant.campaign();
    }

    private String scenarioWith(String code, String cashback, String message) {
        return restaurant.scenario(
                "actions", "{'promoCode': " + code + ", 'cashback': " + cashback + ", 'message': " + message + "}");
    }

    private String weeklyCode() {
        return "{'campaignId': '" + campaign + "', 'expiration': {'period': 'WEEK', 'value': 1}}";
    }

    private JsonNode executed(String scenario, String customer) {
        restaurant.event("order.cancelled", "o-of-" + customer, customer);
        restaurant.pass("PT24H");
        return restaurant.task(scenario);
    }

    private ObjectNode code(JsonNode task) {
        return (ObjectNode) restaurant
                .api()
                .get("/codes/" + task.path("promoCode").asString())
                .json();
    }

    @Test
    void whenTheCampaignIsDeletedTheCodeIsSkippedAndTheMessageIsStillSentWithNothingInItsPlace() {
        var scenario = scenarioWith(weeklyCode(), "null", SMS);
        restaurant.api().delete("/campaigns/" + campaign);
        var task = executed(scenario, "c-1");
        assertThat(task.path("status").asString()).isEqualTo("EXECUTED");
        assertThat(task.path("promoCode").isNull()).isTrue();
        assertThat(task.path("timeline").toString()).contains("PROMO_CODE_SKIPPED", "CAMPAIGN_NOT_FOUND");
        assertThat(restaurant.messages("c-1").getFirst().path("text").asString())
                .isEqualTo("Hi, Olena! Code: .");
    }

    @Test
    void theCodeIsMadeAndAssignedWithoutAnyMessage() {
        var task = executed(scenarioWith(weeklyCode(), "null", "null"), "c-1");
        assertThat(code(task).path("status").asString()).isEqualTo("ASSIGNED");
        assertThat(code(task).path("customerId").asString()).isEqualTo("c-1");
        assertThat(restaurant.messages("c-1")).isEmpty();
    }

    @Test
    void eachExecutionMakesAUniqueCodeOfSevenUnmistakableCharacters() {
        var scenario = scenarioWith(weeklyCode(), "null", "null");
        for (int i = 0; i < 20; i++) {
            restaurant.event("order.cancelled", "o-" + i, "c-1");
        }
        restaurant.pass("PT24H");
        var codes = restaurant.tasks(scenario).stream()
                .map(task -> task.path("promoCode").asString())
                .toList();
        assertThat(codes).hasSize(20).doesNotHaveDuplicates().allMatch(c -> c.matches("[2-9A-HJKMNP-Z]{7}"));
    }

    @Test
    void theCodeIsValidFromTheMomentOfExecution() {
        var task = executed(scenarioWith(weeklyCode(), "null", "null"), "c-1");
        var from = Instant.parse(code(task).path("validFrom").asString());
        assertThat(from).isEqualTo(Instant.parse(task.path("executedAt").asString()));
        assertThat(from).isEqualTo(Instant.parse(task.path("dueAt").asString()));
        var kyiv = java.time.ZoneId.of("Europe/Kyiv");
        assertThat(Instant.parse(code(task).path("validUntil").asString())
                        .atZone(kyiv)
                        .toLocalDateTime())
                .isEqualTo(from.atZone(kyiv).toLocalDateTime().plusWeeks(1));
    }

    @Test
    void theCodeCombinesWithCashbackAndMessageInOneScenario() {
        var task = executed(scenarioWith(weeklyCode(), "{'type': 'PERCENT', 'value': '5.00'}", SMS), "c-1");
        assertThat(task.path("cashback").asString()).isEqualTo("5.00");
        assertThat(restaurant.cashback("c-1")).isEqualTo("5.00");
        var message = restaurant.messages("c-1").getFirst();
        assertThat(message.path("text").asString())
                .isEqualTo("Hi, Olena! Code: " + task.path("promoCode").asString() + ".");
        assertThat(message.path("status").asString()).isEqualTo("SENT");
        assertThat(message.path("to").asString()).isEqualTo("+380501234567");
    }

    @Test
    void generatedCodesAreSeenAmongTheCodesOfTheirCampaign() {
        var task = executed(scenarioWith(weeklyCode(), "null", "null"), "c-1");
        var codes = restaurant
                .api()
                .get("/campaigns/" + campaign + "/codes?status=ASSIGNED")
                .json();
        assertThat(codes.path("items").size()).isEqualTo(1);
        assertThat(codes.at("/items/0/code").asString())
                .isEqualTo(task.path("promoCode").asString());
        assertThat(codes.at("/items/0/taskId").asString())
                .isEqualTo(task.path("id").asString());
    }

    @Test
    void aPercentageOfAnUnknownTotalIsSkippedAndTheTaskSaysSo() {
        var scenario = scenarioWith("null", "{'type': 'PERCENT', 'value': '5.00'}", SMS);
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now(), data -> {
            data.withObject("/order").remove("total");
            return data;
        });
        restaurant.pass("PT24H");
        var task = restaurant.task(scenario);
        assertThat(task.path("cashback").isNull()).isTrue();
        assertThat(task.path("timeline").toString()).contains("CASHBACK_SKIPPED", "TOTAL_NOT_KNOWN");
        assertThat(restaurant.messages("c-1")).hasSize(1);
    }

    @Test
    void cashbackIsRoundedHalfUpToTheMinorUnit() {
        var scenario = scenarioWith("null", "{'type': 'PERCENT', 'value': '5.00'}", "null");
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now(), data -> {
            data.withObject("/order").put("total", "25.90");
            return data;
        });
        restaurant.pass("PT24H");
        assertThat(restaurant.task(scenario).path("cashback").asString()).isEqualTo("1.30");
    }

    @Test
    void theTextIsInTheCustomersLanguageElseInTheAccounts() {
        var message =
                "{'channels': {'PUSH': {'title': {'en': 'Hello'}, 'text': {'en': 'In English', 'uk': 'Українською'}}}}";
        scenarioWith("null", "null", message);
        for (var language : new String[] {"uk", "uk-UA", "fr"}) {
            restaurant.event("order.cancelled", "o-" + language, "c-" + language, restaurant.now(), data -> {
                data.withObject("/customer")
                        .put("language", language)
                        .putArray("pushTokens")
                        .add("token");
                return data;
            });
        }
        restaurant.pass("PT24H");
        assertThat(restaurant.messages("c-uk").getFirst().path("text").asString())
                .isEqualTo("Українською");
        assertThat(restaurant.messages("c-uk-UA").getFirst().path("text").asString())
                .isEqualTo("Українською");
        assertThat(restaurant.messages("c-fr").getFirst().path("text").asString())
                .isEqualTo("In English");
        assertThat(restaurant.messages("c-fr").getFirst().path("title").asString())
                .isEqualTo("Hello");
    }

    @Test
    void aValueIsNeverReadAsAPlaceholderOrAsMarkup() {
        scenarioWith(
                weeklyCode(),
                "null",
                "{'channels': {'EMAIL': {'subject': {'en': 'For {{userName}}'}, 'html': {'en': '<p>{{ userName }}</p>'}}}}");
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now(), data -> {
            data.withObject("/customer").put("name", "<b>{{promoCode}}</b>").put("email", "olena@example.com");
            return data;
        });
        restaurant.pass("PT24H");
        var message = restaurant.messages("c-1").getFirst();
        assertThat(message.path("text").asString()).isEqualTo("<p>&lt;b&gt;{{promoCode}}&lt;/b&gt;</p>");
        assertThat(message.path("title").asString()).isEqualTo("For <b>{{promoCode}}</b>");
    }

    @Test
    void aCustomerWhoCanNotBeReachedIsSkippedThereWithTheReasonAndTheOthersGo() {
        scenarioWith("null", "null", """
                {'channels': {'PUSH': {'text': {'en': 'push'}}, 'SMS': {'text': {'en': 'sms'}},
                              'EMAIL': {'subject': {'en': 's'}, 'html': {'en': 'mail'}}}}
                """);
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now(), data -> {
            data.withObject("/customer")
                    .put("email", "o@example.com")
                    .putObject("consents")
                    .put("EMAIL", false);
            return data;
        });
        restaurant.pass("PT24H");
        assertThat(restaurant.messages("c-1").stream()
                        .map(m -> m.path("channel").asString() + " "
                                + m.path("status").asString() + " "
                                + m.path("reason").asString("null")))
                .containsExactlyInAnyOrder("PUSH SKIPPED NO_PUSH_TOKEN", "SMS SENT null", "EMAIL SKIPPED NO_CONSENT");
    }

    @Test
    void editsApplyToPendingTasksExceptToTheirDueTime() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        var due = restaurant.task(scenario).path("dueAt").asString();
        restaurant.edit(scenario, draft -> {
            draft.withObject("/delay").put("value", 1);
            draft.withObject("/actions/cashback").put("value", "7.00");
        });
        assertThat(restaurant.task(scenario).path("dueAt").asString()).isEqualTo(due);
        restaurant.pass("PT2H");
        assertThat(restaurant.fates(scenario)).containsExactly("PENDING null null");
        restaurant.pass("PT22H");
        assertThat(restaurant.task(scenario).path("cashback").asString()).isEqualTo("7.00");
        assertThat(restaurant.task(scenario).path("scenarioVersion").intValue()).isEqualTo(2);
    }

    @Test
    void aTaskThatIsLaterThanItsLatestStartIsCancelledAsTooLate() {
        var scenario = restaurant.scenario(
                "delay", "{'period': 'HOUR', 'value': 1}", "latestStart", "{'period': 'HOUR', 'value': 2}");
        var now = restaurant.now();
        restaurant.event("order.cancelled", "o-1", "c-1", now.minus(Duration.ofHours(4)));
        restaurant.event("order.cancelled", "o-2", "c-2", now.minus(Duration.ofMinutes(150)));
        restaurant.pass("PT0S");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED TOO_LATE null", "EXECUTED null null");
        assertThat(restaurant.cashback("c-1")).isEqualTo("0.00");
    }

    @Test
    void aDelayOfNothingIsDueAtOnce() {
        var scenario = restaurant.scenario("delay", "{'period': 'MINUTE', 'value': 0}");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.pass("PT0S");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null null");
    }

    @Test
    void anErasedPersonIsWrittenToNoMoreAndTheFiguresStay() {
        var scenario = scenarioWith(weeklyCode(), "{'type': 'FIXED', 'value': '5.00'}", SMS);
        executed(scenario, "c-1");
        restaurant.event("order.cancelled", "o-2", "c-1");
        assertThat(restaurant.api().delete("/customers/c-1").status()).isEqualTo(204);
        assertThat(restaurant.api().get("/customers/c-1").status()).isEqualTo(404);
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null null", "CANCELLED CUSTOMER_ERASED null");
        assertThat(restaurant.api().get("/messages").text()).doesNotContain("Olena", "+380501234567");
    }
}
