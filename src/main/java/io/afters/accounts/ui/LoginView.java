package io.afters.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.SignInHints;
import io.afters.accounts.StaffMember;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The sign-in page. In a sandbox it shows who there is to sign in as. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String WRONG = "error";
    static final String SLOW = "slow";
    static final String AWAY = "away";

    private final LoginForm form = new LoginForm();
    private final transient AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication, ObjectProvider<SignInHints> hints) {
        this.authentication = authentication;
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        add(head(), form);
        hints.ifAvailable(shown -> add(demo(shown.hints())));
    }

    private Div head() {
        var logo = new Image("favicon.svg", "");
        logo.addClassName("logo");
        var head = new Div(logo, new H1("Afters"), new Paragraph(getTranslation("login.about")));
        head.addClassName("login-head");
        return head;
    }

    private Section demo(List<SignInHints.Hint> hints) {
        var demo = new Section(new H2(getTranslation("login.demo")), new Paragraph(getTranslation("login.demo.how")));
        demo.addClassName("login-demo");
        hints.forEach(hint -> demo.add(fillIn(hint)));
        return demo;
    }

    private Button fillIn(SignInHints.Hint hint) {
        var button = new Button(
                hint.email() + " · " + getTranslation("role." + hint.role().name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> form.getElement()
                .executeJs(
                        "for (const [name, value] of [['username', $0], ['password', $1]]) {"
                                + " const field = this.querySelector(`[name=${name}]`); if (field) field.value = value; }"
                                + " this.querySelector('vaadin-button')?.focus();",
                        hint.email(),
                        hint.password()));
        return button;
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var fields = texts.getForm();
        fields.setTitle(getTranslation("login.title"));
        fields.setUsername(getTranslation("login.email"));
        fields.setPassword(getTranslation("login.password"));
        fields.setSubmit(getTranslation("login.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("login.wrong"));
        error.setMessage(getTranslation("login.wrong.how"));
        error.setUsername(getTranslation("login.email.required"));
        error.setPassword(getTranslation("login.password.required"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.getAuthenticatedUser(StaffMember.class).isPresent()) {
            event.forwardTo("");
            return;
        }
        var query = event.getLocation().getQueryParameters().getParameters();
        if (query.containsKey(WRONG)) {
            form.setError(true);
        } else if (query.containsKey(SLOW)) {
            form.showErrorMessage(getTranslation("login.slow"), getTranslation("login.slow.how"));
        } else if (query.containsKey(AWAY)) {
            form.showErrorMessage(getTranslation("away"), getTranslation("login.away.how"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Afters";
    }
}
