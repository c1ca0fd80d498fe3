package io.afters.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.afters.browser.Chromium.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every screen on every device: it fits, everybody can use it, and there is a picture of it. */
@ExtendWith(BrowserRuns.class)
class EveryScreenBrowserIT {
    private static final List<String> GUIDELINES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> CONTRAST = List.of("color-contrast");

    private final Panel panel;

    EveryScreenBrowserIT(Panel panel) {
        this.panel = panel;
    }

    @Test
    void everyScreenFitsAndCanBeUsedByEverybody() {
        var softly = new SoftAssertions();
        look(panel.atTheDoor(Screen.DESKTOP), "login", List.of(Screen.DESKTOP, Screen.DARK), softly);
        look(panel.atTheDoor(Screen.PHONE), "login", List.of(Screen.PHONE, Screen.DARK_PHONE), softly);
        look(panel.signedIn("admin", Screen.DESKTOP), List.of(Screen.DESKTOP, Screen.DARK), softly);
        look(panel.signedIn("admin", Screen.PHONE), List.of(Screen.PHONE, Screen.DARK_PHONE), softly);
        softly.assertAll();
    }

    /** Words are longer in one language than in another. */
    @Test
    void everyScreenFitsInUkrainian() {
        var softly = new SoftAssertions();
        var page = panel.signedIn("admin", Screen.UKRAINIAN);
        screens(page).forEach((name, address) -> {
            page.navigate(address);
            look(page, name, Screen.UKRAINIAN, softly);
        });
        softly.assertAll();
    }

    private void look(Page page, List<Screen> colours, SoftAssertions softly) {
        screens(page).forEach((name, address) -> {
            page.navigate(address);
            look(page, name, colours, softly);
        });
    }

    /** Their addresses by name; of single things, those of the first in its list. */
    private Map<String, String> screens(Page page) {
        var screens = new LinkedHashMap<String, String>();
        for (var plain : List.of(
                "dashboard",
                "scenarios",
                "scenarios/new",
                "tasks",
                "campaigns",
                "campaigns/new",
                "customers",
                "messages",
                "audit",
                "settings/account",
                "settings/staff",
                "settings/keys",
                "settings/profile")) {
            screens.put(plain.replace('/', '-'), "/" + plain);
        }
        var scenario = "/scenarios/" + panel.app().first("scenarios");
        for (var tab : List.of("general", "actions", "tasks", "history")) {
            screens.put("scenario-" + tab, scenario + "?tab=" + tab);
        }
        var campaign = "/campaigns/" + panel.app().first("campaigns");
        for (var tab : List.of("general", "generator", "codes")) {
            screens.put("campaign-" + tab, campaign + "?tab=" + tab);
        }
        for (var channel : List.of("EMAIL", "SMS", "PUSH")) {
            screens.put("channel-" + channel.toLowerCase(Locale.ROOT), "/settings/channels?channel=" + channel);
        }
        screens.put("messages-phone", "/messages?view=phone");
        var customer = customer(page);
        for (var tab : List.of("all", "orders", "tasks", "codes", "messages", "cashback")) {
            screens.put("customer-" + tab, customer + "?tab=" + tab);
        }
        screens.put("task", "/tasks/" + panel.app().first("tasks"));
        screens.put("message", "/messages/" + panel.app().first("messages"));
        screens.put("nothing-there", "/no-such-place");
        return screens;
    }

    private static String customer(Page page) {
        page.navigate("/customers");
        var link = page.locator("vaadin-grid-cell-content a[href^='customers/']");
        return "/" + link.first().getAttribute("href");
    }

    /** By day and by night, as when the evening comes while somebody works: only contrast is another then. */
    private static void look(Page page, String name, List<Screen> colours, SoftAssertions softly) {
        for (var screen : colours) {
            screen.colour(page);
            look(page, name, screen, softly);
            var axe = new AxeBuilder(page);
            var rules = screen == colours.getFirst() ? axe.withTags(GUIDELINES) : axe.withRules(CONTRAST);
            softly.assertThat(mistakes(rules)).as("%s on %s", name, screen).isEmpty();
        }
    }

    private static void look(Page page, String name, Screen screen, SoftAssertions softly) {
        page.locator("main, vaadin-login-form").first().waitFor();
        Chromium.picture(page, name + "-" + screen.name().toLowerCase(Locale.ROOT));
        softly.assertThat(scrollsSideways(page))
                .as("%s scrolls sideways on %s", name, screen)
                .isFalse();
    }

    private static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("""
                document.documentElement.scrollWidth > window.innerWidth
                    || [...document.querySelectorAll('vaadin-grid')].some(grid =>
                        grid.checkVisibility() && grid.$.table.scrollWidth > grid.$.table.clientWidth)""");
    }

    private static List<String> mistakes(AxeBuilder rules) {
        var found = rules
                // Without frames to look into, there is no need of a second page for each look
                .setLegacyMode(true)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        return found.stream()
                .filter(rule -> !"minor".equals(rule.getImpact()) && !isOfVaadin(rule))
                .map(EveryScreenBrowserIT::words)
                .toList();
    }

    /**
     * Between a list of tabs and its tabs Vaadin has a part that scrolls, with a tabindex of -1 so that the Tab key passes it by;
     * the rule takes it for a child that is no tab. Anything else that the rule finds is a mistake.
     */
    private static boolean isOfVaadin(Rule rule) {
        return rule.getId().equals("aria-required-children")
                && rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().startsWith("<vaadin-tabs ")
                                && node.getFailureSummary().strip().endsWith("not allowed: div[tabindex]"));
    }

    private static String words(Rule rule) {
        var first = rule.getNodes().getFirst();
        return rule.getImpact() + " " + rule.getId() + " at " + first.getTarget() + ": " + first.getFailureSummary();
    }
}
