package io.afters.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Role;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersViewTest extends AtTheRestaurant {
    @BeforeEach
    void twoGuests() {
        kitchen.event("order.created", "o-1", "c-1");
        kitchen.event("order.created", "o-2", "c-2");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesTheNewestFirst(Role role) {
        enter(role, "customers");

        assertThat(Screen.rows()).hasSize(2).first().asString().contains("c-2", "Olena", "+380501234567");
        assertThat(Screen.text()).contains("2 customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olen", "OLENA", "050 123-45-67", "+380501234567", "234567"})
    void aNameOrAPhoneInAnyNotationFindsThem(String q) {
        enter(Role.SUPPORT, "customers");
        panel.go("customers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));

        assertThat(Screen.rows()).hasSize(2);
    }

    @Test
    void theIdOfThePlatformFindsOne() {
        enter(Role.SUPPORT, "customers?q=c-1");

        assertThat(Screen.rows()).singleElement().asString().contains("c-1");
    }

    @Test
    void aSearchThatFindsNobodySaysWhatToDo() {
        enter(Role.SUPPORT, "customers?q=nobody");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No customer matches", "Search for less");
    }

    @Test
    void nobodyOfAnotherAccountIsListed() {
        enterAsStranger("customers");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No customers yet");
    }
}
