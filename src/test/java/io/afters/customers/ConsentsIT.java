package io.afters.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afters.accounts.Account;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.Together;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What guests tell us themselves, and what providers tell of their devices, on the real database. */
@AftersIT
class ConsentsIT {
    private static final String GUEST = "c-1";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Consents consents;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Clock clock;

    private Account account;
    private Restaurant restaurant;
    private long guest;

    @BeforeEach
    void aGuestOrders() {
        account = accounts.open();
        restaurant = restaurants.of(account);
        tell(1);
        guest = contacts.find(account.id(), GUEST).orElseThrow();
    }

    @Test
    void aWithdrawalIsKeptWithItsTimeAndItsWay() {
        consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.STOP, clock.instant());
        consents.withdraw(account.id(), guest, Channel.EMAIL, Withdrawal.Way.LINK, clock.instant());

        assertThat(consents.told(account.id(), guest))
                .extracting(Withdrawal::channel, Withdrawal::way)
                .containsExactly(tuple(Channel.EMAIL, Withdrawal.Way.LINK), tuple(Channel.SMS, Withdrawal.Way.STOP));
        assertThat(contact().withdrawn()).containsOnlyKeys(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void noAccountWithdrawsOrReadsForAnother() {
        var other = accounts.open();
        consents.withdraw(other.id(), guest, Channel.SMS, Withdrawal.Way.LINK, clock.instant());
        consents.withdrawOf(other.id(), "+380501234567", Withdrawal.Way.STOP, clock.instant());
        contacts.forgetTokens(other.id(), guest, List.of("token-1"));

        assertThat(contact().withdrawn()).isEmpty();
        assertThat(contact().pushTokens()).containsExactly("token-1", "token-2");
        assertThat(consents.of(other.id(), guest)).isEmpty();

        consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.LINK, clock.instant());
        assertThat(consents.told(other.id(), guest)).isEmpty();
    }

    @Test
    void ordersThatArriveMeanwhileDoNotLoseIt() {
        Together.all(8, i -> {
            if (i == 0) {
                consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.LINK, clock.instant());
            } else {
                tell(10 + i);
            }
            return i;
        });

        assertThat(contact().consents()).containsEntry(Channel.SMS, false);
        assertThat(consents.told(account.id(), guest)).hasSize(1);
    }

    @Test
    void devicesThatAreNoMoreAreForgottenAndOthersStay() {
        contacts.forgetTokens(account.id(), guest, List.of("token-1", "another guest's"));

        assertThat(contact().pushTokens()).containsExactly("token-2");
        contacts.forgetTokens(account.id(), guest, List.of("token-2"));
        assertThat(contact().on(Channel.PUSH)).isEqualTo(new Reach.Out("NO_PUSH_TOKEN"));
    }

    private Contact contact() {
        return Objects.requireNonNull(contacts.read(List.of(guest)).get(guest));
    }

    private void tell(int order) {
        restaurant.event("order.created", "o-" + order, GUEST, restaurant.now(), data -> {
            var customer = (ObjectNode) data.get("customer");
            customer.putArray("pushTokens").add("token-1").add("token-2");
            customer.putObject("consents").put("SMS", true).put("EMAIL", true);
            return data;
        });
    }
}
