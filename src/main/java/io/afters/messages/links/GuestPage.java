package io.afters.messages.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for guests, who have no account with us: a sentence or two, and perhaps one button. It needs no script, and nothing
 * is loaded for it.
 *
 * @param button what the form on it is sent with, to where the page is; null: there is none
 */
record GuestPage(
        Locale locale, String title, String text, @Nullable String button) {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center;
              font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
              background: #f4f5f7; color: #1b1f24; }
            main { box-sizing: border-box; width: min(30rem, 100vw - 2rem); margin: 1rem; padding: 2rem 1.5rem;
              background: #fff; border: 1px solid #dfe2e6; border-radius: 1rem; overflow-wrap: anywhere; }
            h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
            p { margin: 0; color: #545b64; }
            button { margin-top: 1.5rem; width: 100%; min-height: 3rem; padding: .5rem 1rem; font: inherit; font-weight: 600;
              color: #fff; background: #1f5fd1; border: 0; border-radius: .625rem; cursor: pointer; }
            button:hover { background: #184fb0; }
            button:focus-visible { outline: 3px solid #1f5fd1; outline-offset: 3px; }
            @media (prefers-color-scheme: dark) {
              body { background: #14171a; color: #f0f2f4; }
              main { background: #1d2125; border-color: #343a40; }
              p { color: #b3bac2; }
              button { color: #0d1524; background: #8ab4f8; }
              button:hover { background: #a8c7fa; }
              button:focus-visible { outline-color: #8ab4f8; }
            }
            """;
    /** Only this style, and a form that is sent to ourselves. */
    static final String CONTENT_SECURITY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static GuestPage question(Locale locale, String channel, String company) {
        return new GuestPage(
                locale,
                GuestWords.text(locale, "question." + channel, company),
                GuestWords.text(locale, "question.how"),
                GuestWords.text(locale, "button"));
    }

    static GuestPage done(Locale locale, String channel, String company) {
        return new GuestPage(
                locale, GuestWords.text(locale, "done." + channel, company), GuestWords.text(locale, "done.how"), null);
    }

    /** For a link that is wrong in whatever way. */
    static GuestPage unknown(Locale locale) {
        return new GuestPage(locale, GuestWords.text(locale, "unknown"), GuestWords.text(locale, "unknown.how"), null);
    }

    /** While the database is away. */
    static GuestPage away(Locale locale) {
        return new GuestPage(locale, GuestWords.text(locale, "away"), GuestWords.text(locale, "away.how"), null);
    }

    String html() {
        var form = button == null
                ? ""
                : "<form method=\"post\"><button type=\"submit\">" + HtmlUtils.htmlEscape(button)
                        + "</button></form>\n";
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1 dir="auto">%s</h1>
                <p>%s</p>
                %s</main>
                </body>
                </html>
                """.formatted(
                        locale.toLanguageTag(),
                        HtmlUtils.htmlEscape(title),
                        STYLE,
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(text),
                        form);
    }

    private static String hash(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
