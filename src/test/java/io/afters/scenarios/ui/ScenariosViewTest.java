package io.afters.scenarios.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.scenarios.CancellationRuns;
import io.afters.scenarios.ScenarioStatus;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskCancellations;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Undoable;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ScenariosViewTest extends AtTheRestaurant {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private TaskCancellations cancellations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioChanges changes;

    @Autowired
    private CurrentAccount current;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesWhatTheScenariosDo(Role role) {
        kitchen.scenario("cancellationConditions", "['NEW_ORDER']");

        enter(role, "scenarios");

        assertThat(Screen.rows())
                .singleElement()
                .asString()
                .contains(
                        "Come back",
                        "Order cancellation",
                        "24 hours",
                        "Active",
                        "Cashback",
                        "New order creation",
                        "24 hours after an order is cancelled, unless the guest orders again, add 5.00 UAH of cashback.");
        assertThat(Screen.text()).contains("1 scenario");
    }

    @Test
    void whatTheListHasNoRoomForIsNotPassedOverInSilence() {
        var oldest = kitchen.scenario("name", "'The oldest'");
        copy(oldest, 999);
        enter(Role.SUPPORT, "scenarios");
        assertThat(Screen.text()).contains("1,000 scenarios").doesNotContain("These are the newest");
        assertThat(Screen.rows()).hasSize(1_000).last().asString().contains("The oldest");

        kitchen.scenario();
        panel.go("scenarios?status=ACTIVE");

        assertThat(Screen.text()).contains("1,000+ scenarios", "These are the newest 1,000.");
        assertThat(Screen.rows()).hasSize(1_000).last().asString().doesNotContain("The oldest");

        panel.go("scenarios?q=oldest");

        assertThat(Screen.text()).contains("1 scenario").doesNotContain("These are the newest");
    }

    private void copy(String scenario, int times) {
        for (var statement : List.of(
                "insert into scenario (account_id, name, status, trigger_type, version, created_at)"
                        + " select account_id, concat('Copy ', seq), status, trigger_type, version, created_at"
                        + " from scenario join seq_1_to_" + times + " where id = " + scenario,
                "insert into scenario_version (scenario_id, version, account_id, definition, saved_at, saved_by)"
                        + " select s.id, v.version, v.account_id, v.definition, v.saved_at, v.saved_by"
                        + " from scenario s join scenario_version v on v.scenario_id = " + scenario
                        + " where s.id <> " + scenario + " and s.account_id = v.account_id")) {
            jdbc.sql(statement).update();
        }
    }

    @Test
    void theColumnsAreThoseThatWereAskedFor() {
        enter(Role.SUPPORT, "scenarios");

        assertThat(Screen.grid().getColumns())
                .extracting(Grid.Column::getHeaderText)
                .containsExactly(
                        "Name",
                        "Trigger",
                        "Delay",
                        "Status",
                        "Actions",
                        "Cancellation conditions",
                        "Success conditions",
                        null);
    }

    @Test
    void aSmallPictureTellsWhatBecameOfTheLast30Days() {
        var id = kitchen.scenario(
                "cancellationConditions",
                "['ORDER_COMPLETED']",
                "success",
                "{'conditions': ['NEW_ORDER'], 'waitingTime': {'period': 'DAY', 'value': 7}}");
        kitchen.scenario("name", "'Silent'", "status", "'INACTIVE'");
        for (var order : List.of("o-1", "o-2", "o-3")) {
            kitchen.event("order.cancelled", order, "c-" + order);
        }
        kitchen.event("order.completed", "o-3", "c-o-3");
        kitchen.pass("PT24H");
        kitchen.event("order.created", "o-4", "c-o-1");
        kitchen.event("order.cancelled", "o-5", "c-5");
        assertThat(kitchen.tasks(id)).hasSize(4);

        enter(Role.SUPPORT, "scenarios");

        assertThat(month(0)).isEqualTo("Last 30 days: not triggered");
        assertThat(month(1)).isEqualTo("Last 30 days: 4 triggered, 2 executed, 1 cancelled, 1 successful");
        var today = LocalDate.ofInstant(kitchen.now(), account.zone());
        var days = "&triggeredFrom=" + today.minusDays(29) + "&triggeredTo=" + today;
        panel.resume();
        var cell = GridKt._getCellComponent(Screen.grid(), 1, "name");
        assertThat(_find(_get(cell, MonthPicture.class), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly(
                        "tasks?scenario=" + id + days,
                        "tasks?scenario=" + id + "&status=EXECUTED" + days,
                        "tasks?scenario=" + id + "&status=CANCELLED" + days,
                        "tasks?result=SUCCESSFUL&scenario=" + id + days);
    }

    @Test
    void whatIsLongerAgoIsNotInThePicture() {
        kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.pass("P31D");

        enter(Role.SUPPORT, "scenarios");

        assertThat(month(0)).isEqualTo("Last 30 days: not triggered");
    }

    @Test
    void anEmptyListOffersToCreateTheFirst() {
        enter(Role.MARKETER, "scenarios");

        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No scenarios yet", "24 hours after an order is cancelled");
        _click(_get(Button.class, spec -> spec.withId("create-first")));
        assertThat(panel.location()).isEqualTo("scenarios/new");
    }

    @Test
    void supportReadsAndChangesNothing() {
        var id = kitchen.scenario();

        enter(Role.SUPPORT, "scenarios");

        _assertNone(Button.class, spec -> spec.withText("Create"));
        assertThat(cell(3)).isNotInstanceOf(Button.class);
        var me = current.caller();
        assertThatThrownBy(() -> scenarios.turn(ScenarioStatus.INACTIVE, id, account, me))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scenarios.delete(id, me)).isInstanceOf(AccessDeniedException.class);
        assertThat(status(id)).isEqualTo("ACTIVE");
    }

    @Test
    void theUrlHoldsSearchFilterAndOrder() {
        kitchen.scenario("name", "'Pizza B'");
        kitchen.scenario("name", "'Pizza A'");
        kitchen.scenario("name", "'Pizza C'", "status", "'INACTIVE'");
        kitchen.scenario("name", "'Sushi'");

        enter(Role.SUPPORT, "scenarios?q=pizza&status=ACTIVE&sort=name");

        assertThat(names()).containsExactly("Pizza A", "Pizza B");
        assertThat(_get(TextField.class).getValue()).isEqualTo("pizza");
        _setValue(_get(TextField.class), "sushi", true);
        assertThat(panel.location())
                .contains("q=sushi")
                .contains("status=ACTIVE")
                .contains("sort=name");
        assertThat(names()).containsExactly("Sushi");
    }

    @ParameterizedTest
    @CsvSource({"delay, B A", "-delay, A B", "-name, B A", "name, A B", "nonsense, B A", "menu, B A"})
    void theOrderIsTheOneOfTheUrl(String sort, String expected) {
        kitchen.scenario("name", "'A'", "delay", "{'period': 'WEEK', 'value': 1}");
        kitchen.scenario("name", "'B'", "delay", "{'period': 'DAY', 'value': 6}");

        enter(Role.SUPPORT, "scenarios?sort=" + sort);

        assertThat(String.join(" ", names())).isEqualTo(expected);
    }

    @Test
    void choosingAStatusGoesToItsUrl() {
        kitchen.scenario();
        enter(Role.SUPPORT, "scenarios");

        @SuppressWarnings({"unchecked", "rawtypes"}) // its items are known by its name only
        Select<ScenarioStatus> status = _get(Select.class);
        _setValue(status, ScenarioStatus.INACTIVE, true);

        assertThat(panel.location()).isEqualTo("scenarios?status=INACTIVE");
        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No scenario matches");
    }

    @Test
    void deactivatingSaysThatPendingTasksStillRun() {
        var id = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.cancelled", "o-2", "c-2");
        enter(Role.MARKETER, "scenarios");

        _click((Button) cell(3));
        assertThat(status(id)).isEqualTo("ACTIVE");
        panel.resume();
        assertThat(Screen.text()).contains("New triggers start no tasks").contains("2 Pending tasks will still run");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(status(id)).isEqualTo("INACTIVE");
        panel.resume();
        assertThat(Screen.notices()).contains("“Come back” is inactive.");
        assertThat(Screen.rows()).singleElement().asString().contains("Inactive");
        assertThat(kitchen.fates(id)).containsExactly("PENDING null null", "PENDING null null");
    }

    @Test
    void whoeverDeactivatesCanHaveTheWaitingTasksCancelledToo() {
        var id = kitchen.scenario();
        var other = kitchen.scenario("name", "'Stays'");
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.cancelled", "o-2", "c-2");
        enter(Role.MARKETER, "scenarios");

        changes.deactivate(id, "Come back", () -> {});
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Cancel them too")), true, true);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        CancellationRuns.now(
                context, cancellations.latest(account, 1).getFirst().id());

        assertThat(Screen.notices()).anySatisfy(words -> assertThat(words).startsWith("2 waiting tasks"));
        assertThat(kitchen.fates(id)).containsExactly("CANCELLED STAFF null", "CANCELLED STAFF null");
        assertThat(kitchen.fates(other)).containsExactly("PENDING null null", "PENDING null null");
    }

    @Test
    void activatingIsDoneAtOnce() {
        var id = kitchen.scenario("status", "'INACTIVE'");
        enter(Role.ADMIN, "scenarios");

        _click((Button) cell(3));

        assertThat(status(id)).isEqualTo("ACTIVE");
        panel.resume();
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void deletingSaysHowManyTasksItCancels() {
        var id = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.MARKETER, "scenarios");

        changes.delete(id, "Come back", () -> {}, () -> {});
        assertThat(message()).contains("This cancels 1 Pending task.");
        _assertOne(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(kitchen.fates(id)).containsExactly("PENDING null null");
        _get(Undoable.class).close();

        assertThat(Screen.notices()).contains("“Come back” is deleted; 1 task was cancelled.");
        assertThat(kitchen.fates(id)).containsExactly("CANCELLED SCENARIO_DELETED null");
    }

    @Test
    void deletingCanBeUndoneForAMoment() {
        var id = kitchen.scenario();
        kitchen.event("order.cancelled", "o-1", "c-1");
        enter(Role.MARKETER, "scenarios");
        var told = new ArrayList<String>();

        changes.delete(id, "Come back", () -> told.add("leaving"), () -> told.add("back"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        _click(Screen.button("Undo"));

        assertThat(told).containsExactly("leaving", "back");
        assertThat(status(id)).isEqualTo("ACTIVE");
        assertThat(kitchen.fates(id)).containsExactly("PENDING null null");
    }

    @Test
    void whoeverLeavesThePageHasDecided() {
        var id = kitchen.scenario();
        enter(Role.MARKETER, "scenarios");

        changes.delete(id, "Come back", () -> {}, () -> {});
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        _get(Undoable.class).removeFromParent();

        assertThatThrownBy(() -> scenarios.get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingOfAnotherAccountIsListed() {
        kitchen.scenario();

        enterAsStranger("scenarios");

        assertThat(Screen.rows()).isEmpty();
    }

    private static Component cell(int column) {
        var grid = Screen.grid();
        return GridKt._getCellComponent(
                grid, 0, String.valueOf(grid.getColumns().get(column).getKey()));
    }

    private static String month(int row) {
        var cell = GridKt._getCellComponent(Screen.grid(), row, "name");
        return _get(cell, MonthPicture.class).getElement().getChild(0).getAttribute("aria-label");
    }

    private static String message() {
        return _get(ConfirmDialog.class).getElement().getProperty("message");
    }

    private static List<String> names() {
        return GridKt._findAll(Screen.grid()).stream()
                .map(row -> ((ScenarioRow) row).name())
                .toList();
    }

    private String status(String id) {
        return kitchen.api().get("/scenarios/" + id).get("status");
    }
}
