package io.afters.promotions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.afters.shared.ui.Difference;
import java.util.List;

/** Somebody else saved first: tells what they changed, and offers to take it over. */
class CampaignConflict extends Dialog {
    /** @param who saved first, as people are named */
    CampaignConflict(String who, CampaignMerge merge, CampaignLines lines, Runnable take) {
        var base = lines.of(merge.base());
        var theirs = Difference.between(base, lines.of(merge.theirs()));
        setHeaderTitle(getTranslation("conflict.title", who));
        add(new Paragraph(getTranslation("campaign.conflict.how")), list(theirs));
        var both = Difference.between(base, lines.of(merge.mine())).stream()
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
