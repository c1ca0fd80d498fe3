package io.afters.scenarios.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.orders.EventType;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.scenarios.Condition;
import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.TimeUnit;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ScenarioViewTest extends AtTheRestaurant {
    @Autowired
    private PromoCampaigns campaigns;

    @Test
    void theFreePizzaIsMadeByTypingAndClicking() {
        kitchen.campaign();
        enter(Role.MARKETER, "scenarios/new");

        type(TextField.class, "Name", "Promo code for a free pizza");
        choose("Status", ScenarioStatus.ACTIVE);
        choose("Trigger", EventType.ORDER_CANCELLED);
        choose("Delay period", TimeUnit.HOUR);
        type(IntegerField.class, "Delay value", 24);
        type(ConditionBoxes.class, "Cancellation conditions", Set.of(Condition.NEW_ORDER));
        type(Checkbox.class, "Has success conditions", true);
        type(ConditionBoxes.class, "Success conditions", Set.of(Condition.NEW_ORDER));
        type(IntegerField.class, "Result waiting time", 7);
        tab(1);
        type(Checkbox.class, "Generate promo code", true);
        pickCampaign();
        choose("Promo code expiration type", TimeUnit.WEEK);
        type(IntegerField.class, "Promo code expiration value", 1);
        type(Checkbox.class, "Send message", true);
        type(Checkbox.class, "SMS", true);
        type(TextArea.class, "SMS text", "Hi, {{userName}}! Here is your code: {{promoCode}}");
        assertThat(Screen.text())
                .contains(
                        "24 hours after an order is cancelled, unless the guest orders again, generate a promo code of"
                                + " “Ten off” (valid for 1 week) and send an SMS.")
                .contains("Hi, Olivia! Here is your code: 7KQM2XA")
                .contains("GSM-7: 38 of 160 · 1 SMS");
        _click(Screen.button("Save"));

        var saved = only();
        panel.resume();
        assertThat(panel.location()).isEqualTo("scenarios/" + saved.path("id").asString() + "?tab=actions");
        assertThat(saved.path("trigger").asString()).isEqualTo("ORDER_CANCELLED");
        assertThat(saved.at("/delay/value").asInt()).isEqualTo(24);
        assertThat(saved.at("/success/waitingTime/value").asInt()).isEqualTo(7);
        assertThat(saved.at("/actions/promoCode/expiration/period").asString()).isEqualTo("WEEK");
        assertThat(saved.at("/actions/message/channels/SMS/text/en").asString()).contains("{{promoCode}}");
    }

    @Test
    void theChannelsOfAChainAreMovedByTheirButtons() {
        enter(Role.MARKETER, "scenarios/new");
        type(TextField.class, "Name", "Whichever reaches");
        tab(1);
        type(Checkbox.class, "Send message", true);
        type(Checkbox.class, "SMS", true);
        type(TextArea.class, "SMS text", "Look: https://pizza.example/r");
        _assertNone(RadioButtonGroup.class);
        type(Checkbox.class, "Push", true);
        type(TextArea.class, "Push text", "Look");
        type(Checkbox.class, "Count clicks on links", true);
        assertThat(Screen.text()).contains("send a push and an SMS");

        chooseTheFirst();
        assertThat(Screen.text()).contains("send a message by push, else by SMS.");
        assertThat(named("Try Push earlier").isEnabled()).isFalse();
        _click(named("Try SMS earlier"));

        assertThat(Screen.text())
                .contains("send a message by SMS, else by push. Clicks on its links are counted.")
                .contains("SMS is number 1 of 2 now.");
        _click(Screen.button("Save"));
        var message = only().at("/actions/message");
        assertThat(message.path("order").toString()).isEqualTo("[\"SMS\",\"PUSH\"]");
        assertThat(message.path("trackLinks").asBoolean()).isTrue();
        panel.resume();
        panel.go("scenarios");
        panel.go("scenarios/" + only().path("id").asString() + "?tab=actions");
        assertThat(Screen.text()).contains("send a message by SMS, else by push.");
    }

    private static Button named(String name) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(name::equals).isPresent()));
    }

    @SuppressWarnings("unchecked") // Karibu finds by the raw class.
    private static void chooseTheFirst() {
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class), true);
    }

    @Test
    void everyFieldHasTheLabelThatWasAskedFor() {
        enter(Role.MARKETER, "scenarios/new");
        type(Checkbox.class, "Limit trigger", true);
        type(Checkbox.class, "Has success conditions", true);

        labels(
                "Name",
                "Status",
                "Trigger",
                "Limit trigger",
                "Limit by order source type",
                "Limit by delivery type",
                "Minimum order price",
                "Maximum order price",
                "Delay period",
                "Delay value",
                "Execute only once per order",
                "Execute only once per user",
                "Cancellation conditions",
                "Has success conditions",
                "Success conditions",
                "Result waiting time");
        tab(1);
        type(Checkbox.class, "Generate promo code", true);
        labels(
                "Generate promo code",
                "Promo campaign",
                "Promo code expiration type",
                "Promo code expiration value",
                "Add cashback",
                "Send message");
    }

    @Test
    void mistakesAreToldAtTheirFieldsInWords() {
        enter(Role.MARKETER, "scenarios/new");

        _click(Screen.button("Save"));

        assertThat(field(TextField.class, "Name").getErrorMessage()).isEqualTo("Enter something here.");
        assertThat(Screen.notices()).contains("Not saved yet: see the marked fields.");
        tab(1);
        assertThat(Screen.text()).contains("Switch on one action at least");
        assertThat(kitchen.api().get("/scenarios").json().path("items")).isEmpty();
    }

    @Test
    void contradictionsAreToldWhileTheyAreMade() {
        enter(Role.MARKETER, "scenarios/new");

        type(ConditionBoxes.class, "Cancellation conditions", Set.of(Condition.ORDER_CANCELLED));
        assertThat(field(ConditionBoxes.class, "Cancellation conditions").getErrorMessage())
                .contains("is the trigger itself");
        type(Checkbox.class, "Limit trigger", true);
        type(BigDecimalField.class, "Maximum order price", new BigDecimal("100"));
        type(BigDecimalField.class, "Minimum order price", new BigDecimal("250"));
        assertThat(field(BigDecimalField.class, "Minimum order price").getErrorMessage())
                .contains("The minimum is above the maximum");
        assertThat(field(TextField.class, "Name").isInvalid()).isFalse();
    }

    @Test
    void anUnknownPlaceholderIsMarkedWithWhatWasMeant() {
        enter(Role.MARKETER, "scenarios/new");
        tab(1);
        type(Checkbox.class, "Send message", true);
        type(Checkbox.class, "SMS", true);

        type(TextArea.class, "SMS text", "Your code: {{promocod}}");

        assertThat(field(TextArea.class, "SMS text").getErrorMessage())
                .isEqualTo("English: There is no {{promocod}}. Did you mean {{promoCode}}?");
    }

    @Test
    void theCharacterThatMakesAnSmsLongIsNamed() {
        enter(Role.MARKETER, "scenarios/new");
        tab(1);
        type(Checkbox.class, "Send message", true);
        type(Checkbox.class, "SMS", true);

        type(TextArea.class, "SMS text", "Your order’s here 🍕");

        assertThat(Screen.text()).contains("UCS-2: 20 of 70 · 1 SMS").contains("“’” makes it UCS-2");
    }

    @Test
    void anEmailIsShownInAFrameThatRunsNothing() {
        enter(Role.MARKETER, "scenarios/new");
        tab(1);
        type(Checkbox.class, "Send message", true);
        type(Checkbox.class, "E-mail", true);
        type(TextField.class, "E-mail subject", "Hi {{userName}}");
        type(TextArea.class, "E-mail HTML", "<b>{{companyName}}</b><script>alert(1)</script>");

        var frame = _get(IFrame.class);
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).contains("<b>Test kitchen</b>"));
        assertThat(Screen.text()).contains("Hi Olivia");
    }

    @Test
    void aCampaignThatEndsTooEarlyIsToldOf() {
        kitchen.api().post("/campaigns", """
                {'name': 'Soon over', 'status': 'ACTIVE', 'discount': {'type': 'FREE_DELIVERY'},
                 'validUntil': '%s'}""".formatted(kitchen.now().plusSeconds(3_600)));
        enter(Role.MARKETER, "scenarios/new");
        tab(1);
        type(Checkbox.class, "Generate promo code", true);
        pickCampaign();

        assertThat(Screen.text()).contains("before a code that is made then would");
    }

    @Test
    void savingSaysHowManyPendingTasksRunWithTheNewVersion() {
        var id = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.ADMIN, "scenarios/" + id);
        assertThat(Screen.text()).contains("1 Pending task will run with what you save");

        type(TextField.class, "Name", "Come back soon");
        _click(Screen.button("Save"));

        assertThat(Screen.notices()).contains("Saved as version 2. 1 Pending task will run with it.");
        assertThat(kitchen.api().get("/scenarios/" + id).get("name")).isEqualTo("Come back soon");
    }

    @Test
    void theSecondOfTwoSavesShowsWhatTheOtherChangedAndOverwritesNothing() {
        var id = kitchen.scenario();
        enter(Role.MARKETER, "scenarios/" + id);
        type(TextField.class, "Name", "Mine");
        kitchen.edit(id, draft -> draft.put("oncePerUser", true));
        panel.resume();

        _click(Screen.button("Save"));

        assertThat(kitchen.api().get("/scenarios/" + id).get("name")).isEqualTo("Come back");
        panel.resume();
        assertThat(Screen.text())
                .contains("Version 2 differs")
                .contains("Execute only once per user: No → Yes")
                .doesNotContain("You changed these as well");
        _click(Screen.button("Take over their changes"));
        _click(Screen.button("Save"));
        var saved = kitchen.api().get("/scenarios/" + id);
        assertThat(saved.get("name")).isEqualTo("Mine");
        assertThat(saved.get("oncePerUser")).isEqualTo("true");
        assertThat(saved.get("version")).isEqualTo("3");
    }

    @Test
    void whatBothHaveChangedIsNamed() {
        var id = kitchen.scenario();
        enter(Role.MARKETER, "scenarios/" + id);
        type(TextField.class, "Name", "Mine");
        kitchen.edit(id, draft -> draft.put("name", "Theirs"));
        panel.resume();

        _click(Screen.button("Save"));

        assertThat(Screen.text())
                .contains("Name: Come back → Theirs")
                .contains("You changed these as well")
                .contains("Name: Come back → Mine");
    }

    @Test
    void leavingWithUnsavedChangesAsks() {
        var id = kitchen.scenario();
        enter(Role.MARKETER, "scenarios/" + id);
        type(TextField.class, "Name", "Half-way");

        panel.go("tasks");
        assertThat(panel.location()).startsWith("scenarios/");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("not saved");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(panel.location()).isEqualTo("tasks");
    }

    @Test
    void leavingWithoutChangesAsksNothing() {
        enter(Role.MARKETER, "scenarios/" + kitchen.scenario());

        panel.go("tasks");

        assertThat(panel.location()).isEqualTo("tasks");
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void discardingBringsBackWhatIsSaved() {
        enter(Role.MARKETER, "scenarios/" + kitchen.scenario());
        _assertNone(Button.class, spec -> spec.withText("Discard changes"));
        type(TextField.class, "Name", "Half-way");

        _click(Screen.button("Discard changes"));

        assertThat(field(TextField.class, "Name").getValue()).isEqualTo("Come back");
        _assertNone(Button.class, spec -> spec.withText("Discard changes"));
    }

    @Test
    void whatTheFormDoesNotShowIsKept() {
        var id = kitchen.scenario("latestStart", "{'period': 'HOUR', 'value': 2}");
        enter(Role.MARKETER, "scenarios/" + id);
        type(TextField.class, "Name", "Other");

        _click(Screen.button("Save"));

        assertThat(kitchen.api()
                        .get("/scenarios/" + id)
                        .json()
                        .at("/latestStart/value")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aCopyBeginsInactiveAndUnsaved() {
        var id = kitchen.scenario();

        enter(Role.MARKETER, "scenarios/new?from=" + id);

        assertThat(field(TextField.class, "Name").getValue()).isEqualTo("Come back (copy)");
        assertThat(Screen.text()).contains("Inactive: new events start nothing.");
        only();
        panel.resume();
        _click(Screen.button("Save"));
        assertThat(kitchen.api().get("/scenarios").json().path("items")).hasSize(2);
    }

    @Test
    void theHistoryComparesVersionsAndRestoresOne() {
        var id = kitchen.scenario();
        kitchen.edit(id, draft -> draft.put("name", "Come back!").put("oncePerOrder", true));
        enter(Role.MARKETER, "scenarios/" + id + "?tab=history");

        assertThat(Screen.text())
                .contains("Version 2")
                .contains("the API key “Test”")
                .contains("Name: Come back → Come back!")
                .contains("Execute only once per order: No → Yes")
                .contains("24 hours after an order is cancelled, add 5.00 UAH of cashback.");
        _click(Screen.button("Restore"));

        var restored = kitchen.api().get("/scenarios/" + id);
        assertThat(restored.get("name")).isEqualTo("Come back");
        assertThat(restored.get("version")).isEqualTo("3");
        panel.resume();
        assertThat(Screen.notices().getLast()).startsWith("Version 1 is restored as version 3.");
    }

    @Test
    void theTasksTabShowsTheTasksOfThisScenarioOnly() {
        var id = kitchen.scenario();
        kitchen.scenario("name", "'Other'");
        kitchen.event("order.cancelled", "o-1", "c-1");

        enter(Role.SUPPORT, "scenarios/" + id + "?tab=tasks");

        assertThat(Screen.rows()).singleElement().asString().contains("Come back", "Olena");
    }

    @Test
    void supportReadsTheFormAndCannotSave() {
        enter(Role.SUPPORT, "scenarios/" + kitchen.scenario());

        assertThat(field(TextField.class, "Name").isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
        assertThat(Screen.text()).contains("You can read scenarios");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SUPPORT", mode = EnumSource.Mode.EXCLUDE)
    void whoChangesMarketingCanSave(Role role) {
        enter(role, "scenarios/" + kitchen.scenario());

        _assertOne(Button.class, spec -> spec.withText("Save"));
    }

    @Test
    void supportCannotBeginANewOne() {
        enter(Role.SUPPORT, "scenarios/new");

        assertThat(panel.location()).isEqualTo("scenarios");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios/999999999", "scenarios/x", "scenarios/-1"})
    void whatDoesNotExistIsNotFound(String path) {
        enter(Role.ADMIN, path);

        assertThat(Screen.text()).contains("There is nothing here");
    }

    @Test
    void aScenarioOfAnotherAccountIsNotFound() {
        enterAsStranger("scenarios/" + kitchen.scenario());

        assertThat(Screen.text()).contains("There is nothing here").doesNotContain("Come back");
    }

    private JsonNode only() {
        var items = kitchen.api().get("/scenarios").json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @SuppressWarnings("rawtypes") // whatever its values are
    private static void labels(String... labels) {
        for (var label : labels) {
            _assertOne(AbstractField.class, spec -> spec.withLabel(label));
        }
    }

    private static void tab(int index) {
        _get(TabSheet.class).setSelectedIndex(index);
    }

    private static <F extends AbstractField<?, ?>> F field(Class<F> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    private static <T, F extends AbstractField<?, T>> void type(Class<F> type, String label, T value) {
        _setValue(_get(type, spec -> spec.withLabel(label)), value, true);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // its items are known by its label only
    private static <T> void choose(String label, T value) {
        _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(label)), value, true);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // its items are known by its label only
    private void pickCampaign() {
        var field = (ComboBox<PromoCampaign>) _get(ComboBox.class, spec -> spec.withLabel("Promo campaign"));
        var newest = field.getListDataView().getItem(0);
        assertThat(campaigns.exists(account.id(), newest.id())).isTrue();
        _setValue(field, newest, true);
    }
}
