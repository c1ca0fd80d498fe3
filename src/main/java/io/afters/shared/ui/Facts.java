package io.afters.shared.ui;

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

    /** Adds a line of these two texts. */
    public Facts row(String name, String value) {
        add(new Term(name));
        add(new Description(value));
        return this;
    }
}
