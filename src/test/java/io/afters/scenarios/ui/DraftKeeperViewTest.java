package io.afters.scenarios.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is typed and not saved survives a lost session: the browser keeps it. */
class DraftKeeperViewTest extends AtTheRestaurant {
    /** What the browser's session keeps, whoever is signed in. */
    private final Map<String, String> browser = new HashMap<>();

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
        answer();
        assertThat(browser).isEmpty();
    }

    @Test
    void whatWasSavedIsNotOffered() {
        open(me);
        name("Better");
        _click(Screen.button("Save"));
        answer();
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
        answer();

        assertThat(browser).isEmpty();
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
        browser.replaceAll((key, text) -> "{\"version\": 1, \"draft\": {\"name\": 5, \"fun\": true}}");

        open(me);

        _assertNone(Button.class, spec -> spec.withText("Take them up"));
    }

    private void open(StaffMember member) {
        panel.enter(member, "scenarios");
        UI.getCurrent().navigate("scenarios/" + id);
        answer();
    }

    private void name(String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), text, true);
        answer();
    }

    private static String name() {
        return _get(TextField.class, spec -> spec.withLabel("Name")).getValue();
    }

    /** Does what a browser's session storage would. */
    private void answer() {
        for (var call : UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations()) {
            var code = call.getInvocation().getExpression();
            if (code.contains("sessionStorage.setItem")) {
                browser.put(told(call, 0), told(call, 1));
            } else if (code.contains("sessionStorage.removeItem")) {
                browser.remove(told(call, 0));
            } else if (code.contains("sessionStorage.getItem")) {
                var text = browser.get(told(call, 0));
                call.complete(
                        text == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(text));
            }
        }
    }

    private static String told(PendingJavaScriptInvocation call, int parameter) {
        var told = call.getInvocation().getParameters().get(parameter);
        return told instanceof JsonNode json ? json.asString() : Objects.toString(told);
    }
}
