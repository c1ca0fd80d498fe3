package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.shared.Conflict;
import io.afters.shared.InvalidInput;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.Together;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@AftersIT
class AccountsIT {
    @Autowired
    TestAccounts accounts;

    @Autowired
    Restaurants restaurants;

    @Autowired
    Accounts settings;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private StaffMember admin;

    @BeforeEach
    void anAdmin() {
        account = accounts.open();
        admin = accounts.staff(account, Role.ADMIN);
    }

    private static AccountDraft named(String name) {
        return new AccountDraft(name, "Europe/Kyiv", "UAH", "UA", "en", 24, true);
    }

    private static AccountDraft scenarios(boolean enabled) {
        return new AccountDraft("Piazza", "Europe/Kyiv", "UAH", "UA", "en", 24, enabled);
    }

    @Test
    void whatIsSavedHoldsAtOnceAndIsInTheTrail() {
        var draft = new AccountDraft(" Piazza ", "Europe/Warsaw", "EUR", "PL", "pl", 48, false);
        CurrentAccount.runAs(admin, () -> settings.change(admin, draft, account.version()));

        var now = settings.get(account.id());
        assertThat(AccountDraft.of(now))
                .isEqualTo(new AccountDraft("Piazza", "Europe/Warsaw", "EUR", "PL", "pl", 48, false));
        var told = trail.find(account.id(), new AuditQuery(admin.id(), "Account"), Long.MAX_VALUE, 10);
        assertThat(told)
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsEntry("timeZone", new FromTo("Europe/Kyiv", "Europe/Warsaw"))
                        .containsEntry("scenariosEnabled", new FromTo("true", "false")));
    }

    @Test
    void quietHoursAreKeptAsTheClockShowsThem() {
        var quiet = new AccountDraft(
                "Piazza", "Europe/Kyiv", "UAH", "UA", "en", 24, true, LocalTime.of(22, 0), LocalTime.of(9, 30));
        CurrentAccount.runAs(admin, () -> settings.change(admin, quiet, account.version()));

        assertThat(settings.get(account.id()).quietHours())
                .contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 30)));
        assertThat(jdbc.sql("select concat(quiet_from, ' ', quiet_until) from account where id = ?")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("22:00:00 09:30:00");
        var version = settings.get(account.id()).version();
        CurrentAccount.runAs(admin, () -> settings.change(admin, named("Piazza"), version));
        assertThat(settings.get(account.id()).quietHours()).isEmpty();
    }

    @Test
    void theSecondOfTwoSavesIsToldOfTheFirst() {
        settings.change(admin, named("First"), account.version());

        assertThatThrownBy(() -> settings.change(admin, named("Second"), account.version()))
                .isInstanceOf(Conflict.class);
        assertThat(settings.get(account.id()).name()).isEqualTo("First");
    }

    @Test
    void ofManySavesAtOnceOneHolds() {
        var saved = Together.all(6, n -> {
            try {
                settings.change(admin, named("Name " + n), account.version());
                return true;
            } catch (Conflict e) {
                return false;
            }
        });

        assertThat(saved).filteredOn(each -> each).hasSize(1);
        assertThat(settings.settings(admin).version()).isEqualTo(account.version() + 1);
    }

    @Test
    void whatCanNotBeIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> settings.change(admin, named(" "), account.version()))
                .isInstanceOf(InvalidInput.class);
        assertThat(settings.settings(admin).version()).isEqualTo(account.version());
    }

    @Test
    void nobodyButAnAdminChangesSettings() {
        for (var role : List.of(Role.MARKETER, Role.SUPPORT)) {
            var other = accounts.staff(account, role);
            assertThatThrownBy(() -> settings.change(other, named("Mine"), account.version()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> settings.settings(other)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void switchedOffScenariosStartNothingAndFinishWhatTheyBegan() {
        var kitchen = restaurants.of(account);
        var scenario = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        settings.change(admin, scenarios(false), account.version());
        kitchen.event("order.cancelled", "o-2", "c-2");
        kitchen.pass("PT25H");
        assertThat(kitchen.fates(scenario)).containsExactly("EXECUTED null null");

        settings.change(admin, scenarios(true), account.version() + 1);
        kitchen.event("order.cancelled", "o-3", "c-3");
        assertThat(kitchen.fates(scenario)).containsExactly("EXECUTED null null", "PENDING null null");
    }

    @Test
    void aDueTimeStaysWhenTheZoneChanges() {
        var kitchen = restaurants.of(account);
        var scenario = kitchen.scenario("delay", "{'period': 'DAY', 'value': 3}");
        kitchen.event("order.cancelled", "o-1", "c-1");
        var due = kitchen.task(scenario).path("dueAt").asString();
        settings.change(
                admin, new AccountDraft("Piazza", "Pacific/Auckland", "UAH", "UA", "en", 24, true), account.version());

        assertThat(due).isNotEmpty();
        assertThat(kitchen.task(scenario).path("dueAt").asString()).isEqualTo(due);
    }
}
