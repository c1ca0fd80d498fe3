package io.afters.scenarios.ui;

import java.util.regex.Pattern;

/** Who saved a version, as people are named: from a label such as {@code staff:5 Olena}. */
final class Saver {
    private static final Pattern LABEL = Pattern.compile("(staff|key):\\d+ (.*)");

    private Saver() {}

    static String name(String label) {
        var found = LABEL.matcher(label);
        if (!found.matches()) {
            return ScenarioWords.text("history.system");
        }
        return found.group(1).equals("key") ? ScenarioWords.text("history.key", found.group(2)) : found.group(2);
    }
}
