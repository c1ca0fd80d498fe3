package io.afters.scenarios.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The languages of the texts, one of which is looked at. */
class LanguageTabs extends Div {
    private final Tabs tabs = new Tabs();
    private final ComboBox<String> more = new ComboBox<>();
    private final Map<String, Tab> known = new LinkedHashMap<>();
    private final String first;

    /** @param first the account's own language, which is always there */
    LanguageTabs(String first, Consumer<String> chosen) {
        this.first = first;
        tabs.getElement().setAttribute("aria-label", getTranslation("scenario.message.language"));
        more.setItems(LanguageWords.all());
        more.setItemLabelGenerator(LanguageWords::name);
        more.setPlaceholder(getTranslation("scenario.message.add-language"));
        more.setAriaLabel(getTranslation("scenario.message.add-language"));
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                tabs.setSelectedTab(tab(change.getValue()));
                more.clear();
            }
        });
        tabs.addSelectedChangeListener(change -> chosen.accept(language()));
        addClassName("languages");
        add(tabs, more);
        tab(first);
    }

    /** Adds those that are not there yet. */
    void show(Collection<String> languages) {
        languages.stream().sorted().forEach(this::tab);
    }

    String language() {
        return known.entrySet().stream()
                .filter(each -> each.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(first);
    }

    void readOnly() {
        more.setVisible(false);
    }

    private Tab tab(String language) {
        return known.computeIfAbsent(language, tag -> {
            var tab = new Tab(LanguageWords.name(tag));
            tabs.add(tab);
            return tab;
        });
    }
}
