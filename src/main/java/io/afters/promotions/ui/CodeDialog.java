package io.afters.promotions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.afters.promotions.CodeStatus;
import io.afters.shared.Ids;
import io.afters.shared.ui.Facts;
import io.afters.shared.ui.Timeline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one code. */
class CodeDialog extends Dialog {
    /**
     * @param revoke null: whoever looks may not
     * @param closed is told when somebody wants to go back to the list
     */
    CodeDialog(CodeStory story, @Nullable Runnable revoke, Runnable closed) {
        var code = story.code();
        setHeaderTitle(getTranslation("code.title", code.code()));
        setWidth("32rem");
        addDialogCloseActionListener(close -> closed.run());
        var state = CampaignWords.mark(story.status()).badge(getTranslation("code.status." + story.status()));
        var states = new Div(state);
        states.addClassName("states");
        var facts = new Facts()
                .fact("code.owner", story.owner())
                .fact("code.valid-from", at(story, CodeRow.from(code, story.campaign())))
                .fact("code.valid-until", at(story, CodeRow.until(code, story.campaign())))
                .fact(
                        "code.uses",
                        getTranslation(
                                "code.uses.of", code.uses(), story.campaign().usesPerCode()))
                .fact("code.reason", code.revokeReason());
        add(states, facts, links(story), new H3(getTranslation("code.life")));
        add(new Timeline(story.lines(), story.moments()));
        if (revoke != null && story.status() != CodeStatus.REVOKED) {
            var button = new Button(getTranslation("codes.revoke"), click -> revoke.run());
            button.addThemeVariants(ButtonVariant.ERROR);
            getFooter().add(button);
        }
        getFooter().add(new Button(getTranslation("close"), click -> closed.run()));
        addClassName("code-dialog");
    }

    private static @Nullable String at(CodeStory story, @Nullable Instant time) {
        return time == null ? null : story.moments().at(time);
    }

    private Div links(CodeStory story) {
        var links = new Div();
        links.addClassName("code-links");
        var code = story.code();
        if (code.customerId() != null) {
            links.add(new Anchor("customers/" + Ids.format(code.customerId()), getTranslation("code.open-customer")));
        }
        if (code.taskId() != null) {
            links.add(new Anchor("tasks/" + Ids.format(code.taskId()), getTranslation("messages.open-task")));
        }
        var scenario = story.scenario();
        if (scenario != null) {
            links.add(new Anchor("scenarios/" + Ids.format(scenario.id()), scenario.name()));
        }
        return links;
    }
}
