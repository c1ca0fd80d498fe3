package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.afters.scenarios.Condition;
import java.util.List;

/** Conditions to choose from, each with its level and what it does. */
class ConditionBoxes extends CheckboxGroup<Condition> {

    /** @param does begins the keys of the texts that say what each does */
    ConditionBoxes(String label, String does, List<Condition> conditions) {
        super(label);
        setItems(conditions);
        setItemLabelGenerator(condition -> getTranslation("condition." + condition));
        setItemHelperGenerator(condition -> getTranslation(does + condition));
    }
}
