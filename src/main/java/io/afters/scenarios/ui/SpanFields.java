package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import io.afters.shared.ui.Mistakes;
import java.util.Objects;

/** A length of time: a period and how many of it. */
class SpanFields extends Div {
    /** Stands for a number that nobody has entered: no span may have it. */
    private static final int NOTHING = -1;

    private final Select<TimeUnit> period = new Select<>();
    private final IntegerField value;

    /** @param part of the draft, such as {@code delay} */
    SpanFields(String part, String periodLabel, String valueLabel, int least, Mistakes mistakes) {
        value = mistakes.at(part + ".value", new IntegerField(valueLabel));
        value.setMin(least);
        value.setStepButtonsVisible(true);
        value.setValueChangeMode(ValueChangeMode.EAGER);
        mistakes.at(part + ".period", period);
        period.setLabel(periodLabel);
        period.setItems(TimeUnit.values());
        period.setItemLabelGenerator(unit -> getTranslation("period." + unit));
        period.setValue(TimeUnit.DAY);
        addClassName("form-row");
        add(period, value);
    }

    void show(Timespan span) {
        period.setValue(span.period());
        value.setValue(span.value() < 0 ? null : Math.toIntExact(span.value()));
    }

    Timespan chosen() {
        return Timespan.of(Objects.requireNonNullElse(value.getValue(), NOTHING), period.getValue());
    }
}
