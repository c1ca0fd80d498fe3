package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.scenarios.CashbackAction;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cashback that every executed task adds. */
class CashbackFields extends FormPart {
    private final Checkbox on;
    private final Select<CashbackAction.Type> type = new Select<>();
    private final BigDecimalField value;

    CashbackFields(Mistakes mistakes, Currency currency) {
        mistakes.at("actions.cashback.type", type);
        type.setLabel(getTranslation("scenario.cashback.type"));
        type.setItems(CashbackAction.Type.values());
        type.setItemLabelGenerator(each -> getTranslation("cashback." + each));
        value = mistakes.at("actions.cashback.value", new BigDecimalField(getTranslation("scenario.cashback.value")));
        value.setValueChangeMode(ValueChangeMode.EAGER);
        type.addValueChangeListener(change -> value.setSuffixComponent(
                new Span(change.getValue() == CashbackAction.Type.PERCENT ? "%" : currency.getCurrencyCode())));
        type.setValue(CashbackAction.Type.FIXED);
        var fields = row(type, value);
        on = mistakes.watch(
                toggle(getTranslation("scenario.cashback"), getTranslation("scenario.cashback.how"), fields));
        add(on, fields);
    }

    void show(@Nullable CashbackAction action) {
        on.setValue(action != null);
        type.setValue(action == null ? CashbackAction.Type.FIXED : action.type());
        value.setValue(action == null || action.value().signum() == 0 ? null : action.value());
    }

    /** Null: off, whatever the fields hold. */
    @Nullable CashbackAction chosen() {
        return on.getValue()
                ? new CashbackAction(type.getValue(), Objects.requireNonNullElse(value.getValue(), BigDecimal.ZERO))
                : null;
    }
}
