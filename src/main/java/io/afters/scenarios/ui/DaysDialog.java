package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.afters.shared.ui.Days;
import java.util.function.Consumer;

/** Asks for days of one's own: from, to, or both. */
class DaysDialog extends Dialog {
    private final DatePicker from = new DatePicker(getTranslation("days.from"));
    private final DatePicker to = new DatePicker(getTranslation("days.to"));

    DaysDialog(String name, Days before, Consumer<Days> choose) {
        setHeaderTitle(name);
        from.setLocale(getLocale());
        to.setLocale(getLocale());
        from.setValue(before.from());
        to.setValue(before.to());
        from.addValueChangeListener(change -> check());
        to.addValueChangeListener(change -> check());
        add(new FormLayout(from, to));
        var apply = new Button(getTranslation("days.apply"), click -> {
            if (check()) {
                close();
                choose.accept(new Days(from.getValue(), to.getValue()));
            }
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("close"), click -> close()), apply);
    }

    private boolean check() {
        var first = from.getValue();
        var last = to.getValue();
        var wrong = first != null && last != null && first.isAfter(last);
        to.setInvalid(wrong);
        to.setErrorMessage(wrong ? getTranslation("days.wrong") : null);
        return !wrong;
    }
}
