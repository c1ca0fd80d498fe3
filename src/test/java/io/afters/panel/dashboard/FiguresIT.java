package io.afters.panel.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.messages.MessageStatus;
import io.afters.scenarios.Outcomes;
import io.afters.shared.WholeDays;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class FiguresIT {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private FiguresOfDays figures;

    private Account account;
    private Restaurant kitchen;

    @BeforeEach
    void openAKitchenAtNoon() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        var now = ZonedDateTime.ofInstant(kitchen.now(), KYIV);
        var noon = now.toLocalDate().plusDays(1).atTime(LocalTime.NOON).atZone(KYIV);
        kitchen.pass(Duration.between(now, noon).toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kitchen.now(), KYIV);
    }

    private Figures read(int days) {
        return figures.read(account, WholeDays.last(days, kitchen.now(), KYIV), kitchen.now());
    }

    @Test
    void tasksAreCountedOnTheDayTheyWereTriggeredWithWhatBecameOfThem() {
        var id = Long.parseLong(kitchen.scenario(
                "cancellationConditions",
                "['ORDER_COMPLETED']",
                "success",
                "{'conditions': ['NEW_ORDER'], 'waitingTime': {'period': 'DAY', 'value': 2}}"));
        var first = today();
        List.of("a", "b", "c", "d").forEach(each -> kitchen.event("order.cancelled", "o-" + each, "c-" + each));
        kitchen.event("order.completed", "o-a", "c-a");
        kitchen.pass("P2D");
        kitchen.event("order.created", "o-b2", "c-b");
        kitchen.pass("P2D");
        kitchen.event("order.cancelled", "o-e", "c-e");
        var fresh = new Outcomes(1, 0, 0, 0, 0, 0, 0);
        var old = new Outcomes(0, 3, 1, 0, 0, 1, 2);

        var tasks = read(5).tasks();

        assertThat(tasks.all()).isEqualTo(new Outcomes(1, 3, 1, 0, 0, 1, 2));
        assertThat(tasks.byDay())
                .hasSize(5)
                .containsEntry(first, old)
                .containsEntry(first.plusDays(1), Outcomes.NONE)
                .containsEntry(today(), fresh);
        assertThat(tasks.byScenario()).hasSize(1).containsEntry(id, tasks.all());
        assertThat(read(1).tasks().all()).isEqualTo(fresh);
        assertThat(read(30).names()).isEmpty();
    }

    @Test
    void aDayBeginsAndEndsAtMidnightOfTheAccount() {
        kitchen.scenario();
        var midnight = today().atStartOfDay(KYIV).toInstant();
        kitchen.event("order.cancelled", "o-1", "c-1", midnight);
        kitchen.event("order.cancelled", "o-2", "c-2", midnight.minusMillis(1));

        assertThat(read(1).tasks().all().triggered()).isEqualTo(1);
        assertThat(read(2).tasks().byDay().values())
                .extracting(Outcomes::triggered)
                .containsExactly(1, 1);
    }

    @Test
    void codesAndMessagesAreCountedWithWhatBecameOfThem() {
        var campaign = kitchen.campaign();
        kitchen.scenario(
                "actions",
                "{'promoCode': {'campaignId': '" + campaign
                        + "', 'expiration': {'period': 'DAY', 'value': 2}}, 'cashback': null,"
                        + " 'message': {'channels': {'SMS': {'text': {'en': 'Yours: {{promoCode}}'}},"
                        + " 'EMAIL': {'subject': {'en': 'Come back'}, 'html': {'en': '<p>Soon</p>'}}}}}",
                "delay",
                "{'period': 'MINUTE', 'value': 0}");
        List.of("a", "b", "c").forEach(each -> kitchen.event("order.cancelled", "o-" + each, "c-" + each));
        kitchen.pass("PT1M");
        var task = kitchen.api().get("/tasks").json().path("items").path(0);
        var code = task.path("promoCode").asString();
        var customer = task.path("customerId").asString();
        var redeemed = kitchen.api()
                .post(
                        "/codes/" + code + "/redemptions",
                        "{'customerId': '" + customer + "', 'orderId': 'n-1', 'orderTotal': '100.00'}");
        assertThat(redeemed.status()).as(redeemed.toString()).isEqualTo(200);
        kitchen.api().post("/campaigns/" + campaign + "/codes", "{'count': 3}");

        var now = read(1);
        assertThat(now.codes()).singleElement().satisfies(codes -> {
            assertThat(codes.campaign()).isEqualTo("Ten off");
            assertThat(codes.used()).isEqualTo(1);
            assertThat(codes.open()).isEqualTo(2);
            assertThat(codes.all()).isEqualTo(3);
        });
        assertThat(now.messages().get(Channel.SMS).statuses()).containsOnly(Map.entry(MessageStatus.SENT, 3));
        assertThat(now.messages().get(Channel.EMAIL).statuses()).containsOnly(Map.entry(MessageStatus.SKIPPED, 3));

        kitchen.pass("P3D");
        assertThat(read(4).codes()).singleElement().satisfies(codes -> {
            assertThat(codes.used()).isEqualTo(1);
            assertThat(codes.expired()).isEqualTo(2);
        });
        assertThat(read(1).isEmpty()).isTrue();
    }

    @Test
    void anotherAccountsRowsAreNotCounted() {
        var stranger = restaurants.open();
        stranger.scenario();
        stranger.event("order.cancelled", "o-1", "c-1");
        stranger.pass("PT24H");

        var read = read(30);

        assertThat(read.isEmpty()).isTrue();
        assertThat(read.scenarios()).isFalse();
    }
}
