package io.afters.accounts.ui;

import io.afters.database.DatabaseAway;
import io.afters.shared.ui.Translations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser gets while the database is away: a page that says so and opens again by itself. Calls of Vaadin get the
 * status alone: the page that is open keeps what was typed, and repeats the call until it is answered.
 */
class DatabaseAwayPage extends OncePerRequestFilter {
    private static final int SECONDS = 5;

    private final Translations translations;

    DatabaseAwayPage(Translations translations) {
        this.translations = translations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.isCause(e)) {
                throw e;
            }
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getParameter("v-r") == null) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().print(page(request, translations.of(request)));
        }
    }

    private String page(HttpServletRequest request, Locale locale) {
        var title = translations.getTranslation("away", locale);
        var logo = request.getContextPath() + "/favicon.svg";
        // What was posted is not posted again.
        var again = request.getMethod().equals("GET") ? "" : "; url=" + request.getContextPath() + "/login";
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="%s">
                <link rel="icon" href="%s">
                <title>%s · Afters</title>
                <style>
                :root { color-scheme: light dark; font: 100%%/1.5 system-ui, sans-serif; }
                body { margin: 20vh auto 0; max-width: 32rem; padding: 0 1.5rem; text-align: center; }
                h1 { font-size: 1.5rem; line-height: 1.3; }
                </style>
                </head>
                <body><main><img src="%s" alt="" width="56" height="56"><h1>%s</h1><p>%s</p></main></body>
                </html>
                """.formatted(
                        locale.getLanguage(),
                        SECONDS + again,
                        logo,
                        title,
                        logo,
                        title,
                        translations.getTranslation("away.page", locale));
    }
}
