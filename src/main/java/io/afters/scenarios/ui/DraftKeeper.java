package io.afters.scenarios.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.ScenarioDraft;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed and not saved, kept by the browser until it is: a lost session or a restarted server costs nobody their
 * text. Whoever comes back is offered it; another member of staff at the same browser is not.
 */
class DraftKeeper extends Section {
    private final transient Drafts drafts;
    private String key = "";
    private boolean keeping;

    DraftKeeper(Drafts drafts) {
        this.drafts = drafts;
        addClassName("kept-draft");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Offers what was left of this, if anything was. */
    void look(Editing editing, Consumer<Kept> take) {
        key = drafts.key(editing);
        keeping = false;
        setVisible(false);
        UI.getCurrent()
                .getPage()
                .executeJs("return sessionStorage.getItem($0)", key)
                .then(String.class, text -> drafts.read(text).ifPresent(kept -> offer(kept, take)));
    }

    /** Takes note of what is in the form now. */
    void note(Editing editing, ScenarioDraft draft) {
        if (editing.isChangedBy(draft)) {
            keeping = true;
            setVisible(false);
            var text = drafts.text(new Kept(editing.isNew() ? 0 : editing.version(), draft));
            UI.getCurrent().getPage().executeJs("sessionStorage.setItem($0, $1)", key, text);
        } else if (keeping) {
            forget();
        }
    }

    void forget() {
        keeping = false;
        setVisible(false);
        UI.getCurrent().getPage().executeJs("sessionStorage.removeItem($0)", key);
    }

    void offer(Kept kept, Consumer<Kept> take) {
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

    /** A draft, and the version of the scenario from which somebody went; 0: a new one. */
    record Kept(int version, ScenarioDraft draft) {}

    /** Writes drafts as text, and reads what a browser says is one. */
    @Component
    static class Drafts {
        private final JsonMapper json;
        private final CurrentAccount current;

        Drafts(JsonMapper json, CurrentAccount current) {
            this.json = json;
            this.current = current;
        }

        private String key(Editing editing) {
            return "afters-draft " + current.caller().label() + " " + (editing.isNew() ? "new" : editing.id());
        }

        String text(Kept kept) {
            return json.writeValueAsString(kept);
        }

        /** Empty: there is none, or what there is was made by another version of Afters, or by hand. */
        Optional<Kept> read(@Nullable String text) {
            try {
                return Optional.ofNullable(text).map(each -> json.readValue(each, Kept.class));
            } catch (JacksonException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
