package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.RouterLink;

/** What stands above the form: which scenario this is, what saving means, and the buttons for it. */
class ScenarioHead extends Header {
    private final H1 name = new H1();
    private final Span status = new Span();
    private final Span pending = new Span();
    private final Button save;
    private final Button discard;

    ScenarioHead(boolean editable, Runnable saving, Runnable discarding) {
        save = new Button(getTranslation("scenario.save"), click -> saving.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        discard = new Button(getTranslation("discard"), click -> discarding.run());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        save.setVisible(editable);
        pending.addClassName("second-line");
        var buttons = new FlexLayout(discard, save);
        buttons.addClassName("head-buttons");
        addClassNames("list-head", "scenario-head");
        add(
                new RouterLink("← " + getTranslation("scenarios.title"), ScenariosView.class),
                name,
                status,
                pending,
                buttons);
        changed(false);
    }

    void show(String title, ScenarioWords words, String waiting) {
        name.setText(title);
        status.setText(words.status());
        status.setClassName(words.mark().classes());
        pending.setText(waiting);
    }

    /** Whether there is something to discard. */
    void changed(boolean unsaved) {
        discard.setVisible(unsaved);
    }
}
