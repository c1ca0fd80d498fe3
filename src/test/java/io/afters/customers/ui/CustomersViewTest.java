package io.afters.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.Screen;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestPanel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CustomersViewTest {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TestPanel panel;

    private Account account;

    @BeforeEach
    void twoGuests() {
        account = accounts.open();
        var kitchen = restaurants.of(account);
        kitchen.event("order.created", "o-1", "c-1");
        kitchen.event("order.created", "o-2", "c-2");
    }

    @AfterEach
    void leave() {
        panel.leave();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesTheNewestFirst(Role role) {
        panel.enter(accounts.staff(account, role), "customers");

        assertThat(Screen.rows()).hasSize(2).first().asString().contains("c-2", "Olena", "+380501234567");
        assertThat(Screen.text()).contains("2 customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olen", "OLENA", "050 123-45-67", "+380501234567", "234567"})
    void aNameOrAPhoneInAnyNotationFindsThem(String q) {
        panel.enter(accounts.staff(account, Role.SUPPORT), "customers");
        panel.go("customers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));

        assertThat(Screen.rows()).hasSize(2);
    }

    @Test
    void theIdOfThePlatformFindsOne() {
        panel.enter(accounts.staff(account, Role.SUPPORT), "customers?q=c-1");

        assertThat(Screen.rows()).singleElement().asString().contains("c-1");
    }

    @Test
    void aSearchThatFindsNobodySaysWhatToDo() {
        panel.enter(accounts.staff(account, Role.SUPPORT), "customers?q=nobody");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No customer matches", "Search for less");
    }

    @Test
    void nobodyOfAnotherAccountIsListed() {
        panel.enter(accounts.staff(accounts.open(), Role.ADMIN), "customers");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No customers yet");
    }
}
