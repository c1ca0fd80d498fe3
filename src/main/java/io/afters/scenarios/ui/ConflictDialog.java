package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.ScenarioVersion;
import io.afters.shared.ui.Difference;
import io.afters.shared.ui.Saver;
import java.util.List;

/** Somebody else saved first: tells what they changed, and offers to take it over. */
class ConflictDialog extends Dialog {

    ConflictDialog(ScenarioVersion theirs, Merge merge, ScenarioSentence sentence, Runnable take) {
        var base = DraftLines.of(merge.base(), sentence);
        var changes = Difference.between(base, DraftLines.of(merge.theirs(), sentence));
        var mine = Difference.between(base, DraftLines.of(merge.mine(), sentence));
        setHeaderTitle(getTranslation("conflict.title", Saver.name(theirs.savedBy())));
        add(new Paragraph(getTranslation("conflict.how", theirs.number())), list(changes));
        var both = mine.stream()
                .filter(own -> changes.stream().anyMatch(other -> other.label().equals(own.label())))
                .toList();
        if (!both.isEmpty()) {
            add(new Paragraph(getTranslation("conflict.both")), list(both));
        }
        var takeOver = new Button(getTranslation("conflict.take"), click -> {
            close();
            take.run();
        });
        takeOver.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("conflict.keep"), click -> close()), takeOver);
        addClassName("conflict");
    }

    private static UnorderedList list(List<Difference> differences) {
        return new UnorderedList(differences.stream()
                .map(difference -> new ListItem(difference.words()))
                .toArray(ListItem[]::new));
    }
}
