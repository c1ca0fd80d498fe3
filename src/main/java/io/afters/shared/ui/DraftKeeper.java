package io.afters.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed and not saved, kept by the browser until it is: a lost session or a restarted server costs nobody their
 * text. Whoever comes back is offered it; another member of staff at the same browser is not.
 *
 * @param <D> what a form is filled with, without anything secret
 */
public class DraftKeeper<D> extends Section {
    private final transient JsonMapper json;
    private final transient JavaType type;
    private String key = "";
    private boolean keeping;

    public DraftKeeper(Class<D> draft, JsonMapper json) {
        this.json = json;
        type = json.getTypeFactory().constructParametricType(Kept.class, draft);
        addClassName("kept-draft");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /**
     * Offers what was left of this, if anything was.
     *
     * @param whose label of whoever is signed in
     * @param what is edited, as no other thing is called
     */
    public void look(String whose, String what, Consumer<Kept<D>> take) {
        key = "afters-draft " + whose + " " + what;
        keeping = false;
        setVisible(false);
        UI.getCurrent()
                .getPage()
                .executeJs("return sessionStorage.getItem($0)", key)
                .then(String.class, text -> read(text).ifPresent(kept -> offer(kept, take)));
    }

    /** Takes note of what is in the form now. */
    public void note(Kept<D> kept, boolean unsaved) {
        if (unsaved) {
            keeping = true;
            setVisible(false);
            UI.getCurrent().getPage().executeJs("sessionStorage.setItem($0, $1)", key, json.writeValueAsString(kept));
        } else if (keeping) {
            forget();
        }
    }

    public void forget() {
        keeping = false;
        setVisible(false);
        UI.getCurrent().getPage().executeJs("sessionStorage.removeItem($0)", key);
    }

    /** Empty: there is none, or what there is was made by another version of Afters, or by hand. */
    private Optional<Kept<D>> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(each -> json.readValue(each, type));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void offer(Kept<D> kept, Consumer<Kept<D>> take) {
        removeAll();
        var accept = new Button(getTranslation("kept.take"), click -> {
            setVisible(false);
            take.accept(kept);
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var refuse = new Button(getTranslation("kept.forget"), click -> forget());
        refuse.addThemeVariants(ButtonVariant.SMALL);
        add(new Span(getTranslation("kept")), accept, refuse);
        setVisible(true);
    }

    /**
     * What somebody has made of a thing.
     *
     * @param version that they saw; 0: a new thing
     * @param base what it said then
     */
    public record Kept<D>(int version, D base, D draft) {
        public Kept {
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(draft, "draft");
        }
    }
}
