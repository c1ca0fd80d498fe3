package io.afters.panel.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.DomEvent;
import io.afters.accounts.Role;
import io.afters.customers.Channel;
import io.afters.messages.Incoming;
import io.afters.messages.Receipt;
import io.afters.shared.ui.DayField;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class DashboardViewTest extends AtTheRestaurant {
    @Autowired
    private Incoming incoming;

    private LocalDate today() {
        return LocalDate.ofInstant(kitchen.now(), ZoneId.of("Europe/Kyiv"));
    }

    private static String told(Class<? extends Card> card) {
        return String.valueOf(_get(_get(card), Chart.class).getElement().getAttribute("aria-label"));
    }

    private static String href(Class<? extends Card> card, String label) {
        return _get(
                        _get(card),
                        Anchor.class,
                        spec -> spec.withPredicate(
                                anchor -> label.equals(anchor.getElement().getAttribute("aria-label"))))
                .getHref();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleLandsHere(Role role) {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");

        enter(role, "");

        assertThat(panel.location()).isEqualTo("dashboard");
        assertThat(told(FunnelCard.class)).isEqualTo("1 triggered, 0 executed, 0 successful, 0 cancelled.");
        assertThat(Screen.text()).contains("Dashboard", "Times in Europe/Kyiv");
    }

    @Test
    void everyNumberLeadsToTheRowsThatWereCounted() {
        var campaign = kitchen.campaign();
        kitchen.scenario(
                "cancellationConditions",
                "['ORDER_COMPLETED']",
                "actions",
                "{'promoCode': {'campaignId': '" + campaign + "', 'expiration': {'period': 'DAY', 'value': 9}},"
                        + " 'cashback': null, 'message': {'channels': {'SMS': {'text': {'en': 'Hi'}}}}}");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.cancelled", "o-2", "c-2");
        kitchen.event("order.completed", "o-2", "c-2");
        kitchen.pass("P1D");
        var days = "=" + today().minusDays(6) + "&%s=" + today();
        var triggered = "triggeredFrom" + days.formatted("triggeredTo");

        enter(Role.SUPPORT, "dashboard?days=7");

        assertThat(href(FunnelCard.class, "Triggered: 2")).isEqualTo("tasks?" + triggered);
        assertThat(href(FunnelCard.class, "Executed: 1")).isEqualTo("tasks?status=EXECUTED&" + triggered);
        assertThat(href(FunnelCard.class, "Cancelled: 1")).isEqualTo("tasks?status=CANCELLED&" + triggered);
        assertThat(href(CodesCard.class, "Assigned: 1"))
                .isEqualTo("campaigns/" + campaign + "?assignedFrom" + days.formatted("assignedTo")
                        + "&status=ASSIGNED&tab=codes");
        assertThat(href(MessagesCard.class, "Sent: 1"))
                .isEqualTo("messages?channel=SMS&from" + days.formatted("status=SENT&to"));
        assertThat(Screen.text()).contains("50% (1 of 2 triggered)");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsKnownOfSentMessagesStandsWithWhatItIsAShareOf(Role role) {
        kitchen.scenario("actions", """
                {'message': {'channels': {'SMS': {'text': {'en': 'https://pizza.example'}},
                                          'PUSH': {'title': {'en': 'Hi'}, 'text': {'en': 'Hi'}}}, 'trackLinks': true}}
                """);
        List.of("1", "2", "3").forEach(n -> kitchen.event("order.cancelled", "o-" + n, "c-" + n));
        kitchen.pass("P1D");
        told("c-1", Receipt.Kind.READ);
        told("c-2", Receipt.Kind.UNDELIVERED);

        enter(role, "dashboard?days=7");

        var days = "from=" + today().minusDays(6) + "&to=" + today();
        assertThat(Screen.text())
                .contains("33% arrived (1 of 3 sent)", "0% clicked (0 of 3 with links that are counted)");
        for (var each :
                List.of("Arrived: 1", "Read: 1", "Did not arrive: 1", "Nothing told yet: 1", "Not clicked: 3")) {
            var href = href(MessagesCard.class, each);
            assertThat(href).contains("arrival=", "channel=SMS", days.substring(0, days.indexOf('&')));
            panel.go(href);
            assertThat(Screen.rows()).hasSize(each.endsWith("3") ? 3 : 1);
            panel.go("dashboard?days=7");
        }
    }

    @Test
    void aProviderThatTellsNothingIsNotBlamedForNothingThatArrived() {
        kitchen.scenario("actions", "{'message': {'channels': {'SMS': {'text': {'en': 'Hi'}}}}}");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("P1D");

        enter(Role.SUPPORT, "dashboard?days=7");

        assertThat(Screen.text())
                .contains("This provider does not tell what arrives.")
                .doesNotContain("arrived (", "clicked (");
    }

    private void told(String customer, Receipt.Kind kind) {
        var sms = kitchen.messages(customer).stream()
                .filter(message -> message.path("channel").asString().equals("SMS"))
                .findFirst()
                .orElseThrow();
        incoming.receipt(
                account.id(), Channel.SMS, "m-" + sms.path("id").asString(), new Receipt(kind, kitchen.now(), null));
    }

    @Test
    void aDayOfTheTableLeadsToItsTasks() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "dashboard");
        var details = _get(NativeDetails.class);
        assertThat(_find(details, Anchor.class)).isEmpty();

        details.setOpen(true);
        ElementUtilsKt._fireDomEvent(
                details.getElement(),
                new DomEvent(details.getElement(), "toggle", JsonMapper.shared().createObjectNode()));

        assertThat(_find(details, Anchor.class))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("tasks?triggeredFrom=" + today() + "&triggeredTo=" + today());
    }

    @Test
    void aClickOnThePictureLeadsToTheListAndWhatABrowserMakesUpLeadsNowhere() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "dashboard?days=7");
        var picture = _get(_get(FunnelCard.class), Chart.class);

        for (var nonsense : List.of("3", "-1", "4294967296", "'tasks'", "null")) {
            click(picture, nonsense);
            assertThat(panel.location()).isEqualTo("dashboard?days=7");
        }
        click(picture, "1");

        assertThat(panel.location())
                .startsWith("tasks?")
                .contains("status=EXECUTED", "triggeredFrom=" + today().minusDays(6), "triggeredTo=" + today());
    }

    private static void click(Chart chart, String index) {
        var json = "{\"event.detail.index\": " + index.replace('\'', '"') + "}";
        ElementUtilsKt._fireDomEvent(
                chart.getElement(),
                new DomEvent(
                        chart.getElement(), "chart-click", JsonMapper.shared().readTree(json)));
    }

    @Test
    void itFollowsWhatHappens() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "dashboard");

        kitchen.pass("PT24H");
        panel.poll();

        assertThat(told(FunnelCard.class)).isEqualTo("1 triggered, 1 executed, 0 successful, 0 cancelled.");
    }

    @Test
    void anAccountThatHasJustBegunIsToldWhatToDoFirst() {
        enter(Role.MARKETER, "dashboard");

        assertThat(Screen.text()).contains("Create a scenario first", "free pizza");
        _assertNone(Chart.class);
        _click(_get(Button.class, spec -> spec.withText("Create a scenario")));
        assertThat(panel.location()).isEqualTo("scenarios/new");
    }

    @Test
    void supportIsNotAskedToCreateWhatItMayNot() {
        enter(Role.SUPPORT, "dashboard");

        _assertNone(Button.class, spec -> spec.withText("Create a scenario"));
        assertThat(Screen.text()).contains("As soon as an admin or a marketer has created a scenario");
    }

    @Test
    void daysWithoutTasksSaySo() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");

        enter(Role.SUPPORT, "dashboard?from=2026-01-01&to=2026-01-02");

        assertThat(Screen.text()).contains("Nothing was triggered: 1 Jan 2026 – 2 Jan 2026");
        _click(Screen.button("Show the last 90 days"));
        assertThat(panel.location()).isEqualTo("dashboard?days=90");
        assertThat(told(FunnelCard.class)).startsWith("1 triggered");
    }

    @Test
    void daysOfOnesOwnStandInTheUrl() {
        kitchen.scenario();
        enter(Role.SUPPORT, "dashboard");

        _setValue(_get(DayField.class, spec -> spec.withLabel("From")), today().minusDays(2));

        assertThat(panel.location()).isEqualTo("dashboard?from=" + today().minusDays(2) + "&to=" + today());
    }
}
