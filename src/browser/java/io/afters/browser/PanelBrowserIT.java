package io.afters.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.afters.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks through the panel as staff would, on the demo data. */
@ExtendWith(BrowserRuns.class)
class PanelBrowserIT {
    private final Panel panel;

    PanelBrowserIT(Panel panel) {
        this.panel = panel;
    }

    @Test
    void aTaskTellsItsStoryBesideTheList() {
        var page = panel.signedIn("support", Screen.DESKTOP);
        page.navigate("/tasks?result=SUCCESSFUL");
        page.getByText("Small check: dessert").first().click();
        assertThat(page.getByText("Promo code").last()).isVisible();
        Chromium.picture(page, "task");
    }

    @Test
    void aSlashLeadsToTheSearch() {
        var page = panel.signedIn("support", Screen.DESKTOP);
        page.navigate("/customers");
        Panel.search(page, "a/b");
        assertThat(page.locator(".search input")).hasValue("a/b");
    }
}
