package io.afters.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright, with an eye on what its console says. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(installed()).setArgs(List.of("--no-sandbox")));
    private final List<String> complaints = new ArrayList<>();

    /** A slow machine fails nothing: what is expected may take its time. */
    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A screen of its own, with its own cookies. */
    Page open(String address, Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(screen.language)
                .setTimezoneId("Europe/Kyiv")
                .setColorScheme(screen.colours())
                .setViewportSize(screen.width, screen.height));
        var page = context.newPage();
        page.onPageError(error -> complaints.add("page error: " + error));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        return page;
    }

    /** Errors and warnings in the consoles of all screens since the last time. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Keeps what is on the screen now as a picture of this name. */
    static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        still(page, name);
    }

    /** The same, while something is under way. */
    static void still(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser runs need a Chromium or Chrome in /usr/bin"));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** What somebody looks at the panel with. */
    enum Screen {
        DESKTOP(1280, 800, false, "en-GB"),
        DARK(1280, 800, true, "en-GB"),
        PHONE(390, 780, false, "en-GB"),
        DARK_PHONE(390, 780, true, "en-GB"),
        UKRAINIAN(1280, 800, false, "uk-UA");

        private final int width;
        private final int height;
        private final boolean dark;
        private final String language;

        Screen(int width, int height, boolean dark, String language) {
            this.width = width;
            this.height = height;
            this.dark = dark;
            this.language = language;
        }

        private ColorScheme colours() {
            return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
        }

        /** Shows the page in these colours from now on. */
        void colour(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours()));
        }
    }
}
