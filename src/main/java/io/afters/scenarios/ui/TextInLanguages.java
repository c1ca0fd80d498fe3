package io.afters.scenarios.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One text in all its languages, of which the field shows one. */
class TextInLanguages {
    private final TextFieldBase<?, String> field;
    private final Map<String, String> texts = new TreeMap<>();
    private String language;

    TextInLanguages(TextFieldBase<?, String> field, String language) {
        this.field = field;
        this.language = language;
    }

    void show(@Nullable Map<String, String> all) {
        texts.clear();
        if (all != null) {
            texts.putAll(all);
        }
        fill();
    }

    /** Shows another language. */
    void see(String newLanguage) {
        keep();
        language = newLanguage;
        fill();
    }

    private void fill() {
        field.setValue(Objects.requireNonNullElse(texts.get(language), ""));
    }

    /** By language; only those that say something. */
    Map<String, String> all() {
        keep();
        return Map.copyOf(texts);
    }

    private void keep() {
        if (field.getValue().isBlank()) {
            texts.remove(language);
        } else {
            texts.put(language, field.getValue());
        }
    }
}
