package io.afters.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How a state looks: its word, and a colour that only repeats what the word says. */
public enum Mark {
    /** It came out as hoped. */
    GOOD,
    /** Something is still to come. */
    OPEN,
    /** Over, and nothing to look at. */
    QUIET,
    /** Worth a look. */
    ATTENTION,
    /** It went wrong. */
    BAD;

    /** The classes under which the style sheet knows it. */
    public String classes() {
        return "mark mark-" + name().toLowerCase(Locale.ROOT);
    }

    public Span badge(String word) {
        var badge = new Span(word);
        badge.setClassName(classes());
        return badge;
    }
}
