package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.afters.scenarios.Scenario;
import java.util.List;
import java.util.function.LongConsumer;

/** Asks for one of many scenarios. */
class ScenarioDialog extends Dialog {

    ScenarioDialog(List<Scenario> scenarios, LongConsumer choose) {
        setHeaderTitle(getTranslation("tasks.filter.scenario"));
        var field = new ComboBox<Scenario>(getTranslation("tasks.filter.scenario"));
        field.setItems(scenarios);
        field.setItemLabelGenerator(Scenario::name);
        field.setAutofocus(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                close();
                choose.accept(change.getValue().id());
            }
        });
        setWidth("24rem");
        add(field);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }
}
