package io.afters.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.afters.browser.Chromium.Screen;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks through the panel as staff would, on the demo data. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"afters.sandbox=true", "afters.data=target/browser-data", "afters.database.disposable=true"})
@TestInstance(Lifecycle.PER_CLASS)
class PanelBrowserIT {
    @LocalServerPort
    int port;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = new Chromium();
    }

    @AfterEach
    void nothingIsWrongInTheConsole() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyScreenFitsEveryDevice(Screen screen) {
        var page = signedIn("admin", screen);
        for (var address : new String[] {"scenarios", "tasks", "campaigns", "messages", "customers"}) {
            page.navigate("/" + address);
            assertThat(page.locator("vaadin-grid-cell-content:visible").nth(4)).isVisible();
            Chromium.picture(page, address + "-" + screen.name().toLowerCase(Locale.ROOT));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"
                            + " && document.querySelector('vaadin-grid').$.table.scrollWidth"
                            + " <= document.querySelector('vaadin-grid').$.table.clientWidth"))
                    .as("%s needs no sideways scrolling", address)
                    .isTrue();
        }
    }

    @Test
    void aTaskTellsItsStoryBesideTheList() {
        var page = signedIn("support", Screen.DESKTOP);
        page.navigate("/tasks?result=SUCCESSFUL");
        page.getByText("Small check: dessert").first().click();
        assertThat(page.getByText("Promo code").last()).isVisible();
        Chromium.picture(page, "task");
    }

    @Test
    void aScenarioIsMadeByTypingAndClicking() {
        var page = signedIn("marketer", Screen.DESKTOP);
        page.navigate("/scenarios");
        page.getByRole(AriaRole.BUTTON, named("Create")).click();
        labelled(page, "Name").fill("Promo code for a free pizza");
        choose(page, "Trigger", "Order cancellation");
        choose(page, "Delay period", "Hour");
        labelled(page, "Delay value").fill("24");
        labelled(page, "Has success conditions").check();
        labelled(page, "Success conditions").getByLabel("New order creation").check();
        labelled(page, "Result waiting time").fill("7");
        page.getByRole(AriaRole.TAB, named("Actions")).click();
        labelled(page, "Generate promo code").check();
        choose(page, "Promo campaign", "Come back: 15% off");
        labelled(page, "Send message").check();
        labelled(page, "Send over SMS").check();
        labelled(page, "SMS text").click();
        page.keyboard().type("Hi, ");
        page.getByLabel("Insert {{userName}} into SMS text").click();
        page.keyboard().type("! Your code: ");
        page.getByLabel("Insert {{promoCode}} into SMS text").click();
        assertThat(page.getByText("Hi, Olivia! Your code: 7KQM2XA")).isVisible();
        Chromium.picture(page, "scenario");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.getByText("Saved as version 1.")).isVisible();
        assertThat(labelled(page, "SMS text")).hasValue("Hi, {{userName}}! Your code: {{promoCode}}");
    }

    private static void choose(Page page, String label, String option) {
        labelled(page, label).click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }

    private static Locator labelled(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCustomersPageTellsEverythingThatHappened(Screen screen) {
        var page = signedIn("admin", screen);
        page.navigate("/customers");
        page.locator("vaadin-grid-cell-content a").first().click();
        assertThat(page.locator(".timeline li").first()).isVisible();
        Chromium.picture(page, "customer-" + screen.name().toLowerCase(Locale.ROOT));
    }

    private Page signedIn(String role, Screen screen) {
        var page = chromium.open("http://localhost:" + port, screen);
        page.navigate("/login");
        page.getByText(role + "@demo.test").click();
        page.getByRole(AriaRole.BUTTON).and(page.locator("[slot=submit]")).click();
        page.waitForURL("**/tasks*");
        return page;
    }
}
