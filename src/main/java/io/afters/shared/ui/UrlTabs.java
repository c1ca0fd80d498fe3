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
    /**
     * On a narrow screen the tabs may stand below what is seen at first: whoever asked for one of them wants to see it. Waits
     * until nothing above moves any more, and leaves alone who scrolls meanwhile.
     */
    private static final String SHOW = """
            let rests = 0;
            let last = NaN;
            const until = performance.now() + 3000;
            const leave = new AbortController();
            for (const deed of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
                window.addEventListener(deed, () => leave.abort(), {passive: true, signal: leave.signal});
            }
            const look = () => {
                if (leave.signal.aborted || !this.isConnected || performance.now() > until) {
                    leave.abort();
                    return;
                }
                const {top, height} = this.getBoundingClientRect();
                rests = top === last && height > 0 ? rests + 1 : 0;
                last = top;
                if (rests < 12) {
                    requestAnimationFrame(look);
                    return;
                }
                leave.abort();
                if (top < 0 || top > window.innerHeight * 0.8) {
                    this.scrollIntoView({block: 'start'});
                    this.querySelector('vaadin-tab[selected]')?.scrollIntoView({block: 'nearest', inline: 'center'});
                }
            };
            requestAnimationFrame(look);""";

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
        var known = asked != null && asked.isVisible();
        setSelectedTab(known ? asked : getTabAt(0));
        if (known) {
            getElement().executeJs(SHOW);
        }
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
