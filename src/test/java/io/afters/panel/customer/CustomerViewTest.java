package io.afters.panel.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.customers.CustomerList;
import io.afters.shared.Ids;
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
class CustomerViewTest {
    private static final String ACTIONS = """
            {'promoCode': null, 'cashback': {'type': 'FIXED', 'value': '5.00'},
             'message': {'channels': {'SMS': {'text': {'en': 'Come back, {{userName}}'}}}}}
            """;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TestPanel panel;

    @Autowired
    private CustomerList customers;

    private Account account;
    private Restaurant kitchen;
    private String path;

    @BeforeEach
    void aGuestWhoWasWrittenTo() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        kitchen.scenario("actions", ACTIONS);
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT24H");
        path = "customers/"
                + Ids.format(customers
                        .find(account, "c-1", Long.MAX_VALUE, 1)
                        .getFirst()
                        .id());
    }

    @AfterEach
    void leave() {
        panel.leave();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleReadsTheWholeStory(Role role) {
        panel.enter(accounts.staff(account, role), path);

        assertThat(Screen.text())
                .contains("Olena", "+380501234567", "said nothing: counts as consent")
                .contains("5.00")
                .contains("was cancelled", "SMS sent", "Come back, Olena", "Executed");
    }

    @Test
    void thePageFollowsWhatHappens() {
        panel.enter(accounts.staff(account, Role.SUPPORT), path);

        kitchen.event("order.completed", "o-2", "c-1");
        panel.poll();

        assertThat(Screen.text()).contains("was completed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MARKETER", "SUPPORT"})
    void onlyAnAdminErases(Role role) {
        panel.enter(accounts.staff(account, role), path);

        _assertNone(Button.class, spec -> spec.withText("Erase person"));
    }

    @Test
    void anErasedPersonLeavesFiguresAndNoTrace() {
        panel.enter(accounts.staff(account, Role.ADMIN), path);
        _click(Screen.button("Erase person"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(Screen.text())
                .contains("Erased customer", "5.00", "was cancelled")
                .doesNotContain("Olena", "+380501234567", "c-1");
        assertThat(Screen.notices()).contains("The person is erased.");
    }

    @Test
    void aCustomerOfAnotherAccountIsNotFound() {
        panel.enter(accounts.staff(accounts.open(), Role.ADMIN), path);

        assertThat(Screen.text()).doesNotContain("Olena");
    }
}
