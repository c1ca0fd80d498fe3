package io.afters.scenarios.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import io.afters.testing.SessionStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed and not saved survives a lost session: the browser keeps it. */
class DraftKeeperViewTest extends AtTheRestaurant {
    private final SessionStorage browser = new SessionStorage();

    private String id;
    private StaffMember me;

    @BeforeEach
    void openAKitchen() {
        id = kitchen.scenario();
        me = accounts.staff(account, Role.MARKETER);
    }

    @Test
    void whatWasTypedIsOfferedAfterTheSessionWasLost() {
        open(me);
        name("Typed for an hour");
        panel.leave();

        open(me);
        assertThat(name()).isEqualTo("Come back");
        _click(Screen.button("Take them up"));

        assertThat(name()).isEqualTo("Typed for an hour");
        _click(Screen.button("Save"));
        browser.answer();
        assertThat(browser.isEmpty()).isTrue();
    }

    @Test
    void whatWasSavedIsNotOffered() {
        open(me);
        name("Better");
        _click(Screen.button("Save"));
        browser.answer();
        panel.leave();

        open(me);

        _assertNone(Button.class, spec -> spec.withText("Take them up"));
    }

    @Test
    void whatIsForgottenIsNotOfferedAgain() {
        open(me);
        name("A whim");
        panel.leave();
        open(me);
        _click(Screen.button("Forget them"));
        browser.answer();

        assertThat(browser.isEmpty()).isTrue();
    }

    @Test
    void nothingThatSomebodyElseSavedMeanwhileIsOverwritten() {
        open(me);
        name("Mine");
        panel.leave();
        kitchen.edit(id, scenario -> scenario.put("oncePerUser", true));

        open(me);
        _click(Screen.button("Take them up"));
        assertThat(Screen.text()).contains("Execute only once per user");
        _click(Screen.button("Take over their changes"));
        _click(Screen.button("Save"));

        var saved = kitchen.api().get("/scenarios/" + id).json();
        assertThat(saved.path("name").asString()).isEqualTo("Mine");
        assertThat(saved.path("oncePerUser").asBoolean()).isTrue();
    }

    @Test
    void nobodyElseAtTheSameBrowserIsOfferedIt() {
        open(me);
        name("Not for everybody");
        panel.leave();

        open(accounts.staff(account, Role.ADMIN));

        _assertNone(Button.class, spec -> spec.withText("Take them up"));
    }

    @Test
    void nonsenseInTheBrowserIsNotOffered() {
        open(me);
        name("x");
        panel.leave();
        browser.overwrite("{\"version\": 1, \"base\": {}, \"draft\": {\"name\": 5, \"fun\": true}}");

        open(me);

        _assertNone(Button.class, spec -> spec.withText("Take them up"));
    }

    private void open(StaffMember member) {
        browser.open(panel, member, "scenarios/" + id);
    }

    private void name(String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), text, true);
        browser.answer();
    }

    private static String name() {
        return _get(TextField.class, spec -> spec.withLabel("Name")).getValue();
    }
}
