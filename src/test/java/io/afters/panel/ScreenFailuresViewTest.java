package io.afters.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import io.afters.accounts.Role;
import io.afters.testing.AtThePanel;
import io.afters.testing.Screen;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a screen shows when something fails behind it. */
class ScreenFailuresViewTest extends AtThePanel {

    private static RuntimeException away() {
        return new DataAccessResourceFailureException(
                "away", new SQLTransientConnectionException("No connection is available"));
    }

    private static void fail(Throwable why) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(why));
    }

    @Test
    void whenTheDatabaseGoesInTheMiddleOfAClickTheScreenStaysAndSaysSoOnce() {
        enter(Role.ADMIN, "campaigns/new");

        fail(away());
        fail(away());

        assertThat(panel.location()).isEqualTo("campaigns/new");
        assertThat(Screen.text()).contains("New campaign");
        assertThat(Screen.notices()).singleElement().asString().contains("nothing was saved");
    }

    @Test
    void aButtonThatWaitsForItsAnswerCanBeClickedAgain() {
        enter(Role.ADMIN, "campaigns/new");
        var button = new Button("Do");
        button.setDisableOnClick(true);
        UI.getCurrent().add(button);
        button.setEnabled(false);

        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(away(), button.getElement().getNode()));

        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void aScreenThatCanNotBeReadSaysSoAndOpensAgainByItself() {
        enter(Role.ADMIN, "tasks");
        var view = new FailureView();

        assertThat(view.setErrorParameter(null, new ErrorParameter<>(Exception.class, away())))
                .isEqualTo(503);

        assertThat(shown(view)).contains("The database can’t be reached at the moment", "opens by itself");
        assertThat(asked()).anyMatch(code -> code.contains("window.location.reload"));
    }

    @Test
    void aFaultOfOursHasAPageThatTellsNothingOfItsInside() {
        enter(Role.ADMIN, "tasks");
        var view = new FailureView();
        var fault = new IllegalStateException("row of olena@kitchen.test");

        assertThat(view.setErrorParameter(null, new ErrorParameter<>(Exception.class, fault)))
                .isEqualTo(500);

        assertThat(shown(view)).contains("Something went wrong on our side").doesNotContain("olena");
        assertThat(asked()).noneMatch(code -> code.contains("reload"));
    }

    private static String shown(FailureView view) {
        UI.getCurrent().add(view);
        return view.getElement().getTextRecursively();
    }

    /** Of the browser. */
    private static List<String> asked() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation().getExpression())
                .toList();
    }
}
