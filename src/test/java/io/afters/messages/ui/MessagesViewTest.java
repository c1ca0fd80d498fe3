package io.afters.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.Screen;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class MessagesViewTest {
    private static final String ACTIONS = """
            {'promoCode': null, 'cashback': null, 'message': {'channels':
              {'SMS': {'text': {'en': 'Hi <b>{{userName}}</b>'}}, 'EMAIL': {'subject': {'en': 'Hello'}, 'html': {'en': 'Come back'}}}}}
            """;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TestPanel panel;

    private Account account;
    private Restaurant kitchen;

    @BeforeEach
    void sendAMessageAndSkipOne() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        kitchen.scenario("actions", ACTIONS);
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT24H");
    }

    @AfterEach
    void leave() {
        panel.leave();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesWhatWasSentAndWhatWasNot(Role role) {
        panel.enter(accounts.staff(account, role), "messages");

        assertThat(Screen.rows()).hasSize(2);
        assertThat(Screen.row("SMS").toString()).contains("Olena", "+380501234567", "Hi <b>Olena</b>", "Sent");
        assertThat(Screen.row("E-mail").toString()).contains("Skipped", "the customer has no e-mail");
    }

    @Test
    void theUrlHoldsTheFilters() {
        panel.enter(accounts.staff(account, Role.SUPPORT), "messages?channel=SMS");
        assertThat(Screen.rows()).singleElement().asString().contains("SMS");

        panel.go("messages?channel=SMS&status=SKIPPED");
        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No message matches");
    }

    @Test
    void theListFollowsWhatHappens() {
        panel.enter(accounts.staff(account, Role.SUPPORT), "messages");

        kitchen.event("order.cancelled", "o-2", "c-2");
        kitchen.pass("PT24H");
        panel.poll();

        assertThat(Screen.rows()).hasSize(4);
        assertThat(Screen.text()).contains("4 messages");
    }

    @Test
    void nothingOfAnotherAccountIsListed() {
        panel.enter(accounts.staff(accounts.open(), Role.ADMIN), "messages");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No messages yet");
    }
}
