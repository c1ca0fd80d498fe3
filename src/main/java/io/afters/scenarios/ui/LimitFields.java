package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.orders.DeliveryType;
import io.afters.orders.SourceType;
import io.afters.scenarios.TriggerLimits;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which orders may start the scenario. */
class LimitFields extends FormPart {
    private final Checkbox on;
    private final MultiSelectComboBox<SourceType> sources;
    private final MultiSelectComboBox<DeliveryType> deliveries;
    private final BigDecimalField least;
    private final BigDecimalField most;

    LimitFields(Mistakes mistakes, Currency currency) {
        sources = mistakes.at(
                "limits.sourceTypes", choice("scenario.limits.sources", "source.", List.of(SourceType.values())));
        deliveries = mistakes.at(
                "limits.deliveryTypes",
                choice("scenario.limits.deliveries", "delivery.", List.of(DeliveryType.values())));
        least = mistakes.at("limits.minOrderPrice", price("scenario.limits.min", currency));
        most = mistakes.at("limits.maxOrderPrice", price("scenario.limits.max", currency));
        var choices = row(sources, deliveries);
        var prices = row(least, most);
        on = mistakes.watch(
                toggle(getTranslation("scenario.limits"), getTranslation("scenario.limits.how"), choices, prices));
        add(on, choices, prices);
    }

    private <T extends Enum<T>> MultiSelectComboBox<T> choice(String label, String word, List<T> items) {
        var choice = new MultiSelectComboBox<T>(getTranslation(label));
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> getTranslation(word + item));
        choice.setPlaceholder(getTranslation("scenario.limits.any"));
        choice.setClearButtonVisible(true);
        return choice;
    }

    private BigDecimalField price(String label, Currency currency) {
        var price = new BigDecimalField(getTranslation(label));
        price.setSuffixComponent(new Span(currency.getCurrencyCode()));
        price.setClearButtonVisible(true);
        price.setValueChangeMode(ValueChangeMode.EAGER);
        return price;
    }

    void show(@Nullable TriggerLimits limits) {
        on.setValue(limits != null);
        sources.setValue(limits == null ? Set.of() : limits.sourceTypes());
        deliveries.setValue(limits == null ? Set.of() : limits.deliveryTypes());
        least.setValue(limits == null ? null : limits.minOrderPrice());
        most.setValue(limits == null ? null : limits.maxOrderPrice());
    }

    /** Null: off, whatever the fields hold. */
    @Nullable TriggerLimits chosen() {
        return on.getValue()
                ? new TriggerLimits(sources.getValue(), deliveries.getValue(), least.getValue(), most.getValue())
                : null;
    }
}
