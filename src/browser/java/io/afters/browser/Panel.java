package io.afters.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.afters.browser.Chromium.Screen;
import java.util.List;

/** The control panel of a running Afters, as staff use it: by labels, roles and words, never by its insides. */
final class Panel implements AutoCloseable {
    private final PackagedApp app = new PackagedApp();
    private final Chromium chromium = new Chromium();

    PackagedApp app() {
        return app;
    }

    /** What the consoles of all screens said since the last time, of errors and warnings. */
    List<String> complaints() {
        return chromium.complaints();
    }

    /** The page that somebody not signed in sees. */
    Page atTheDoor(Screen screen) {
        return atTheDoor(app.address(), screen);
    }

    private Page atTheDoor(String address, Screen screen) {
        var page = chromium.open(address, screen);
        page.navigate("/login");
        page.locator("vaadin-login-form").waitFor();
        return page;
    }

    /** Where a member of the demo staff lands. */
    Page signedIn(String role, Screen screen) {
        return signedIn(app.address(), role, screen);
    }

    /** @param base address of the panel, such as of another node */
    Page signedIn(String base, String role, Screen screen) {
        var page = atTheDoor(base, screen);
        page.getByText(role + "@demo.test").click();
        page.getByRole(AriaRole.BUTTON).and(page.locator("[slot=submit]")).click();
        page.waitForURL(address -> !address.contains("login"));
        return page;
    }

    static void choose(Page page, String label, String option) {
        labelled(page, label).click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }

    static Locator labelled(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, named(text));
    }

    static Locator tab(Page page, String text) {
        return page.getByRole(AriaRole.TAB, named(text));
    }

    /** Types this into the search of the page, where the key / leads. */
    static void search(Page page, String text) {
        page.getByRole(AriaRole.SEARCH).waitFor();
        page.keyboard().press("/");
        page.keyboard().type(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        chromium.close();
        app.close();
    }
}
