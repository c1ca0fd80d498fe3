package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A row of fields that narrow a list. Whoever changes one is told of it; what the URL says is put in silently. */
public class FilterBar extends Div {
    private static final int LONGEST_SEARCH = 256;
    private static final int PAUSE_MILLIS = 400;

    private final transient Runnable changed;

    public FilterBar(Runnable changed) {
        this.changed = changed;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
    }

    /** A key that leads here from anywhere on the page, unless it is typed into something. */
    private static final String JUMP_ON_SLASH = """
            const field = this;
            const jump = event => {
                if (!field.isConnected) {
                    document.removeEventListener('keydown', jump);
                } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
                        && !event.composedPath()[0].matches('input, textarea, select, [contenteditable]')) {
                    event.preventDefault();
                    field.focus();
                    field.inputElement.select();
                }
            };
            document.addEventListener('keydown', jump);""";

    /** A field for free text; it searches when typing pauses. The key / leads there. */
    public TextField search(String label, String hint) {
        var field = new TextField();
        field.setTooltipText(hint);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST_SEARCH);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addClassName("search");
        field.getElement().setAttribute("aria-keyshortcuts", "/");
        field.addAttachListener(attached -> field.getElement().executeJs(JUMP_ON_SLASH));
        return put(field, label);
    }

    /** A choice of one of a few; none: all. */
    public <T> Select<T> choice(String all, Collection<T> items, ItemLabelGenerator<T> label) {
        var field = new Select<T>();
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
        return put(field, all);
    }

    /** A choice of one of many; none: all. */
    public <T> ComboBox<T> longChoice(String all, Collection<T> items, ItemLabelGenerator<T> label) {
        var field = new ComboBox<T>();
        field.setItems(items);
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(label);
        return put(field, all);
    }

    /** A day; none: any. */
    public DayField day(String label) {
        var field = new DayField("");
        field.setClearButtonVisible(true);
        return put(field, label);
    }

    /** A field that was made elsewhere; its label stands inside it while it is empty. */
    public <F extends Component & HasValue<?, ?> & HasAriaLabel & HasPlaceholder> F put(F field, String label) {
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(field);
        return field;
    }

    /** What the field says; null: nothing. */
    public static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
