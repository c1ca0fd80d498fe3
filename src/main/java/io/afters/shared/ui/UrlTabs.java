package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tabs of a page; the URL remembers which one is open. */
public class UrlTabs extends TabSheet {
    private final Map<String, Tab> byName = new LinkedHashMap<>();
    private final String labels;

    /** @param labels begins the keys of their names */
    public UrlTabs(String labels) {
        this.labels = labels;
        addThemeVariants(TabSheetVariant.AURA_NO_BORDER, TabSheetVariant.NO_PADDING);
    }

    public void put(String name, Component content) {
        byName.put(name, add(getTranslation(labels + name), content));
    }

    /** Opens the tab that the URL names; one that nobody knows: the first. */
    public void open(@Nullable String name) {
        var asked = name == null ? null : byName.get(name);
        setSelectedTab(asked != null && asked.isVisible() ? asked : getTabAt(0));
    }

    /** Opens the tab that this is on. */
    public void openFor(Component field) {
        byName.values().stream()
                .filter(tab -> isOn(getComponent(tab), field))
                .findFirst()
                .ifPresent(this::setSelectedTab);
    }

    private static boolean isOn(@Nullable Component content, Component field) {
        return content != null && field.getElement().getParent() != null && ancestors(field, content);
    }

    private static boolean ancestors(Component field, Component content) {
        for (var at = field.getElement(); at != null; at = at.getParent()) {
            if (Objects.equals(at, content.getElement())) {
                return true;
            }
        }
        return false;
    }

    public void visible(String name, boolean visible) {
        Objects.requireNonNull(byName.get(name)).setVisible(visible);
    }

    /** The name of the open tab, as the URL tells it. */
    public String opened() {
        return byName.entrySet().stream()
                .filter(each -> each.getValue().equals(getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Puts the open tab into the address, without going anywhere. */
    public void remember(String path) {
        UI.getCurrent().getPage().getHistory().replaceState(null, path + "?tab=" + opened());
    }
}
