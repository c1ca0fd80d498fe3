package io.afters.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.afters.accounts.StaffLinks;
import io.afters.accounts.StaffLinks.Answer;
import io.afters.accounts.Token;
import io.afters.shared.InvalidInput;
import io.afters.shared.ui.ProblemWords;

/** Where a one-time link leads: whoever holds it sets the password of the member that it was made for. */
@Route(value = "welcome/:" + WelcomeView.TOKEN, autoLayout = false)
@StyleSheet("context://css/settings.css")
@AnonymousAllowed
class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String TOKEN = "token";

    private final transient StaffLinks links;
    private final Div body = new Div();
    private final PasswordField password = new PasswordField(getTranslation("welcome.password"));
    private transient Token token = new Token("");

    WelcomeView(StaffLinks links) {
        this.links = links;
        addClassName("login");
        body.addClassName("welcome");
        password.setHelperText(getTranslation("password.how"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setManualValidation(true);
        var logo = new Image("favicon.svg", "");
        logo.addClassName("logo");
        var head = new Div(logo);
        head.addClassName("login-head");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = new Token(event.getRouteParameters().get(TOKEN).orElse(""));
        switch (links.find(token, from())) {
            case Answer.Open open -> ask(open);
            case Answer.Closed closed -> closed();
            case Answer.TooManyTries slow -> slow();
        }
    }

    private void ask(Answer.Open open) {
        // Shown so that the browser keeps the password for the right person.
        var email = new EmailField(getTranslation("login.email"));
        email.setValue(open.member().email());
        email.setReadOnly(true);
        email.getElement().setAttribute("autocomplete", "username");
        var set = new Button(getTranslation("welcome.set"), click -> set());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        set.setDisableOnClick(true);
        show(
                getTranslation("welcome.title", open.member().name()),
                getTranslation("welcome.how", open.account().name()),
                email,
                password,
                set);
        password.focus();
    }

    private void set() {
        try {
            switch (links.use(token, password.getValue(), from())) {
                case Answer.Open open ->
                    show(getTranslation("welcome.done"), getTranslation("welcome.done.how"), signIn());
                case Answer.Closed closed -> closed();
                case Answer.TooManyTries slow -> slow();
            }
        } catch (InvalidInput e) {
            password.setErrorMessage(ProblemWords.of(e.problems().getFirst().message()));
            password.setInvalid(true);
            password.focus();
            body.getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(button -> button.setEnabled(true));
        }
    }

    private void closed() {
        show(getTranslation("welcome.closed"), getTranslation("welcome.closed.how"), signIn());
    }

    private void slow() {
        show(getTranslation("login.slow"), getTranslation("login.slow.how"));
    }

    private void show(String title, String text, Component... more) {
        body.removeAll();
        body.add(new H1(title), new Paragraph(text));
        body.add(more);
    }

    private Anchor signIn() {
        var link = new Anchor("login", getTranslation("welcome.sign-in"));
        // A page of its own: the address with the token is left for good.
        link.setRouterIgnore(true);
        return link;
    }

    private static String from() {
        return String.valueOf(VaadinRequest.getCurrent().getRemoteAddr());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("welcome") + " · Afters";
    }
}
