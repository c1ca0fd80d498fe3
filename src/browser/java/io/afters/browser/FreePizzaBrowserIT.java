package io.afters.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.afters.browser.Panel.button;
import static io.afters.browser.Panel.choose;
import static io.afters.browser.Panel.labelled;
import static io.afters.browser.Panel.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.afters.browser.Chromium.Screen;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example that everybody knows, from an empty form to a guest who came back, by typing and clicking only. */
@ExtendWith(BrowserRuns.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FreePizzaBrowserIT {
    private static final String NAME = "Promo code for a free pizza";
    private static final String PHONE = "+380501112233";

    private final Panel panel;
    private String code = "";

    FreePizzaBrowserIT(Panel panel) {
        this.panel = panel;
    }

    @Test
    @Order(1)
    void aMarketerMakesTheScenario() {
        var page = panel.signedIn("marketer", Screen.DESKTOP);
        page.navigate("/scenarios");
        button(page, "Create").click();
        labelled(page, "Name").fill(NAME);
        choose(page, "Trigger", "Order cancellation");
        choose(page, "Delay period", "Hour");
        labelled(page, "Delay value").fill("24");
        labelled(page, "Cancellation conditions")
                .getByLabel("New order creation")
                .check();
        labelled(page, "Has success conditions").check();
        labelled(page, "Success conditions").getByLabel("New order creation").check();
        labelled(page, "Result waiting time").fill("7");
        tab(page, "Actions").click();
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
        button(page, "Save").click();
        assertThat(page.getByText("Saved as version 1.")).isVisible();
        assertThat(labelled(page, "SMS text")).hasValue("Hi, {{userName}}! Your code: {{promoCode}}");
    }

    @Test
    @Order(2)
    void anOrderIsCancelledAndTheTaskWaits() {
        tell("pizza-1", "order.cancelled", "order-1");
        var page = panel.signedIn("support", Screen.DESKTOP);
        assertThat(found(page, "050 111 22 33")).containsText("Pending");
    }

    @Test
    @Order(3)
    void aDayLaterTheGuestHasACode() {
        var page = panel.signedIn("admin", Screen.DESKTOP);
        button(page, "+1 day").click();
        var task = found(page, PHONE);
        assertThat(task).containsText("Executed");
        code = codeOf(task).innerText();
        Chromium.picture(page, "pizza-task");
    }

    @Test
    @Order(4)
    void theCodeIsAssignedInItsCampaign() throws IOException {
        var page = panel.signedIn("marketer", Screen.DESKTOP);
        codeOf(found(page, PHONE)).click();
        page.waitForURL(address -> address.contains("tab=codes"));
        assertThat(seen(page, "Assigned")).isVisible();
        Chromium.picture(page, "pizza-code");

        var file = page.waitForDownload(() -> page.getByText("Download as CSV").click());

        assertThat(Files.readAllLines(file.path())).hasSize(2).last().asString().startsWith(code);
    }

    @Test
    @Order(5)
    void theGuestComesBack() {
        tell("pizza-2", "order.created", "order-2");
        var page = panel.signedIn("support", Screen.DESKTOP);
        assertThat(found(page, PHONE)).containsText("Successfully completed");
    }

    @Test
    @Order(6)
    void aCodeIsRevokedWithAReason() {
        var page = panel.signedIn("admin", Screen.DESKTOP);
        codeOf(found(page, PHONE)).click();
        page.waitForURL(address -> address.contains("tab=codes"));
        seen(page, code).click();
        page.getByRole(AriaRole.DIALOG).getByText("Revoke").last().click();
        labelled(page, "Reason").fill("Shared on a forum");
        Chromium.picture(page, "pizza-revoke");
        button(page, "Revoke 1 code").click();
        assertThat(page.getByText("1 code is revoked.")).isVisible();
        assertThat(seen(page, "Revoked")).isVisible();
    }

    /** The task of this scenario for whoever is found like this, as it opens beside the list. */
    private static Locator found(Page page, String phone) {
        page.navigate("/tasks");
        Panel.search(page, phone);
        page.waitForURL(address -> address.contains("q="));
        page.getByText(NAME).first().click();
        var task = page.locator("aside:visible");
        assertThat(task).containsText(NAME);
        return task;
    }

    /** The first such text in the list, of those that this width shows. */
    private static Locator seen(Page page, String text) {
        var all = page.locator("vaadin-grid").getByText(text, new Locator.GetByTextOptions().setExact(true));
        return all.filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    private static Locator codeOf(Locator task) {
        return task.locator("a[href*='tab=codes']").first();
    }

    private void tell(String id, String type, String order) {
        var status = panel.app().post("/api/v1/events", "application/cloudevents+json", """
                {"specversion": "1.0", "id": "%s", "source": "/browser", "type": "%s", "time": "%s", "data": {
                    "order": {"id": "%s", "number": "7001", "sourceType": "IOS_APP", "total": "420"},
                    "customer": {"id": "pizza-guest", "name": "Iryna", "phone": "%s", "language": "en"}}}
                """.formatted(
                        id, type, panel.app().now(), order, PHONE));
        assertThat(status).isEqualTo(202);
    }
}
