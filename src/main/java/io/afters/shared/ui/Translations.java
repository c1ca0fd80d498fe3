package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The texts of the panel: one bundle for each language, {@code i18n/panel}. */
@Component
public class Translations implements I18NProvider {
    public static final Locale UKRAINIAN = Locale.of("uk");

    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, UKRAINIAN);
    }

    /** The text, with its parameters put in. A missing one shows its key, which a test finds. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        try {
            var text = bundle(locale).getString(key);
            return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
        } catch (MissingResourceException e) {
            return "!" + key;
        }
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("i18n/panel", locale, NO_GUESSING);
    }
}
