package io.afters.messages.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import io.afters.accounts.Role;
import io.afters.customers.Channel;
import io.afters.messages.Incoming;
import io.afters.messages.Receipt;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class MessagesViewTest extends AtTheRestaurant {
    private static final String ACTIONS = """
            {'promoCode': null, 'cashback': null, 'message': {'channels':
              {'SMS': {'text': {'en': 'Hi <b>{{userName}}</b>'}}, 'EMAIL': {'subject': {'en': 'Hello'}, 'html': {'en': 'Come back'}}}}}
            """;

    @Autowired
    private Incoming incoming;

    @BeforeEach
    void sendAMessageAndSkipOne() {
        kitchen.scenario("actions", ACTIONS);
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT24H");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesWhatWasSentAndWhatWasNot(Role role) {
        enter(role, "messages");

        assertThat(Screen.rows()).hasSize(2);
        assertThat(Screen.row("SMS").toString()).contains("Olena", "+380501234567", "Hi <b>Olena</b>", "Sent");
        assertThat(Screen.row("E-mail").toString()).contains("Skipped", "the customer has no e-mail");
    }

    @Test
    void theUrlHoldsTheFilters() {
        enter(Role.SUPPORT, "messages?channel=SMS");
        assertThat(Screen.rows()).singleElement().asString().contains("SMS");

        panel.go("messages?channel=SMS&status=SKIPPED");
        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No message matches");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theListIsNarrowedToWhatIsKnownOfAMessage(Role role) {
        enter(role, "messages?arrival=DELIVERED");
        assertThat(Screen.rows()).isEmpty();

        panel.go("messages?arrival=UNTOLD");
        assertThat(Screen.rows()).hasSize(1);

        incoming.receipt(
                account.id(), Channel.SMS, "m-" + id(0), new Receipt(Receipt.Kind.DELIVERED, kitchen.now(), null));
        panel.go("messages?arrival=DELIVERED&channel=SMS");
        assertThat(Screen.rows()).singleElement().asString().contains("Arrived");
        assertThat(panel.location()).contains("arrival=DELIVERED");

        panel.go("messages?arrival=NONSENSE");
        assertThat(Screen.rows()).hasSize(2);
    }

    @Test
    void theListFollowsWhatHappens() {
        enter(Role.SUPPORT, "messages");

        kitchen.event("order.cancelled", "o-2", "c-2");
        kitchen.pass("PT24H");
        panel.poll();

        assertThat(Screen.rows()).hasSize(4);
        assertThat(Screen.text()).contains("4 messages");
    }

    @Test
    void nothingOfAnotherAccountIsListed() {
        enterAsStranger("messages");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No messages yet");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aMessageOpensBesideTheListWithItsTextAndItsAttempts(Role role) {
        enter(role, "messages/" + id(0));

        assertThat(Screen.text())
                .contains("SMS to Olena", "Hi <b>Olena</b>", "+380501234567")
                .contains("Attempt 1: taken over for delivery", "Open task", "Open customer");
    }

    @Test
    void aSkippedMessageSaysWhyInWords() {
        enter(Role.SUPPORT, "messages/" + id(1));

        assertThat(Screen.text())
                .contains("Not sent, because the customer has no e-mail.", "None: it was never handed to anybody.");
    }

    @Test
    void aMessageOfAnotherAccountIsNotFound() {
        enterAsStranger("messages/" + id(0));

        assertThat(Screen.text()).doesNotContain("Olena");
    }

    @Test
    void theMarkupOfAnEMailIsNotPartOfTheList() {
        kitchen.scenario("actions", """
                {'promoCode': null, 'cashback': null, 'message': {'channels': {'EMAIL': {
                  'subject': {'en': 'News'}, 'html': {'en': '<h1>Free</h1><p>dessert</p><script>alert(1)</script>'}}}}}
                """);
        kitchen.event("order.cancelled", "o-9", "c-9", kitchen.now(), data -> {
            data.withObject("/customer").put("email", "c9@example.com");
            return data;
        });
        kitchen.pass("PT24H");
        enter(Role.SUPPORT, "messages?channel=EMAIL&q=c9@example.com");

        assertThat(Screen.row("Free dessert").toString()).doesNotContain("<h1>", "alert");
    }

    @Test
    void theSearchFindsAGuestByPhoneInAnyNotationByEMailAndById() {
        enter(Role.SUPPORT, "messages?q=050 123-45-67");
        assertThat(Screen.rows()).hasSize(2);

        panel.go("messages?q=%2B38050");
        assertThat(Screen.rows()).hasSize(2);

        panel.go("messages?q=c-1&status=SENT");
        assertThat(Screen.rows()).hasSize(1);

        panel.go("messages?q=c-2");
        assertThat(Screen.rows()).isEmpty();
    }

    @Test
    void theDaysOfAFilterAreThoseOfTheAccountAndBelongToIt() {
        var written = LocalDate.ofInstant(kitchen.now(), account.zone());
        enter(Role.SUPPORT, "messages?from=" + written + "&to=" + written);
        assertThat(Screen.rows()).hasSize(2);

        panel.go("messages?to=" + written.minusDays(1));
        assertThat(Screen.rows()).isEmpty();

        panel.go("messages?channel=SMS&from=" + written.plusDays(1));
        assertThat(Screen.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theSandboxShowsTheGuestsPhone(Role role) {
        enter(role, "messages?view=phone");

        assertThat(Screen.text())
                .contains("Hi <b>Olena</b>", "just now", "Open customer", "No e-mail has arrived yet.")
                .doesNotContain("Come back");
    }

    @Test
    void thePhoneOfAGuestOfAnotherAccountStaysDark() {
        enter(Role.ADMIN, "messages/" + id(0));
        var guest = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("customers/"))
                .findFirst()
                .orElseThrow();
        panel.leave();
        enterAsStranger("messages?view=phone&customer=" + guest.substring("customers/".length()));

        assertThat(Screen.text()).contains("No messages yet").doesNotContain("Olena");
    }

    /** Of the guest's first or second message. */
    private String id(int index) {
        return kitchen.messages("c-1").stream()
                .sorted(Comparator.comparingInt(
                        message -> message.path("channel").asString().equals("SMS") ? 0 : 1))
                .skip(index)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
