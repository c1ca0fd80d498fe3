package io.afters.messages.gateways.http;

import io.afters.shared.Text;
import java.util.regex.Pattern;

/** Words of a provider without what they may repeat of a customer: phones, e-mails, tokens. */
public final class Blanked {
    private static final int LONGEST = 200;
    private static final Pattern PERSONAL = Pattern.compile("\\+?\\d[\\d ()-]{4,}\\d|\\S+@\\S+|[\\w:.-]{32,}");

    private Blanked() {}

    /** One line at most; nothing when nothing is left. */
    public static String of(String words) {
        var line = Text.cleaned(PERSONAL.matcher(words).replaceAll("…"), LONGEST);
        return line == null ? "" : line;
    }
}
