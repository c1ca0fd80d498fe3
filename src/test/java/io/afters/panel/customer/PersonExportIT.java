package io.afters.panel.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.accounts.Scope;
import io.afters.audit.AuditEntry;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.customers.Channel;
import io.afters.customers.Consents;
import io.afters.customers.Contacts;
import io.afters.customers.Customers;
import io.afters.customers.Withdrawal;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a person gets who asks for everything that is held about them. */
@AftersIT
class PersonExportIT {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Customers customers;

    @Autowired
    private Consents consents;

    @Autowired
    private PersonExport export;

    @Autowired
    private AuditTrail trail;

    private Account account;
    private Restaurant kitchen;

    @BeforeEach
    void twoGuests() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        var campaign = kitchen.campaign();
        kitchen.scenario("actions", """
                {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'DAY', 'value': 7}},
                 'cashback': {'type': 'FIXED', 'value': '5.00'},
                 'message': {'channels': {'SMS': {'text': {'en': 'Take {{promoCode}}, {{userName}}'}}}}}
                """.formatted(campaign));
        kitchen.event("order.cancelled", "o-1", "c-1", kitchen.now(), data -> {
            data.withObject("/customer").putObject("consents").put("SMS", true).put("EMAIL", false);
            return data;
        });
        kitchen.event("review.created", "o-1", "c-1", kitchen.now(), data -> {
            data.putObject("review").put("rating", 2).put("text", "Cold pizza");
            return data;
        });
        kitchen.event("order.cancelled", "o-2", "c-2", kitchen.now(), data -> {
            data.withObject("/customer").put("name", "Somebody Else").put("phone", "+380671112233");
            return data;
        });
        kitchen.pass("PT24H");
        kitchen.api().post("/campaigns/" + campaign + "/codes", "{'code': 'SHARED'}");
        kitchen.api()
                .post("/codes/SHARED/redemptions", "{'customerId': 'c-1', 'orderId': 'o-7', 'orderTotal': '100.00'}");
    }

    @Test
    void itHoldsEverythingAboutThePersonAndNothingOfOthers() {
        var file = kitchen.api().get("/customers/c-1/export").json();

        assertThat(file.at("/person/name").asString()).isEqualTo("Olena");
        assertThat(file.at("/person/phone").asString()).isEqualTo("+380501234567");
        assertThat(file.at("/person/consents/SMS").asString()).isEqualTo("GIVEN");
        assertThat(file.at("/person/consents/EMAIL").asString()).isEqualTo("REFUSED");
        assertThat(file.at("/person/consents/PUSH").asString()).isEqualTo("NEVER_STATED");
        assertThat(file.at("/orders/0/id").asString()).isEqualTo("o-1");
        assertThat(file.at("/events").size()).isEqualTo(2);
        assertThat(file.at("/events/1/review").asString()).isEqualTo("Cold pizza");
        assertThat(file.at("/tasks/0/timeline/0/what").asString()).isEqualTo("CREATED");
        assertThat(file.at("/tasks/0/status").asString()).isEqualTo("EXECUTED");
        var code = file.at("/tasks/0/promoCode").asString();
        assertThat(file.at("/codes"))
                .extracting(each -> each.path("code").asString())
                .containsExactly("SHARED", code);
        assertThat(file.at("/codes/0/uses/0/orderId").asString()).isEqualTo("o-7");
        assertThat(file.at("/messages/0/text").asString()).isEqualTo("Take " + code + ", Olena");
        assertThat(file.at("/messages/0/attempts/0/outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(file.at("/cashback/0/amount").asString()).isEqualTo("5.00");
        assertThat(file.at("/cashbackBalance").asString()).isEqualTo("5.00");
        assertThat(file.toString()).doesNotContain("Somebody Else", "+380671112233", "o-2", "c-2");
    }

    @Test
    void itTellsWhatThePersonWithdrewAndWhatCameBackOfMessages() {
        var guest = contacts.find(account.id(), "c-1").orElseThrow();
        consents.withdraw(account.id(), guest, Channel.SMS, Withdrawal.Way.LINK, kitchen.now());

        var file = kitchen.api().get("/customers/c-1/export").json();

        assertThat(file.at("/withdrawals/0/channel").asString()).isEqualTo("SMS");
        assertThat(file.at("/withdrawals/0/way").asString()).isEqualTo("LINK");
        assertThat(file.at("/person/consents/SMS").asString()).isEqualTo("REFUSED");
        assertThat(file.at("/messages/0/clicks").asInt()).isZero();
        assertThat(file.at("/messages/0/receipt").isNull()).isTrue();
    }

    @Test
    void whoeverTookPartOfTheStaffIsNotNamed() {
        kitchen.event("order.cancelled", "o-3", "c-1");
        var task = kitchen.api()
                .get("/tasks?status=PENDING")
                .json()
                .at("/items/0/id")
                .asString();
        kitchen.api().post("/tasks/" + task + "/cancel", "");
        var file = kitchen.api().get("/customers/c-1/export");

        assertThat(file.json().at("/tasks/0/timeline/1/cause").asString()).isEqualTo("key");
        assertThat(file.text()).doesNotContain("key:");
    }

    @Test
    void anErasedPersonsFileSaysSoAndHoldsTheFigures() {
        var id = contacts.find(account.id(), "c-1").orElseThrow();
        customers.erase(account.id(), "c-1", TestCaller.of(account));
        var text = written(id);

        assertThat(text)
                .contains("\"erased\" : true", "\"cashbackBalance\" : \"5.00\"")
                .doesNotContain("Olena", "+380501234567", "c-1", "Cold pizza");
    }

    @Test
    void eachExportIsInTheAuditTrailByOurId() {
        var id = contacts.find(account.id(), "c-1").orElseThrow();
        written(id);

        assertThat(trail.find(account.id(), new AuditQuery(null, "Customer"), Long.MAX_VALUE, 1))
                .singleElement()
                .returns("EXPORTED", AuditEntry::action)
                .returns(Long.toString(id), AuditEntry::subjectId);
    }

    @Test
    void aKeyThatOnlyReadsGetsNoExport() {
        var reader = accounts.api(account, Set.of(Scope.READ));

        assertThat(reader.get("/customers/c-1/export").status()).isEqualTo(403);
        assertThat(accounts.api(account, Set.of(Scope.MANAGE))
                        .get("/customers/c-1/export")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staffOtherThanAdminsNeitherExportNorErase() {
        var id = contacts.find(account.id(), "c-1").orElseThrow();
        for (var role : Set.of(Role.MARKETER, Role.SUPPORT)) {
            var member = accounts.staff(account, role);
            assertThatThrownBy(() -> customers.noteExport(id, member)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> customers.erase(account.id(), "c-1", member))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void nobodyOfAnotherAccountIsExported() {
        assertThat(restaurants.open().api().get("/customers/c-1/export").status())
                .isEqualTo(404);
    }

    private String written(long id) {
        var target = new ByteArrayOutputStream();
        CurrentAccount.runIn(account.id(), () -> export.write(id, TestCaller.of(account), target));
        return target.toString(StandardCharsets.UTF_8);
    }
}
