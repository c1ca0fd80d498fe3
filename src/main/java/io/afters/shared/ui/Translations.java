package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The texts of the panel: bundles in {@code i18n}, one file for each language. */
@Component
public class Translations implements I18NProvider {
    public static final Locale UKRAINIAN = Locale.of("uk");

    /** The cookie that keeps the language which somebody has chosen in this browser. */
    public static final String LANGUAGE_COOKIE = "afters-language";

    private static final String MISSING = "!";
    private static final List<String> BUNDLES =
            List.of("i18n/panel", "i18n/scenarios", "i18n/settings", "i18n/channels", "i18n/reasons");
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, UKRAINIAN);
    }

    /** The language that somebody has chosen in this browser; else the first that the browser asks for, if we speak it; else English. */
    public Locale of(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        return spoken(chosen == null ? "" : chosen.getValue())
                .or(() -> spoken(request.getLocale().getLanguage()))
                .orElse(Locale.ENGLISH);
    }

    private Optional<Locale> spoken(String language) {
        return getProvidedLocales().stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** The text, with its parameters put in. A missing one shows its key, which a test finds. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return text(key, locale)
                .map(text -> parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters))
                .orElse(MISSING + key);
    }

    /** The text of this key in the language of the screen; where this version has none, what stands for it. */
    public static String known(String key, String otherwise) {
        var text = I18NProvider.translate(key);
        return text.equals(MISSING + key) ? otherwise : text;
    }

    private static Optional<String> text(String key, Locale locale) {
        return BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, locale, NO_GUESSING))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
