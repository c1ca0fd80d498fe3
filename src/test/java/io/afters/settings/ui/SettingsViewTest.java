package io.afters.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.afters.accounts.AccountDraft;
import io.afters.accounts.Accounts;
import io.afters.accounts.ApiKeyDraft;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Invitation;
import io.afters.accounts.QuietHours;
import io.afters.accounts.Role;
import io.afters.accounts.Scope;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.accounts.StaffStatus;
import io.afters.accounts.Team;
import io.afters.testing.AtThePanel;
import io.afters.testing.Screen;
import io.afters.testing.SessionStorage;
import io.afters.testing.TestAccounts;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class SettingsViewTest extends AtThePanel {
    @Autowired
    private Accounts settings;

    @Autowired
    private Team team;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private StaffMembers staff;

    private StaffMember admin;

    @BeforeEach
    void anAdmin() {
        admin = accounts.staff(account, Role.ADMIN);
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static String secret() {
        return _get(TextField.class, spec -> spec.withPredicate(TextField::isReadOnly))
                .getValue();
    }

    private static String confirm() {
        var dialog = _get(ConfirmDialog.class);
        var said = dialog.getElement().getProperty("header") + " "
                + dialog.getElement().getTextRecursively() + " "
                + dialog.getElement().getProperty("message");
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        return said;
    }

    @Test
    void settingsLeadToTheFirstPage() {
        panel.enter(admin, "settings");

        assertThat(panel.location()).isEqualTo("settings/account");
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("Settings");
    }

    @ParameterizedTest
    @CsvSource({
        "MARKETER, settings", "MARKETER, settings/account", "MARKETER, settings/staff", "MARKETER, settings/keys",
        "SUPPORT, settings", "SUPPORT, settings/account", "SUPPORT, settings/staff", "SUPPORT, settings/keys"
    })
    void nobodyButAnAdminSeesTheSettings(Role role, String path) {
        enter(role, path);

        assertThat(Screen.text()).contains("There is nothing here").doesNotContain(admin.email());
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).doesNotContain("Settings");
        _assertNone(SettingsHead.class);
    }

    @Test
    void anAdminChangesTheAccountAndIsToldWhatThatDoes() {
        panel.enter(admin, "settings/account");
        _setValue(text("Name"), "Trattoria");
        _setValue(zone(), "Europe/Warsaw");
        _setValue(currency(), "EUR");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Scenarios")), false);
        _click(Screen.button("Save"));

        assertThat(confirm())
                .contains("Save these settings?", "due times", "nothing is converted", "UAH → EUR", "no event starts");
        assertThat(AccountDraft.of(settings.settings(admin)))
                .isEqualTo(new AccountDraft("Trattoria", "Europe/Warsaw", "EUR", "UA", "en", 24, false));
        assertThat(Screen.button("Save").isEnabled()).isFalse();
    }

    private static ComboBox<String> zone() {
        return combo("Time zone");
    }

    private static ComboBox<String> currency() {
        return combo("Currency");
    }

    @SuppressWarnings("unchecked") // all choices of this form are codes
    private static ComboBox<String> combo(String label) {
        return _find(ComboBox.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void quietHoursAreBothOrNoneAndToldInASentence() {
        panel.enter(admin, "settings/account");
        assertThat(Screen.text()).contains("messages leave at any time");
        _setValue(time("From"), LocalTime.of(22, 0));
        _click(Screen.button("Save"));
        assertThat(time("Until").getErrorMessage()).isEqualTo("Enter both times, or none.");

        _setValue(time("Until"), LocalTime.of(22, 0));
        assertThat(time("Until").getErrorMessage()).isEqualTo("Take another time than the one before.");

        _setValue(time("Until"), LocalTime.of(9, 0));
        assertThat(Screen.text())
                .contains(
                        "Between 22:00 and 09:00 no message leaves; what falls due then leaves at 09:00",
                        "Europe/Kyiv");
        _click(Screen.button("Save"));

        assertThat(settings.settings(admin).quietHours())
                .contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0)));
        assertThat(accounts.api(account)
                        .get("/account")
                        .json()
                        .at("/quietHours/until")
                        .asString())
                .isEqualTo("09:00");
        panel.resume();
        panel.go("audit?subject=Account");
        assertThat(Screen.rows().toString()).contains("Quiet from", "22:00");
    }

    private static TimePicker time(String label) {
        return _get(TimePicker.class, spec -> spec.withLabel(label));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 87_601})
    void aHorizonThatCanNotBeIsToldAtTheField(int hours) {
        panel.enter(admin, "settings/account");
        var horizon = _get(IntegerField.class);
        _setValue(horizon, hours);
        _click(Screen.button("Save"));

        assertThat(horizon.getErrorMessage()).isEqualTo("Enter a number from 0 to 87600.");
        assertThat(settings.settings(admin).version()).isEqualTo(account.version());
    }

    @Test
    void anEmptyNameAndNoZoneAreToldAtTheirFields() {
        panel.enter(admin, "settings/account");
        _setValue(text("Name"), "");
        _setValue(zone(), null);
        _click(Screen.button("Save"));

        assertThat(text("Name").getErrorMessage()).isEqualTo("Enter something here.");
        assertThat(zone().getErrorMessage()).isEqualTo("Choose a time zone of the list.");
    }

    @Test
    void theSecondOfTwoAdminsIsShownWhatTheFirstHasChanged() {
        var colleague = accounts.staff(account, Role.ADMIN);
        panel.enter(admin, "settings/account");
        _setValue(text("Name"), "Mine");
        CurrentAccount.runAs(
                colleague,
                () -> settings.change(
                        colleague,
                        new AccountDraft("Test kitchen", "Europe/Kyiv", "UAH", "UA", "uk", 48, true),
                        account.version()));
        panel.resume();
        _click(Screen.button("Save"));

        assertThat(confirm()).contains("Test ADMIN has changed the settings meanwhile", "24 → 48", "en → uk");
        assertThat(settings.settings(admin).name()).isEqualTo("Test kitchen");
        assertThat(text("Name").getValue()).isEqualTo("Mine");

        _click(Screen.button("Save"));
        assertThat(AccountDraft.of(settings.settings(admin)))
                .isEqualTo(new AccountDraft("Mine", "Europe/Kyiv", "UAH", "UA", "uk", 48, true));
    }

    @Test
    void whatWasTypedIsOfferedAfterTheSessionWasLostBesideWhatWasSavedMeanwhile() {
        var browser = new SessionStorage();
        browser.open(panel, admin, "settings/account");
        _setValue(text("Name"), "Mine");
        browser.answer();
        panel.leave();
        CurrentAccount.runAs(
                admin,
                () -> settings.change(
                        admin,
                        new AccountDraft("Test kitchen", "Europe/Kyiv", "UAH", "UA", "uk", 48, true),
                        account.version()));
        browser.open(panel, admin, "settings/account");

        _click(Screen.button("Take them up"));
        assertThat(confirm()).contains("24 → 48", "en → uk");
        _click(Screen.button("Save"));
        browser.answer();

        assertThat(AccountDraft.of(settings.settings(admin)))
                .isEqualTo(new AccountDraft("Mine", "Europe/Kyiv", "UAH", "UA", "uk", 48, true));
        assertThat(browser.isEmpty()).isTrue();
    }

    @Test
    void anAdminInvitesSomebodyAndSeesTheLinkOnce() {
        var email = "petro-" + UUID.randomUUID() + "@kitchen.test";
        panel.enter(admin, "settings/staff");
        _click(Screen.button("Invite"));
        _setValue(text("Name"), "Petro");
        _setValue(_get(EmailField.class), email);
        role(Role.SUPPORT);
        _click(_find(Button.class, spec -> spec.withText("Invite")).getLast());

        assertThat(secret()).matches("http://.*/welcome/[0-9a-f]{40}");
        assertThat(Screen.rows()).hasSize(2).anySatisfy(row -> assertThat(row).contains("Petro", email, "Invited"));
        _click(Screen.button("I have kept it"));
        assertThat(_find(TextField.class)).isEmpty();
        assertThat(staff.findByEmail(email).orElseThrow().role()).isEqualTo(Role.SUPPORT);
    }

    @SuppressWarnings("unchecked") // the only one offers roles
    private static void role(Role role) {
        _setValue(_get(RadioButtonGroup.class), role);
    }

    @Test
    void aWrongInvitationIsToldAtItsFields() {
        panel.enter(admin, "settings/staff");
        _click(Screen.button("Invite"));
        _setValue(_get(EmailField.class), admin.email());
        _click(_find(Button.class, spec -> spec.withText("Invite")).getLast());
        assertThat(text("Name").getErrorMessage()).isEqualTo("Enter something here.");

        _setValue(text("Name"), "Petro");
        _click(_find(Button.class, spec -> spec.withText("Invite")).getLast());
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("This is the e-mail of a staff member already.");
        assertThat(team.of(admin)).hasSize(1);
    }

    @Test
    void nobodyOfAnotherAccountIsListed() {
        var stranger = accounts.staff(accounts.open(), Role.ADMIN);
        panel.enter(admin, "settings/staff");

        assertThat(Screen.rows())
                .singleElement()
                .asString()
                .contains(admin.email())
                .doesNotContain(stranger.email());
    }

    @Test
    void aMemberWhoIsBlockedIsShownSo() {
        var link = team.invite(admin, new Invitation("Petro", UUID.randomUUID() + "@kitchen.test", Role.SUPPORT));
        team.block(admin, link.member().id());
        panel.enter(admin, "settings/staff");

        assertThat(Screen.rows()).last().asString().contains("Petro", StaffStatus.BLOCKED.name());
    }

    @Test
    void anAdminMakesAKeyWhoseTokenIsShownOnce() {
        panel.enter(admin, "settings/keys");
        assertThat(Screen.rows()).isEmpty();
        _click(_find(Button.class, spec -> spec.withText("New key")).getFirst());
        _click(Screen.button("Make key"));
        assertThat(text("Name").getErrorMessage()).isEqualTo("Enter something here.");
        assertThat(_get(CheckboxGroup.class).getErrorMessage()).isEqualTo("Choose one scope at least.");

        _setValue(text("Name"), "Checkout");
        scopes(Set.of(Scope.READ));
        _setValue(_get(IntegerField.class), 5);
        _click(Screen.button("Make key"));

        var token = secret();
        assertThat(accounts.api(token).get("/scenarios").status()).isEqualTo(200);
        panel.resume();
        assertThat(Screen.rows())
                .singleElement()
                .asString()
                .contains("Checkout", token.substring(0, 11), "read", "at most 5 calls")
                .doesNotContain(token);
        _click(Screen.button("I have kept it"));
        assertThat(Screen.text()).doesNotContain(token);
    }

    @SuppressWarnings("unchecked") // the only one offers scopes
    private static void scopes(Set<Scope> scopes) {
        _setValue(_get(CheckboxGroup.class), scopes);
    }

    @Test
    void theKeysOfAnotherAccountAreNotListed() {
        var stranger = accounts.staff(accounts.open(), Role.ADMIN);
        keys.issue(stranger, new ApiKeyDraft("Theirs", Set.of(Scope.READ), null));
        panel.enter(admin, "settings/keys");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.text()).contains("No API keys yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "MARKETER", "SUPPORT"})
    void everybodyChangesTheirOwnNameAndPhone(Role role) {
        var me = accounts.staff(account, role);
        panel.enter(me, "settings/profile");
        _setValue(text("Name"), "Olena");
        _setValue(text("Phone"), "050 123 45 67");
        _click(Screen.button("Save"));

        assertThat(text("Phone").getValue()).isEqualTo("+380501234567");
        assertThat(staff.findById(me.id()).orElseThrow().phone()).contains("+380501234567");
        assertThat(((StaffMember) SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getPrincipal())
                        .name())
                .isEqualTo("Olena");

        _setValue(text("Phone"), "no phone");
        _click(Screen.button("Save"));
        assertThat(text("Phone").getErrorMessage()).isEqualTo("Enter a phone, such as +380501234567.");
    }

    @Test
    void theOwnPasswordIsChangedAndTheSessionGoesOn() {
        panel.enter(admin, "settings/profile");
        var fields = _find(PasswordField.class);
        _setValue(fields.getFirst(), "not the present one");
        _setValue(fields.getLast(), "short");
        _click(Screen.button("Change password"));
        assertThat(fields)
                .extracting(PasswordField::getErrorMessage)
                .containsExactly("This is not your present password.", "At least 12 characters.");

        _setValue(fields.getFirst(), TestAccounts.PASSWORD);
        _setValue(fields.getLast(), "seven green lemons");
        _click(Screen.button("Change password"));

        assertThat(Screen.notices()).anySatisfy(notice -> assertThat(notice).startsWith("Your password is changed."));
        assertThat(fields).extracting(PasswordField::getValue).containsExactly("", "");
        var now = staff.findById(admin.id()).orElseThrow();
        assertThat(admin.isStill(now)).as("other sessions").isFalse();
        assertThat(((StaffMember) SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getPrincipal())
                        .isStill(now))
                .as("this session")
                .isTrue();
    }

    @Test
    void theTrailTellsOfStaffKeysAndAccountInWords() {
        CurrentAccount.runAs(admin, () -> {
            var petro = team.invite(admin, new Invitation("Petro", UUID.randomUUID() + "@kitchen.test", Role.SUPPORT))
                    .member();
            team.changeRole(admin, petro.id(), Role.MARKETER);
            team.block(admin, petro.id());
            var key = keys.issue(admin, new ApiKeyDraft("Checkout", Set.of(Scope.READ, Scope.MANAGE), 7))
                    .key();
            keys.revoke(admin, key.id());
            settings.change(
                    admin,
                    new AccountDraft("Test kitchen", "Europe/Kyiv", "UAH", "UA", "en", 48, false),
                    account.version());
        });
        panel.enter(admin, "audit?staff=" + admin.id());

        assertThat(String.join("\n", Screen.rows()))
                .contains(
                        "History horizon (hours): 24 → 48",
                        "Scenarios: on → off",
                        "Checkout\nRevoked",
                        "Scopes: manage, read",
                        "Calls per second: 7",
                        "Petro\nBlocked",
                        "Petro\nRole: Support → Marketer",
                        "A link to set the password was made")
                .doesNotContain("passwordHash", "Hash", "blocked: ", "version", "linkUntil");
    }
}
