package io.afters.scenarios.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.scenarios.Rehearsal.Guest;
import io.afters.shared.NotFound;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For whom a message is shown before it is sent to anybody, and how staff get one themselves. */
class ScenarioPreviewViewTest extends AtTheRestaurant {
    @Autowired
    private PreviewGuests guests;

    @Test
    void aMadeUpGuestIsShownFirst() {
        write("Hi {{userName}}, {{orderNumber}}");

        assertThat(Screen.text()).contains("Hi Olivia, 1042");
    }

    @Test
    void theLongestValuesTellWhatAnSmsCostsAtWorst() {
        write("Hi {{userName}}! Your order {{orderNumber}} over {{orderTotal}} is on its way, thank you.");
        assertThat(Screen.text()).contains("· 1 SMS");

        choose("The longest values");

        assertThat(Screen.text()).contains(Guest.LONGEST.name()).contains("· 2 SMS");
    }

    @Test
    void aRealGuestIsFoundByPhoneAndReadsTheirOwnLanguageAndOrder() {
        kitchen.event("order.created", "o-1", "c-1", kitchen.now(), data -> {
            data.withObject("/customer")
                    .put("name", "Іван")
                    .put("phone", "+380501234567")
                    .put("language", "uk");
            data.withObject("/order").put("number", "77").put("total", "12.50");
            return data;
        });
        write("Hi {{userName}}, {{orderNumber}}: {{orderTotal}}");

        assertThat(labels("050 123")).containsExactly("Іван · +380501234567");
        choose("Іван · +380501234567");

        assertThat(Screen.text()).contains("Hi Іван, 77: 12.50").contains("In Ukrainian.");
    }

    @Test
    void nobodyOfAnotherAccountCanBeShown() {
        kitchen.event("order.created", "o-1", "c-1");
        enter(Role.ADMIN, "customers");
        var theirs = guests.find("c-1").findFirst().orElseThrow();
        panel.leave();
        enterAsStranger("customers");

        assertThat(guests.find("c-1")).isEmpty();
        assertThatThrownBy(() -> guests.guest(theirs.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aTestGoesToTheirOwnEmail() {
        write("Hi");
        set(Checkbox.class, "E-mail", true);
        set(TextField.class, "E-mail subject", "Hi");
        set(TextArea.class, "E-mail HTML", "<p>Hi</p>");

        _click(Screen.button("Send me a test"));
        _click(Screen.button("Send E-mail"));

        assertThat(Screen.text()).contains("Sent");
        assertThat(kitchen.api().get("/messages").json().path("items")).isEmpty();
    }

    @Test
    void whoeverHasToldNoPhoneIsLedToTheirProfile() {
        write("Hi");

        _click(Screen.button("Send me a test"));

        _assertNone(Button.class, spec -> spec.withText("Send SMS"));
        assertThat(_get(Anchor.class, spec -> spec.withText("Add it")).getHref())
                .isEqualTo("settings/profile");
    }

    @Test
    void aPushNeedsToKnowWhichPhone() {
        write("Hi");
        set(Checkbox.class, "Push", true);
        set(TextArea.class, "Push text", "Hi");

        _click(Screen.button("Send me a test"));
        _click(Screen.button("Send Push"));
        assertThat(Screen.text()).contains("Paste its token first");

        set(TextField.class, "Push token of your phone", "token");
        _click(Screen.button("Send Push"));
        assertThat(Screen.text()).contains("Sent");
    }

    @Test
    void supportSendsNoTests() {
        var id = kitchen.scenario("actions", "{'message': {'channels': {'SMS': {'text': {'en': 'Hi {{userName}}'}}}}}");
        enter(Role.SUPPORT, "scenarios/" + id);

        assertThat(Screen.text()).contains("Hi Olivia");
        _assertNone(Button.class, spec -> spec.withText("Send me a test"));
    }

    /** An SMS with this text, in a scenario that is new. */
    private void write(String sms) {
        enter(Role.MARKETER, "scenarios/new");
        _get(TabSheet.class).setSelectedIndex(1);
        set(Checkbox.class, "Send message", true);
        set(Checkbox.class, "SMS", true);
        set(TextArea.class, "SMS text", sms);
    }

    private static void choose(String label) {
        var all = options("");
        var option = all.stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        _setValue(choice(), option, true);
    }

    private static List<String> labels(String typed) {
        return options(typed).stream().map(GuestChoice.Option::label).toList();
    }

    private static List<GuestChoice.Option> options(String typed) {
        ComboBoxKt.setUserInput(choice(), typed);
        return ComboBoxKt.getSuggestionItems(choice());
    }

    private static ComboBox<GuestChoice.Option> choice() {
        return _get(GuestChoice.class);
    }

    private static <T, F extends AbstractField<?, T>> void set(Class<F> type, String label, T value) {
        _setValue(_get(type, spec -> spec.withLabel(label)), value, true);
    }
}
