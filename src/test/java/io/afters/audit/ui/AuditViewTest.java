package io.afters.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.audit.AuditTrail;
import io.afters.database.Transactions;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditViewTest extends AtTheRestaurant {
    @Autowired
    private AuditTrail trail;

    @Autowired
    private Transactions transactions;

    private StaffMember admin;
    private StaffMember marketer;

    @BeforeEach
    void aKeyAndAMarketerChangedSomething() {
        admin = accounts.staff(account, Role.ADMIN);
        marketer = accounts.staff(account, Role.MARKETER);
        var scenario = kitchen.scenario();
        kitchen.edit(scenario, draft -> draft.put("name", "Please come back"));
        CurrentAccount.runAs(
                marketer, () -> transactions.runInNew(() -> trail.tell(marketer, "REVOKED", "PromoCode", "K7MQ2XA")));
    }

    @Test
    void anAdminSeesWhoChangedWhatFromWhatToWhat() {
        panel.enter(admin, "audit?subject=Scenario");

        assertThat(Screen.rows())
                .first()
                .asString()
                .contains("Changed", "Scenario", "Name: Come back → Please come back", "API key");
    }

    @Test
    void theTrailSaysInTheSameSentenceAsTheFormWhatAScenarioDoes() {
        panel.enter(admin, "audit?subject=Scenario");

        assertThat(Screen.rows())
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row).contains("24 hours after an order is cancelled, add 5.00 UAH of cashback."));
    }

    @Test
    void anAdminNarrowsTheTrailToOneMember() {
        panel.enter(admin, "audit?staff=" + marketer.id());

        assertThat(Screen.rows()).singleElement().asString().contains("Revoked", "K7MQ2XA");
    }

    @Test
    void aMarketerSeesOwnChangesOnlyWhateverTheUrlAsks() {
        panel.enter(marketer, "audit");
        assertThat(Screen.rows()).singleElement().asString().contains("Revoked", "K7MQ2XA");

        panel.go("audit?subject=Scenario");
        assertThat(Screen.rows()).isEmpty();

        panel.go("audit?staff=" + admin.id());
        assertThat(Screen.rows()).singleElement().asString().contains("K7MQ2XA");
    }

    @Test
    void supportSeesNoTrail() {
        enter(Role.SUPPORT, "audit");

        assertThat(Screen.text()).doesNotContain("K7MQ2XA").doesNotContain("Audit trail");
    }

    @Test
    void nothingOfAnotherAccountIsListed() {
        enterAsStranger("audit");

        assertThat(Screen.rows())
                .allSatisfy(row ->
                        assertThat(row.toString()).doesNotContain("K7MQ2XA").doesNotContain("Please come back"));
    }
}
