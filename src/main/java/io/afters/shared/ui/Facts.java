package io.afters.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** Names and values, side by side. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    /** Adds a fact under the text of this key. What is not known is left out. */
    public Facts fact(String key, @Nullable String value) {
        return value == null || value.isEmpty() ? this : row(getTranslation(key), value);
    }

    /** As {@link #fact}; the value leads to this path of the panel. */
    public Facts link(String key, @Nullable String value, String path) {
        if (value != null && !value.isEmpty()) {
            add(new Term(getTranslation(key)));
            add(new Description(new Anchor(path, value)));
        }
        return this;
    }

    /** Adds a line of these two texts. */
    public Facts row(String name, String value) {
        add(new Term(name));
        add(new Description(value));
        return this;
    }
}
