package io.afters.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.customers.Channel;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.ChannelSetup;
import io.afters.messages.gateways.Channels;
import io.afters.messages.gateways.Provider;
import io.afters.testing.AftersIT;
import io.afters.testing.Screen;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestPanel;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class ChannelsViewTest {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPanel panel;

    @Autowired
    private Channels channels;

    private Account account;
    private StaffMember admin;

    @BeforeEach
    void anAdmin() {
        account = accounts.open();
        admin = accounts.staff(account, Role.ADMIN);
    }

    @AfterEach
    void leave() {
        panel.leave();
    }

    private static ChannelDraft mail(String host) {
        return new ChannelDraft(
                new CarrierDraft(
                        Provider.SMTP,
                        Map.of(
                                "host", host,
                                "port", 2525,
                                "security", "STARTTLS",
                                "username", "pizzeria",
                                "password", "s3cret",
                                "from", "hello@pizzeria.example")),
                50,
                null,
                false);
    }

    private void saved(ChannelDraft draft) {
        CurrentAccount.runAs(admin, () -> channels.set(admin, Channel.EMAIL, draft));
    }

    private ChannelSetup now(Channel channel) {
        return channels.get(admin, channel);
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked") // the two choices of a provider
    private static void choose(String label, Provider provider) {
        var choice = _find(Select.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        _setValue((Select<Provider>) choice, provider);
    }

    @SuppressWarnings("unchecked") // there is one such choice
    private static void sendLostOnesAgain() {
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class), true);
    }

    @ParameterizedTest
    @CsvSource({"MARKETER", "SUPPORT"})
    void nobodyButAnAdminSeesHowMessagesLeave(Role role) {
        saved(mail("smtp.pizzeria.example"));

        panel.enter(accounts.staff(account, role), "settings/channels?channel=EMAIL");

        assertThat(Screen.text()).contains("There is nothing here").doesNotContain("smtp.pizzeria.example");
        _assertNone(ChannelPart.class);
    }

    @Test
    void theAddressRemembersTheChannelAndAWrongOneShowsEMail() {
        panel.enter(admin, "settings/channels?channel=SMS");
        assertThat(Screen.text()).contains("SMS are kept here").doesNotContain("E-mails are kept here");

        panel.go("settings/channels?channel=PIGEON");
        assertThat(Screen.text()).contains("E-mails are kept here");
    }

    @Test
    void anAdminConnectsAMailServerAndReadsWhatWillHappen() {
        panel.enter(admin, "settings/channels");
        choose("Provider", Provider.SMTP);
        _setValue(text("Host"), "localhost");
        _setValue(text("User name"), "pizzeria");
        _setValue(_get(PasswordField.class), "s3cret");
        _setValue(text("Sender"), "Pizzeria <hello@pizzeria.example>");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Messages per second, at most")), 50);
        sendLostOnesAgain();
        assertThat(Screen.text())
                .contains("E-mails leave through localhost, at most 50 a second. When an answer is lost, the message is"
                        + " sent again.");
        _click(Screen.button("Save"));

        var setup = now(Channel.EMAIL);
        assertThat(setup.carrier().settings().values())
                .containsEntry("host", "localhost")
                .containsEntry("port", "587")
                .containsEntry("security", "STARTTLS")
                .containsEntry("password", "s3cret");
        assertThat(setup.ratePerSecond()).isEqualTo(50);
        assertThat(setup.resendUnknown()).isTrue();
        assertThat(Screen.notices()).anyMatch(notice -> notice.contains("saved"));
        assertThat(Screen.button("Save").isEnabled()).isFalse();
    }

    @Test
    void aSavedSecretIsNeverOnTheScreenAndStaysWhenAnotherFieldIsChanged() {
        saved(mail("localhost"));
        panel.enter(admin, "settings/channels");

        _assertNone(PasswordField.class);
        assertThat(Screen.text()).contains("Set").doesNotContain("s3cret");
        _setValue(text("Sender"), "orders@pizzeria.example");
        _click(Screen.button("Save"));

        var setup = now(Channel.EMAIL);
        assertThat(setup.carrier().settings().text("password")).isEqualTo("s3cret");
        assertThat(setup.carrier().settings().text("from")).isEqualTo("orders@pizzeria.example");
    }

    @Test
    void anotherHostWantsTheSecretAgain() {
        saved(mail("localhost"));
        panel.enter(admin, "settings/channels");
        _setValue(text("Host"), "127.0.0.1");
        _click(Screen.button("Save"));

        assertThat(_get(SecretField.class).getErrorMessage()).contains("not sent to another host");

        _click(Screen.button("Replace"));
        _setValue(_get(PasswordField.class), "new word");
        _click(Screen.button("Save"));
        var setup = now(Channel.EMAIL);
        assertThat(setup.carrier().settings().text("host")).isEqualTo("127.0.0.1");
        assertThat(setup.carrier().settings().text("password")).isEqualTo("new word");
    }

    @Test
    void whatIsWrongIsToldAtTheFieldOfTheProviderItConcerns() {
        panel.enter(admin, "settings/channels?channel=SMS");
        choose("Provider", Provider.HTTP);
        _setValue(text("Address of the service"), "ftp://x");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("A second provider takes over")), true);
        choose("Second provider", Provider.SMPP);
        _setValue(text("System id"), "much too long a name");
        _click(Screen.button("Save"));

        assertThat(text("User name").getErrorMessage()).isEqualTo("Enter something here.");
        assertThat(text("Host").getErrorMessage()).isEqualTo("Enter something here.");
        var setup = now(Channel.SMS);
        assertThat(setup.version()).isZero();
    }

    @Test
    void whereAWebServiceReachesUsIsToldForAsLongAsThereIsOne() {
        panel.enter(admin, "settings/channels?channel=SMS");
        assertThat(_find(CallbackPart.class)).isEmpty();

        choose("Provider", Provider.HTTP);
        assertThat(_find(CallbackPart.class)).hasSize(1);
        assertThat(Screen.text()).contains("AFTERS_PUBLIC_URL");

        choose("Provider", Provider.SMPP);
        assertThat(_find(CallbackPart.class)).isEmpty();
    }

    @Test
    void theAddressThatAWebServiceCallsCanBeCopied() {
        panel.enter(admin, "settings/channels?channel=SMS");
        UI.getCurrent().add(new CallbackPart(Optional.of(URI.create("https://us.example/callbacks/sms/1"))));

        assertThat(text("Address for the service to call"))
                .returns("https://us.example/callbacks/sms/1", TextField::getValue)
                .returns(true, TextField::isReadOnly);
    }

    @Test
    void theSecondOfTwoAdminsIsToldAndChooses() {
        saved(mail("localhost"));
        var colleague = accounts.staff(account, Role.ADMIN);
        panel.enter(admin, "settings/channels");
        _setValue(text("Sender"), "mine@pizzeria.example");
        CurrentAccount.runAs(colleague, () -> channels.set(colleague, Channel.EMAIL, mail("127.0.0.1")));
        panel.resume();
        _click(Screen.button("Save"));

        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("header"))
                .isEqualTo("Test ADMIN has changed this channel meanwhile");
        assertThat(now(Channel.EMAIL).carrier().settings().text("from")).isEqualTo("hello@pizzeria.example");
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.RejectEvent(dialog, true));
        assertThat(text("Host").getValue()).isEqualTo("127.0.0.1");
        assertThat(text("Sender").getValue()).isEqualTo("hello@pizzeria.example");
    }

    @Test
    void theConnectionOfWhatIsTypedIsTestedAndNothingIsSaved() {
        panel.enter(admin, "settings/channels?channel=PUSH");
        choose("Provider", Provider.WEB_PUSH);
        _setValue(
                text("Public key (VAPID)"),
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        _setValue(_get(PasswordField.class), "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        _setValue(text("How push services reach you"), "mailto:it@pizzeria.example");
        _click(Screen.button("Test the connection"));
        assertThat(Screen.text()).contains("Reaching out to the browsers’ push services");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            panel.poll();
            assertThat(Screen.text()).doesNotContain("Reaching out");
        });
        assertThat(Screen.text()).contains("The keys are a pair", "can’t be asked beforehand");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat(now(Channel.PUSH).version()).isZero();
    }

    @Test
    void aTestIsSentToOneselfThroughWhatIsTypedAndReadsLikeOne() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            panel.enter(admin, "settings/channels");
            choose("Provider", Provider.SMTP);
            _setValue(text("Host"), "127.0.0.1");
            _setValue(
                    _get(IntegerField.class, spec -> spec.withLabel("Port")),
                    server.getSmtp().getPort());
            chooseProtection("NONE");
            _setValue(text("Sender"), "hello@pizzeria.example");
            _click(Screen.button("Send a test to " + admin.email()));
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                panel.poll();
                assertThat(Screen.text()).contains("127.0.0.1 has taken the message");
            });

            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("A test from Afters");
            assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(admin.email());
            assertThat(now(Channel.EMAIL).version()).isZero();
        } finally {
            server.stop();
        }
    }

    @SuppressWarnings("unchecked") // its items are texts
    private static void chooseProtection(String security) {
        var choice = _find(Select.class).stream()
                .filter(field -> "Protection".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        _setValue((Select<String>) choice, security);
    }

    @Test
    void aPairOfKeysForBrowsersIsMadeHereAndFits() {
        panel.enter(admin, "settings/channels?channel=PUSH");
        choose("Provider", Provider.WEB_PUSH);
        _setValue(text("How push services reach you"), "mailto:it@pizzeria.example");
        _click(Screen.button("Make a new pair of keys"));
        var made = text("Public key (VAPID)").getValue();
        _click(Screen.button("Make a new pair of keys"));
        assertThat(text("Public key (VAPID)").getValue()).isNotEqualTo(made);
        _click(Screen.button("Save"));

        var settings = now(Channel.PUSH).carrier().settings();
        assertThat(settings.text("publicKey")).hasSize(87).startsWith("B");
        assertThat(settings.text("privateKey")).hasSize(43);
    }

    @Test
    void whatMessagesThatReachNobodyDoIsSaidAndThereIsNothingToTest() {
        panel.enter(admin, "settings/channels");

        assertThat(Screen.text()).contains("They reach nobody");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Test the connection");
    }
}
