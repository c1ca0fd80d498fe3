package io.afters.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.afters.database.DatabaseAway;
import io.afters.shared.Wordless;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For a fault of ours: what it was is in the log, and never on the screen. While the database is away, a page that opens
 * again by itself.
 */
@AnonymousAllowed
class FailureView extends Main implements HasDynamicTitle, HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    private static final String OPEN_AGAIN = "setTimeout(() => window.location.reload(), 5000)";

    private String title = getTranslation("failure");

    FailureView() {
        addClassName("page-message");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (DatabaseAway.isCause(parameter.getException())) {
            title = getTranslation("away");
            add(new H1(title), new Paragraph(getTranslation("away.page")));
            getElement().executeJs(OPEN_AGAIN);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        LOG.error("A screen could not be shown", Wordless.of(parameter.getException()));
        add(
                new H1(title),
                new Paragraph(getTranslation("failure.how")),
                new Anchor("dashboard", getTranslation("not-found.back")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return title + " · Afters";
    }
}
