package io.afters.settings.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.afters.shared.ui.Mark;

/**
 * How a member of the staff or a key stands.
 *
 * @param how since or until when, and the like; may be empty
 */
record Standing(Mark mark, String word, String how) {
    /** A column of a list. */
    static <T> LitRenderer<T> cell(ValueProvider<T, Standing> of) {
        return LitRenderer.<T>of("""
                        <div class="cell"><span class="${item.classes}">${item.status}</span>
                          <span class="second-line">${item.how}</span></div>""")
                .withProperty("classes", row -> of.apply(row).mark().classes())
                .withProperty("status", row -> of.apply(row).word())
                .withProperty("how", row -> of.apply(row).how());
    }

    Span badge() {
        return mark.badge(word);
    }
}
