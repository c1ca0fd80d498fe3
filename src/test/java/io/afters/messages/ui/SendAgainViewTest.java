package io.afters.messages.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.Screen;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestPanel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AftersIT
class SendAgainViewTest {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TestPanel panel;

    private Account account;
    private Restaurant kitchen;
    private JsonNode skipped;

    @BeforeEach
    void aMailThatReachesNobody() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        kitchen.scenario("delay", "{'period': 'HOUR', 'value': 0}", "actions", """
                {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'WEEK', 'value': 1}},
                 'message': {'channels': {'EMAIL': {'subject': {'en': 'For you'}, 'html': {'en': '<p>{{promoCode}}</p>'}}}}}
                """.formatted(kitchen.campaign()));
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT1S");
        skipped = kitchen.messages("c-1").getFirst();
    }

    @AfterEach
    void leave() {
        panel.leave();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodySendsAMessageAgainOverAChannelThatReachesTheGuest(Role role) {
        panel.enter(
                accounts.staff(account, role), "messages/" + skipped.path("id").asString());

        assertThat(channels().stream().filter(MenuItem::isEnabled).map(MenuItem::getText))
                .containsExactly("SMS · +380501234567");
        assertThat(channels().stream().filter(item -> !item.isEnabled()).map(MenuItem::getText))
                .containsExactly("Push · the customer has no app to push to", "E-mail · the customer has no e-mail");
        click("SMS · +380501234567");

        assertThat(Screen.notices()).containsExactly("It goes out again: SMS.");
        assertThat(kitchen.messages("c-1")).hasSize(2);
    }

    @Test
    void whatWasSentMeanwhileIsNotSentTwice() {
        panel.enter(
                accounts.staff(account, Role.SUPPORT),
                "messages/" + skipped.path("id").asString());
        kitchen.api().post("/messages/" + skipped.path("id").asString() + "/sendings", "{'channel': 'SMS'}");
        panel.resume();
        click("SMS · +380501234567");

        assertThat(Screen.notices()).containsExactly("Not sent again: one is on its way.");
        assertThat(kitchen.messages("c-1")).hasSize(2);
    }

    @Test
    void aTaskSaysThatNothingReachedTheGuestAndSendsAgain() {
        panel.enter(
                accounts.staff(account, Role.SUPPORT),
                "tasks/" + skipped.path("taskId").asString());
        assertThat(Screen.text())
                .contains("No message reached the guest")
                .contains("E-mail: the customer has no e-mail")
                .contains("and the guest does not know it");

        click("SMS · +380501234567");

        assertThat(Screen.text())
                .contains("SMS is on its way again", "A message was sent again over SMS", "By Test SUPPORT")
                .doesNotContain("the guest does not know it");
        kitchen.pass("PT1S");
        panel.resume();
        panel.go("tasks");
        panel.go("tasks/" + skipped.path("taskId").asString());
        assertThat(Screen.text()).contains("SMS sent again");
    }

    @Test
    void whatWasSentHasNoSuchButton() {
        kitchen.api().post("/messages/" + skipped.path("id").asString() + "/sendings", "{'channel': 'SMS'}");
        kitchen.pass("PT1S");
        var sent = kitchen.messages("c-1").getLast();

        panel.enter(
                accounts.staff(account, Role.SUPPORT),
                "messages/" + sent.path("id").asString());

        _assertNone(MenuBar.class, spec -> spec.withClasses("send-again"));
    }

    private static List<MenuItem> channels() {
        return _get(MenuBar.class, spec -> spec.withClasses("send-again"))
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems();
    }

    private static void click(String channel) {
        var item = channels().stream()
                .filter(each -> each.getText().equals(channel))
                .findFirst()
                .orElseThrow();
        assertThat(item.isEnabled()).isTrue();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
