package io.afters.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.afters.shared.ThreeWay;
import java.util.List;
import java.util.Map;

/** Somebody else saved first: tells what they changed, and offers to take it over. */
public class ConflictDialog extends Dialog {
    /**
     * @param who saved first, as people are named
     * @param how it stands, before the list of what they changed
     * @param lines everything that is said, each by the label of its field
     */
    public ConflictDialog(String who, String how, ThreeWay<Map<String, String>> lines, Runnable take) {
        var theirs = Difference.between(lines.base(), lines.theirs());
        setHeaderTitle(getTranslation("conflict.title", who));
        add(new Paragraph(how), list(theirs));
        var both = Difference.between(lines.base(), lines.mine()).stream()
                .filter(own -> theirs.stream().anyMatch(other -> other.label().equals(own.label())))
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
