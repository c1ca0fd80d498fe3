package io.afters.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afters.accounts.Account;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
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
    private static final String PHONE = "+380501234567";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Consents consents;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Customers customers;

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
        consents.stop(other.id(), PHONE, clock.instant());
        contacts.forgetTokens(other.id(), guest, List.of("token-1"));

        assertThat(contact().withdrawn()).isEmpty();
        assertThat(contact().pushTokens()).containsExactly("token-1", "token-2");
        assertThat(consents.of(other.id(), guest)).isEmpty();

        consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.LINK, clock.instant());
        assertThat(consents.told(other.id(), guest)).isEmpty();
    }

    @Test
    void aStopHoldsForWhoeverIsToldToHaveThePhoneLater() {
        consents.stop(account.id(), PHONE, clock.instant());
        restaurant.event("order.created", "o-7", "c-7");

        var later = contacts.find(account.id(), "c-7").orElseThrow();
        assertThat(contact(later).on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
        assertThat(contact(later).withdrawn()).containsOnlyKeys(Channel.SMS);
        assertThat(consents.told(account.id(), later))
                .extracting(Withdrawal::way)
                .containsExactly(Withdrawal.Way.STOP);
    }

    @Test
    void aStopOfAPhoneThatNobodyHasYetHoldsAsWell() {
        consents.stop(account.id(), "+380507777777", clock.instant());
        phone("c-8", "+380507777777");

        var later = contacts.find(account.id(), "c-8").orElseThrow();
        assertThat(contact(later).on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
        phone("c-8", "+380506666666");
        phone(GUEST, "+380507777777");
        assertThat(contact().on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
    }

    @Test
    void aStopOutlivesThePersonAndNothingTellsWhose() {
        consents.stop(account.id(), PHONE, clock.instant());
        customers.erase(account.id(), GUEST, TestCaller.of(account));
        restaurant.event("order.created", "o-9", "c-9");

        assertThat(contact(contacts.find(account.id(), "c-9").orElseThrow()).on(Channel.SMS))
                .isEqualTo(new Reach.Out("NO_CONSENT"));
    }

    @Test
    void aStopAndTheFirstWordOfSomebodyWithThePhoneAtTheSameMomentMeet() {
        for (int round = 0; round < 10; round++) {
            var phone = "+38050444000" + round;
            var id = "n-" + round;
            Together.all(2, i -> {
                if (i == 0) {
                    consents.stop(account.id(), phone, clock.instant());
                } else {
                    phone(id, phone);
                }
                return i;
            });

            assertThat(contact(contacts.find(account.id(), id).orElseThrow()).on(Channel.SMS))
                    .isEqualTo(new Reach.Out("NO_CONSENT"));
        }
    }

    @Test
    void aNewConsentOfThePlatformCountsForThatCustomerAlthoughThePhoneToldStop() {
        consents.stop(account.id(), PHONE, restaurant.now());
        restaurant.event("order.created", "o-7", "c-7");
        var later = contacts.find(account.id(), "c-7").orElseThrow();
        consent("c-7", false);
        assertThat(contact(later).consents()).containsEntry(Channel.SMS, false);
        consent("c-7", true);

        assertThat(contact(later).on(Channel.SMS)).isInstanceOf(Reach.At.class);
    }

    @Test
    void aStartGivesBackWhatTheStopOfThatPhoneWithdrew() {
        consents.stop(account.id(), PHONE, clock.instant());
        consents.start(account.id(), PHONE, clock.instant());
        restaurant.event("order.created", "o-7", "c-7");

        assertThat(contact().on(Channel.SMS)).isEqualTo(new Reach.At(PHONE));
        assertThat(contact().withdrawn()).isEmpty();
        assertThat(contact(contacts.find(account.id(), "c-7").orElseThrow()).on(Channel.SMS))
                .isEqualTo(new Reach.At(PHONE));
        assertThat(consents.told(account.id(), guest))
                .singleElement()
                .satisfies(told -> assertThat(told.givenBackAt()).isNotNull());
        consents.stop(account.id(), PHONE, clock.instant());
        assertThat(contact().on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
    }

    @Test
    void aStartGivesNothingBackThatWasNotWithdrawnByAStopOfThatPhone() {
        consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.LINK, clock.instant());
        consents.withdraw(account.id(), guest, Channel.EMAIL, Withdrawal.Way.LINK, clock.instant());
        consents.start(account.id(), PHONE, clock.instant());
        assertThat(contact().withdrawn()).containsOnlyKeys(Channel.SMS, Channel.EMAIL);

        consents.stop(account.id(), PHONE, clock.instant());
        var other = accounts.open();
        consents.start(other.id(), PHONE, clock.instant());
        consents.start(account.id(), "+380507777777", clock.instant());
        consents.start(account.id(), PHONE, clock.instant());
        assertThat(contact().withdrawn()).containsOnlyKeys(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void aRefusalOfThePlatformIsNotOverruledByAStart() {
        consent(GUEST, false);
        consents.start(account.id(), PHONE, clock.instant());

        assertThat(contact().on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
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
        return contact(guest);
    }

    private Contact contact(long id) {
        return Objects.requireNonNull(contacts.read(List.of(id)).get(id));
    }

    private void phone(String customer, String phone) {
        restaurant.event("order.created", "o-of-" + customer + phone, customer, restaurant.now(), data -> {
            ((ObjectNode) data.get("customer")).put("phone", phone);
            return data;
        });
    }

    private void consent(String customer, boolean yes) {
        restaurant.event("order.completed", "o-of-" + customer + yes, customer, restaurant.now(), data -> {
            ((ObjectNode) data.get("customer")).putObject("consents").put("SMS", yes);
            return data;
        });
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
