package io.afters.panel.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import io.afters.accounts.Role;
import io.afters.customers.Channel;
import io.afters.customers.Consents;
import io.afters.customers.CustomerList;
import io.afters.customers.Withdrawal;
import io.afters.shared.Ids;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerViewTest extends AtTheRestaurant {
    private static final String ACTIONS = """
            {'promoCode': null, 'cashback': {'type': 'FIXED', 'value': '5.00'},
             'message': {'channels': {'SMS': {'text': {'en': 'Come back, {{userName}}'}}}}}
            """;

    @Autowired
    private CustomerList customers;

    @Autowired
    private Consents consents;

    @Autowired
    private Clock clock;

    private String path;

    @BeforeEach
    void aGuestWhoWasWrittenTo() {
        kitchen.scenario("actions", ACTIONS);
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT24H");
        path = "customers/"
                + Ids.format(customers
                        .find(account, "c-1", Long.MAX_VALUE, 1)
                        .getFirst()
                        .id());
    }

    @Test
    void whatTheGuestWithdrewStandsAmongTheConsentsAndInTheStory() {
        var guest = customers.find(account, "c-1", Long.MAX_VALUE, 1).getFirst().id();
        consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.STOP, clock.instant());

        enter(Role.SUPPORT, path);

        assertThat(Screen.text()).contains("withdrew it, ", "Wants no more SMS", "By an answer such as STOP");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleReadsTheWholeStory(Role role) {
        enter(role, path);

        assertThat(Screen.text())
                .contains("Olena", "+380501234567", "said nothing: counts as consent")
                .contains("5.00")
                .contains("was cancelled", "SMS sent", "Come back, Olena", "Executed");
    }

    @Test
    void thePageFollowsWhatHappens() {
        enter(Role.SUPPORT, path);

        kitchen.event("order.completed", "o-2", "c-1");
        panel.poll();

        assertThat(Screen.text()).contains("was completed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MARKETER", "SUPPORT"})
    void onlyAnAdminErases(Role role) {
        enter(role, path);

        _assertNone(Button.class, spec -> spec.withText("Erase person"));
    }

    @Test
    void anErasedPersonLeavesFiguresAndNoTrace() {
        enter(Role.ADMIN, path);
        _click(Screen.button("Erase person"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(Screen.text())
                .contains("Erased customer", "5.00", "was cancelled")
                .doesNotContain("Olena", "+380501234567", "c-1");
        assertThat(Screen.notices()).contains("The person is erased.");
    }

    @Test
    void aCustomerOfAnotherAccountIsNotFound() {
        enterAsStranger(path);

        assertThat(Screen.text()).doesNotContain("Olena");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "tasks", "codes", "messages", "cashback"})
    void eachKindHasATabThatTheUrlNames(String tab) {
        enter(Role.SUPPORT, path + "?tab=" + tab);

        assertThat(Screen.text())
                .contains(
                        switch (tab) {
                            case "orders" -> "Order N-o-1";
                            case "tasks" -> "Look for this customer in all tasks";
                            case "codes" -> "No promo code belongs to this customer";
                            case "messages" -> "Look for this customer in all messages";
                            default -> "balance then 5.00 UAH";
                        })
                .doesNotContain("What happened");
    }

    @Test
    void theLedgerTellsTheBalanceAfterEachEntry() {
        kitchen.event("order.cancelled", "o-2", "c-1");
        kitchen.pass("PT24H");
        enter(Role.SUPPORT, path + "?tab=cashback");

        assertThat(Screen.text()).containsSubsequence("balance then 10.00 UAH", "balance then 5.00 UAH");
    }

    @Test
    void codesTellTheirCampaignTheirStatusAndTheirUses() {
        var campaign = kitchen.campaign();
        kitchen.api().post("/campaigns/" + campaign + "/codes", "{'code': 'THEIRS', 'customerId': 'c-1'}");
        kitchen.api().post("/campaigns/" + campaign + "/codes", "{'code': 'SHARED'}");
        kitchen.api()
                .post("/codes/SHARED/redemptions", "{'customerId': 'c-1', 'orderId': 'o-7', 'orderTotal': '100.00'}");
        enter(Role.SUPPORT, path + "?tab=codes");

        assertThat(Screen.text())
                .contains("THEIRS", "Assigned", "Ten off")
                .contains("SHARED", "Used", "order o-7", "not theirs alone");

        kitchen.event("order.created", "o-7", "c-1");
        kitchen.event("order.cancelled", "o-7", "c-1");
        panel.resume();
        panel.go(path);
        assertThat(Screen.text())
                .contains("Promo code SHARED was redeemed in order o-7", "Promo code SHARED came back from order o-7");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnAdminExportsAPersonsData(Role role) {
        enter(role, path);

        assertThat(_find(Anchor.class, spec -> spec.withText("Export data"))).hasSize(role == Role.ADMIN ? 1 : 0);
    }
}
