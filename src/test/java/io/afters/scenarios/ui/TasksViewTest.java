package io.afters.scenarios.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.scenarios.CancellationRuns;
import io.afters.scenarios.TaskCancellations;
import io.afters.shared.ui.FilterChips;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TasksViewTest extends AtTheRestaurant {
    @Autowired
    private TaskCancellations cancellations;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesTheTasks(Role role) {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");

        enter(role, "tasks");

        assertThat(Screen.rows()).singleElement().asString().contains("Olena", "Come back", "Pending", "due in");
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        enter(Role.MARKETER, "tasks");

        assertThat(Screen.rows()).isEmpty();
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No tasks yet", "order event");
    }

    @Test
    void theUrlHoldsSearchAndFilters() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.cancelled", "o-2", "c-2");
        enter(Role.SUPPORT, "tasks?q=N-o-2&status=PENDING");

        assertThat(Screen.rows()).singleElement().asString().contains("N-o-2");
        assertThat(_get(TextField.class).getValue()).isEqualTo("N-o-2");

        _setValue(_get(TextField.class), "n-o-1", true);
        assertThat(panel.location()).contains("q=n-o-1").contains("status=PENDING");
    }

    @Test
    void aFilterThatNobodyKnowsIsNone() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");

        enter(Role.SUPPORT, "tasks?status=%3Csvg%3E&scenario=x&result=9999");

        assertThat(Screen.rows()).hasSize(1);
    }

    @Test
    void choosingAStatusGoesToItsUrl() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "tasks");

        addFilter("Executed");

        assertThat(panel.location()).isEqualTo("tasks?status=EXECUTED");
        assertThat(Screen.rows()).isEmpty();
    }

    @Test
    void chipsSayWhatTheListIsNarrowedByAndAreTakenAway() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "tasks?q=Olena&status=EXECUTED&dueFrom=2026-03-01&dueTo=2026-03-05&executedTo=2026-03-06");
        assertThat(chips())
                .containsExactly(
                        "Status: Executed",
                        "Due: 1 Mar 2026 – 5 Mar 2026",
                        "Executed: until 6 Mar 2026",
                        "Clear filters");

        _click(Screen.button("Status: Executed"));
        assertThat(panel.location()).contains("dueFrom=2026-03-01", "q=Olena").doesNotContain("status");

        _click(Screen.button("Clear filters"));
        assertThat(panel.location()).isEqualTo("tasks?q=Olena");
        assertThat(Screen.rows()).hasSize(1);
        assertThat(chips()).isEmpty();
    }

    @Test
    void aDayOfTheMenuIsADayOfTheAccount() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "tasks");
        var today = LocalDate.ofInstant(kitchen.now(), account.zone());

        panel.resume();
        addFilter("Triggered", "today");
        assertThat(panel.location()).contains("triggeredFrom=" + today, "triggeredTo=" + today);
        assertThat(Screen.rows()).hasSize(1);
        assertThat(chips()).containsExactly("Triggered: today");

        panel.go("tasks?triggeredTo=" + today.minusDays(1));
        assertThat(Screen.rows()).isEmpty();
    }

    @Test
    void whatIsNotFoundIsToldAndCleared() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "tasks?q=Nobody&status=FAILED");
        var empty = Screen.grid().getEmptyStateComponent();
        assertThat(empty.getElement().getTextRecursively()).contains("“Nobody”, Status: Failed");

        _click(_get(empty, Button.class));

        assertThat(panel.location()).isEqualTo("tasks");
        assertThat(Screen.rows()).hasSize(1);
    }

    private static void addFilter(String... path) {
        var menu = _get(TaskFilterMenu.class).getItems().getFirst().getSubMenu();
        var name = path[path.length - 1];
        var items = menu.getItems().stream()
                .filter(item -> path.length == 1 || item.getText().equals(path[0]))
                .flatMap(item -> item.getSubMenu().getItems().stream());
        var item = items.filter(each -> each.getText().equals(name)).findFirst().orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        MockVaadin.clientRoundtrip(false);
    }

    private static List<String> chips() {
        return _find(FilterChips.class).stream()
                .flatMap(chips -> _find(chips, Button.class).stream())
                .map(Button::getText)
                .toList();
    }

    @Test
    void theStoryTellsWhatHappenedInPlainWords() {
        var scenario = kitchen.scenario(
                "success", "{'conditions': ['NEW_ORDER'], 'waitingTime': {'period': 'DAY', 'value': 7}}");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT24H");
        var id = kitchen.task(scenario).path("id").asString();

        enter(Role.SUPPORT, "tasks/" + id);

        assertThat(Screen.text())
                .contains("Order N-o-1 was cancelled: the task began")
                .contains("Executed")
                .contains("Cashback 5.00 UAH")
                .contains("Waits for success until");
        _assertNone(Button.class, spec -> spec.withText("Cancel task"));
    }

    @Test
    void whyATaskWasCancelledIsSaid() {
        var scenario = kitchen.scenario("cancellationConditions", "['NEW_ORDER']");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.created", "o-2", "c-1");
        var id = kitchen.task(scenario).path("id").asString();

        enter(Role.SUPPORT, "tasks/" + id);

        assertThat(Screen.text()).contains("Cancelled: the customer placed another order");
    }

    @Test
    void theEventThatCancelledIsNamedWithItsOrder() {
        var scenario = kitchen.scenario("cancellationConditions", "['NEW_ORDER']");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.created", "o-2", "c-1");

        enter(Role.SUPPORT, "tasks/" + kitchen.task(scenario).path("id").asString());

        assertThat(Screen.text()).contains("Order N-o-2 was placed");
        assertThat(links()).contains("tasks?q=N-o-2", "tasks?q=N-o-1");
    }

    @Test
    void aPendingTaskSaysHowLongItWaitsAndWhatWouldStopIt() {
        var scenario = kitchen.scenario("cancellationConditions", "['NEW_ORDER', 'ORDER_COMPLETED']");
        kitchen.event("order.cancelled", "o-1", "c-1");

        enter(Role.SUPPORT, "tasks/" + kitchen.task(scenario).path("id").asString());

        assertThat(Screen.text())
                .containsPattern("Waits until .*, unless the guest orders again or that order is completed\\.")
                .contains("24 hours after an order is cancelled, unless");
    }

    @Test
    void theStoryGoesOnWithWhatBecameOfTheCode() {
        var campaign = kitchen.campaign();
        var scenario = kitchen.scenario("actions", """
                {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'DAY', 'value': 7}},
                 'message': {'channels': {'SMS': {'text': {'en': '{{promoCode}}'}}}}}
                """.formatted(campaign));
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("PT24H");
        var task = kitchen.task(scenario);
        var code = task.path("promoCode").asString();
        kitchen.api()
                .post(
                        "/codes/" + code + "/redemptions",
                        "{'customerId': 'c-1', 'orderId': 'o-9', 'orderTotal': '50.00'}");
        kitchen.event("order.cancelled", "o-9", "c-1");

        enter(Role.SUPPORT, "tasks/" + task.path("id").asString());

        assertThat(Screen.text())
                .contains("Executed with version 1")
                .contains("The code was redeemed for order o-9")
                .contains("The use was given back: order o-9 was cancelled")
                .contains("SMS sent", "1 attempt");
        assertThat(links())
                .contains("campaigns/" + campaign + "?tab=codes&q=" + code)
                .contains("tasks?q=o-9")
                .anyMatch(link -> link.startsWith("customers/"))
                .contains("scenarios/" + scenario + "?tab=history");
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    @Test
    void supportCancelsAPendingTaskAfterConfirming() {
        var scenario = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        var id = kitchen.task(scenario).path("id").asString();
        enter(Role.SUPPORT, "tasks/" + id);

        _click(Screen.button("Cancel task"));
        assertThat(kitchen.task(scenario).path("status").asString()).isEqualTo("PENDING");
        panel.resume();
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("Come back", "Olena", "N-o-1");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(kitchen.task(scenario).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(Screen.notices()).contains("The task is cancelled.");
        assertThat(Screen.text()).contains("Cancelled: by hand").contains("By Test SUPPORT");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleCancelsAllThatTheFilterShows(Role role) {
        var scenario = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.cancelled", "o-2", "c-2");
        kitchen.event("order.cancelled", "o-3", "c-3");
        enter(role, "tasks?scenario=" + scenario + "&q=c-2");

        _click(Screen.button("Cancel all of these …"));
        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("header")).isEqualTo("Cancel 1 Pending task?");
        assertThat(dialog.getElement().getProperty("message")).contains("“c-2”, Scenario: Come back");
        assertThat(dialog.getElement().getProperty("confirmText")).isEqualTo("Cancel 1 task");
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(Screen.text()).contains("Cancelling: 0 of 1 · started by Test " + role);

        CancellationRuns.now(
                context, cancellations.latest(account, 1).getFirst().id());
        panel.poll();

        assertThat(Screen.text()).contains("Done: 1 of 1 tasks were cancelled by Test " + role);
        assertThat(kitchen.fates(scenario))
                .containsExactly("PENDING null null", "CANCELLED STAFF null", "PENDING null null");
    }

    @Test
    void cancellingAllCanBeStoppedAndOutlivesTheView() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        var marketer = accounts.staff(account, Role.MARKETER);
        panel.enter(marketer, "tasks");
        _click(Screen.button("Cancel all of these …"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        panel.enter(marketer, "tasks");
        _click(Screen.button("Stop"));

        assertThat(Screen.text()).contains("Stopped: 0 of 1 tasks were cancelled", "Not reached: 1.");
        assertThat(Screen.rows()).singleElement().asString().contains("Pending");
    }

    @Test
    void whereNothingIsPendingThereIsNothingToCancel() {
        enter(Role.ADMIN, "tasks");

        _click(Screen.button("Cancel all of these …"));

        assertThat(Screen.notices()).anyMatch(notice -> notice.contains("nothing to cancel"));
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void cancellingTooLateSaysSo() {
        var scenario = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        var id = kitchen.task(scenario).path("id").asString();
        enter(Role.SUPPORT, "tasks/" + id);

        _click(Screen.button("Cancel task"));
        kitchen.pass("PT24H");
        panel.resume();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(kitchen.task(scenario).path("status").asString()).isEqualTo("EXECUTED");
        assertThat(Screen.notices()).contains("Too late: the task is Executed already. Nothing was changed.");
    }

    @Test
    void theListFollowsWhatHappens() {
        kitchen.scenario();
        enter(Role.SUPPORT, "tasks");
        assertThat(Screen.text()).contains("no tasks");

        kitchen.event("order.cancelled", "o-1", "c-1");
        panel.poll();

        assertThat(Screen.rows()).hasSize(1);
        assertThat(Screen.text()).contains("1 task");
    }

    @Test
    void theOpenTaskFollowsWhatHappens() {
        var scenario = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.SUPPORT, "tasks/" + kitchen.task(scenario).path("id").asString());
        _assertOne(Button.class, spec -> spec.withText("Cancel task"));

        kitchen.pass("PT24H");
        panel.poll();

        _assertNone(Button.class, spec -> spec.withText("Cancel task"));
        assertThat(Screen.text()).contains("Cashback 5.00 UAH");
    }

    @Test
    void aTaskOfAnotherAccountIsNotFound() {
        var scenario = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        var id = kitchen.task(scenario).path("id").asString();

        enterAsStranger("tasks/" + id);

        assertThat(Screen.text()).contains("There is nothing here").doesNotContain("Olena", "Come back");
    }

    @Test
    void nothingOfAnotherAccountIsListedOrFound() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");

        enterAsStranger("tasks?q=Olena");

        assertThat(Screen.rows()).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoor() {
        panel.enterAsNobody("tasks");

        assertThat(panel.location()).isEqualTo("login");
    }
}
