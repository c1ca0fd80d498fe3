package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;

/** Fields of the form that belong together. */
public class FormPart extends Div {

    public FormPart(Component... fields) {
        addClassName("form-part");
        add(fields);
    }

    /** Fields beside each other, as far as there is room. */
    public static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("form-row");
        return row;
    }

    /** Turns something on and off; the parts are there while it is on. */
    public static Checkbox toggle(String label, String how, Component... parts) {
        var toggle = new Checkbox(label);
        toggle.setHelperText(how);
        toggle.addClassName("switch");
        toggle.addValueChangeListener(change -> {
            for (var part : parts) {
                part.setVisible(change.getValue());
            }
        });
        for (var part : parts) {
            part.setVisible(false);
        }
        return toggle;
    }
}
