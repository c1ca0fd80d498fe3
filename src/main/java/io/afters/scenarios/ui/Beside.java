package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.afters.scenarios.ScenarioDraft;

/** What stands beside the form: the scenario in one sentence, and its messages as the guest will see them. */
class Beside extends Div {
    private final Paragraph sentence = new Paragraph();
    private final ScenarioPreview preview;

    Beside(ScenarioPreview preview) {
        this.preview = preview;
        sentence.addClassName("sentence");
        sentence.getElement().setAttribute("aria-label", getTranslation("preview"));
        sentence.getElement().setAttribute("role", "note");
        addClassName("beside");
        add(sentence, preview);
    }

    void show(String words, ScenarioDraft draft, String language) {
        sentence.setText(words);
        preview.show(draft, language);
    }

    /** The messages are of use only while they are written. */
    void showMessages(boolean visible) {
        preview.setVisible(visible);
    }
}
