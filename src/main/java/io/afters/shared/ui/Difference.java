package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a draft that is not as it was; null: there was, or is, no such line. */
public record Difference(
        String label, @Nullable String before, @Nullable String after) {

    /** In the order of the form. */
    public static List<Difference> between(Map<String, String> before, Map<String, String> after) {
        var labels = new LinkedHashSet<>(after.keySet());
        labels.addAll(before.keySet());
        var found = new ArrayList<Difference>();
        for (var label : labels) {
            if (!Objects.equals(before.get(label), after.get(label))) {
                found.add(new Difference(label, before.get(label), after.get(label)));
            }
        }
        return found;
    }

    public String words() {
        return I18NProvider.translate("history.change", label, shown(before), shown(after));
    }

    private static String shown(@Nullable String value) {
        return value == null ? I18NProvider.translate("history.nothing") : value;
    }
}
