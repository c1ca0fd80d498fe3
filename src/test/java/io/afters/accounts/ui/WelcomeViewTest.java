package io.afters.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import io.afters.accounts.Invitation;
import io.afters.accounts.Role;
import io.afters.accounts.StaffLink;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.accounts.StaffStatus;
import io.afters.accounts.Team;
import io.afters.testing.AtThePanel;
import io.afters.testing.Screen;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WelcomeViewTest extends AtThePanel {
    @Autowired
    private Team team;

    @Autowired
    private StaffMembers staff;

    private StaffMember admin;
    private StaffLink link;

    @BeforeEach
    void somebodyIsInvited() {
        admin = accounts.staff(account, Role.ADMIN);
        link = team.invite(admin, new Invitation("Petro", UUID.randomUUID() + "@kitchen.test", Role.SUPPORT));
    }

    private void choose(String password) {
        _setValue(_get(PasswordField.class), password);
        _click(Screen.button("Set password"));
    }

    @Test
    void whoHoldsTheLinkSetsThePasswordAndIsLedToTheSignIn() {
        panel.enterAsNobody("welcome/" + link.token().text());
        assertThat(Screen.text()).contains("Welcome, Petro", "Test kitchen");

        choose("password1234");
        assertThat(_get(PasswordField.class).getErrorMessage()).startsWith("Others would try this first.");

        choose("seven green lemons");
        assertThat(Screen.text()).contains("Your password is set", "To the sign-in page");
        assertThat(staff.findById(link.member().id()).orElseThrow().status()).isEqualTo(StaffStatus.ACTIVE);
    }

    @Test
    void usedReplacedAndUnknownLinksAreToldAlike() {
        var second = team.link(admin, link.member().id());
        panel.enterAsNobody("welcome/" + link.token().text());
        var replaced = Screen.text();
        panel.go("welcome/nonsense");
        var unknown = Screen.text();
        panel.go("welcome/" + second.token().text());
        choose("seven green lemons");
        panel.go("welcome/" + second.token().text());

        assertThat(Screen.text()).isEqualTo(unknown).isEqualTo(replaced).contains("This link does not work");
        assertThat(Screen.text()).doesNotContain("Petro");
        _assertNone(PasswordField.class);
    }
}
