package io.afters.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.afters.browser.Panel.button;
import static io.afters.browser.Panel.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.afters.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody at work sees of it when a node dies, and then the database. */
@ExtendWith(BrowserRuns.class)
class OutageBrowserIT {
    private static final String TYPED = "Typed before all went dark";

    private final Panel panel;

    OutageBrowserIT(Panel panel) {
        this.panel = panel;
    }

    @Test
    void whoeverTypesLosesNothingWhenTheNodeDiesAndThenTheDatabase() {
        var node = panel.app().start("second");
        try (var relay = new Relay(node.port(), panel.app().port())) {
            var page = panel.signedIn(relay.address(), "marketer", Screen.DESKTOP);
            page.navigate("/campaigns/" + panel.app().first("campaigns"));
            labelled(page, "Name").fill(TYPED);
            assertThat(button(page, "Discard changes")).isVisible();

            node.kill();

            assertThat(page.getByText("You left this with changes that are not saved."))
                    .isVisible();
            button(page, "Take them up").click();
            assertThat(labelled(page, "Name")).hasValue(TYPED);

            panel.app().loseDatabase();
            var other = page.context().newPage();
            button(page, "Save").click();
            assertThat(page.getByText("Afters or its database can’t be reached."))
                    .isVisible();
            Chromium.still(page, "away-open");
            other.navigate("/tasks");
            assertThat(other.getByText("The database can’t be reached at the moment"))
                    .isVisible();
            Chromium.still(other, "away-page");

            panel.app().bringDatabaseBack();

            assertThat(page.getByText("“" + TYPED + "” is saved.")).isVisible();
            assertThat(other.getByRole(AriaRole.SEARCH)).isVisible();
        } finally {
            node.kill();
        }
        assertThat(panel.complaints()).allMatch(said -> said.contains("503"), "tells of the outage alone");
    }
}
