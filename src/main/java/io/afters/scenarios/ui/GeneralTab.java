package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.orders.EventType;
import io.afters.scenarios.Actions;
import io.afters.scenarios.Condition;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.Timespan;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the scenario runs, what stops it, and what it hopes for. */
class GeneralTab extends Div {
    private final TextField name;
    private final Select<ScenarioStatus> status = new Select<>();
    private final Select<EventType> trigger = new Select<>();
    private final LimitFields limits;
    private final SpanFields delay;
    private final Checkbox oncePerOrder;
    private final Checkbox oncePerUser;
    private final ConditionBoxes cancellation;
    private final SuccessFields success;
    /** The form has no field for it, and keeps it. */
    private transient @Nullable Timespan latestStart;

    GeneralTab(Mistakes mistakes, Currency currency) {
        name = mistakes.at("name", new TextField(getTranslation("scenario.name")));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setRequiredIndicatorVisible(true);
        mistakes.at("status", status);
        status.setLabel(getTranslation("scenario.status"));
        status.setItems(ScenarioStatus.values());
        status.setItemLabelGenerator(each -> getTranslation("scenario.status." + each));
        status.setTooltipText(getTranslation("scenario.status.how"));
        mistakes.at("trigger", trigger);
        trigger.setLabel(getTranslation("scenario.trigger"));
        trigger.setItems(EventType.values());
        trigger.setItemLabelGenerator(each -> getTranslation("trigger." + each));
        limits = new LimitFields(mistakes, currency);
        delay = new SpanFields(
                "delay", getTranslation("scenario.delay.period"), getTranslation("scenario.delay.value"), 0, mistakes);
        oncePerOrder = mistakes.watch(
                FormPart.toggle(getTranslation("scenario.once.order"), getTranslation("scenario.once.order.how")));
        oncePerUser = mistakes.watch(
                FormPart.toggle(getTranslation("scenario.once.user"), getTranslation("scenario.once.user.how")));
        cancellation = mistakes.at(
                "cancellationConditions",
                new ConditionBoxes(
                        getTranslation("scenario.cancellation"), "condition.cancels.", List.of(Condition.values())));
        success = new SuccessFields(mistakes);
        addClassName("form-tab");
        add(
                new FormPart(name, FormPart.row(status, trigger)),
                limits,
                new FormPart(delay),
                new FormPart(oncePerOrder, oncePerUser),
                new FormPart(cancellation),
                success);
    }

    void show(ScenarioDraft draft) {
        name.setValue(draft.name());
        status.setValue(draft.status());
        trigger.setValue(draft.trigger());
        limits.show(draft.limits());
        delay.show(draft.delay());
        oncePerOrder.setValue(draft.oncePerOrder());
        oncePerUser.setValue(draft.oncePerUser());
        cancellation.setValue(draft.cancellationConditions());
        success.show(draft.success());
        latestStart = draft.latestStart();
    }

    ScenarioDraft chosen(Actions actions) {
        return new ScenarioDraft(
                name.getValue(),
                status.getValue(),
                trigger.getValue(),
                limits.chosen(),
                delay.chosen(),
                oncePerOrder.getValue(),
                oncePerUser.getValue(),
                cancellation.getValue(),
                success.chosen(),
                latestStart,
                actions);
    }
}
