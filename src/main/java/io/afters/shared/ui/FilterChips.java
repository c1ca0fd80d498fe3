package io.afters.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The filters that are set, each with its value in words. A click or key press on one takes it away. */
@StyleSheet("context://css/filters.css")
public class FilterChips extends UnorderedList {

    public FilterChips() {
        addClassName("filter-chips");
        getElement().setAttribute("aria-label", getTranslation("filters"));
    }

    /** Shows these; the second argument takes all of them away. */
    public void show(List<Chip> chips, Runnable clear) {
        removeAll();
        setVisible(!chips.isEmpty());
        chips.forEach(chip -> add(new ListItem(button(chip))));
        if (chips.size() > 1) {
            var all = new Button(getTranslation("filters.clear"), click -> clear.run());
            all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(new ListItem(all));
        }
    }

    private Button button(Chip chip) {
        var button = new Button(
                chip.words(),
                VaadinIcon.CLOSE_SMALL.create(),
                click -> chip.remove().run());
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("chip");
        button.setAriaLabel(getTranslation("filters.remove", chip.words()));
        return button;
    }

    /**
     * One filter.
     *
     * @param words its name and value, such as {@code Status: Pending}
     */
    public record Chip(String words, Runnable remove) {}
}
