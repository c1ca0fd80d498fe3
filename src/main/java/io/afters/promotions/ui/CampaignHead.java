package io.afters.promotions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.RouterLink;

/** What stands above a campaign: which one this is, and the buttons of its form. */
class CampaignHead extends Header {
    private final H1 name = new H1();
    private final Span status = new Span();
    private final Span about = new Span();
    private final Button save;
    private final Button discard;

    CampaignHead(Runnable saving, Runnable discarding) {
        save = new Button(getTranslation("scenario.save"), click -> saving.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        discard = new Button(getTranslation("discard"), click -> discarding.run());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        about.addClassName("second-line");
        var buttons = new FlexLayout(discard, save);
        buttons.addClassName("head-buttons");
        addClassNames("list-head", "scenario-head");
        add(
                new RouterLink("← " + getTranslation("campaigns.title"), CampaignsView.class),
                name,
                status,
                about,
                buttons);
        buttons(false, false);
    }

    void show(String title, String stands, String classes, String what) {
        name.setText(title);
        status.setText(stands);
        status.setClassName(classes);
        about.setText(what);
    }

    /** Whether there is a form to save, and something in it to discard. */
    void buttons(boolean form, boolean unsaved) {
        save.setVisible(form);
        discard.setVisible(form && unsaved);
    }
}
