package io.afters.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.afters.shared.ui.Translations;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What somebody has chosen in this browser: the language and the colours. */
@Component
class Preferences implements VaadinServiceInitListener {
    private static final String COLOURS = "afters-colours";
    private static final int AGAIN_MILLIS = 2_000;

    private final Translations translations;

    Preferences(Translations translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> apply(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> {
            // Whoever was away for long is led to the sign-in page, without a question before.
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            return messages;
        });
    }

    private void apply(UI ui) {
        var request = VaadinRequest.getCurrent();
        cookie(request, Translations.LANGUAGE_COOKIE)
                .flatMap(language -> translations.getProvidedLocales().stream()
                        .filter(locale -> locale.getLanguage().equals(language))
                        .findFirst())
                .ifPresent(ui::setLocale);
        cookie(request, COLOURS)
                .flatMap(Preferences::colours)
                .ifPresent(colours -> ui.getPage().setColorScheme(colours));
        // What did not reach the server is sent again, until it does: nobody needs to do it twice.
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(ui.getTranslation("away.trying"));
        lost.setDialogTextGaveUp(ui.getTranslation("away.gave-up"));
        lost.setReconnectInterval(AGAIN_MILLIS);
    }

    /** Shows the panel in another language from now on. */
    static void choose(Locale locale, UI ui) {
        remember(Translations.LANGUAGE_COOKIE, locale.getLanguage());
        ui.getPage().reload();
    }

    /** Shows the panel in other colours from now on. */
    static void choose(ColorScheme.Value colours, UI ui) {
        remember(COLOURS, colours.name());
        ui.getPage().setColorScheme(colours);
    }

    private static Optional<ColorScheme.Value> colours(String name) {
        return Arrays.stream(ColorScheme.Value.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .findFirst();
    }

    private static void remember(String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path(path())
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        VaadinServletResponse.getCurrent().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String path() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getContextPath() + "/";
    }
}
