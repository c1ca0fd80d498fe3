package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.regex.Pattern;

/** Who saved a version, as people are named: from a label such as {@code staff:5 Olena}. */
public final class Saver {
    private static final Pattern LABEL = Pattern.compile("(staff|key):\\d+ (.*)");

    private Saver() {}

    public static String name(String label) {
        var found = LABEL.matcher(label);
        if (!found.matches()) {
            return I18NProvider.translate("history.system");
        }
        return found.group(1).equals("key") ? I18NProvider.translate("history.key", found.group(2)) : found.group(2);
    }
}
