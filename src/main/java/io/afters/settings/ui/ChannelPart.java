package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.afters.accounts.Caller;
import io.afters.accounts.StaffMember;
import io.afters.customers.Channel;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.Provider;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import java.util.List;
import java.util.Optional;

/** One channel: what becomes of its messages, in words, and the form that changes it. */
class ChannelPart extends Div {
    private final transient ChannelParts parts;
    private final Channel channel;
    private final transient LeaveGuard guard;
    private final Button save = new Button(getTranslation("settings.save"), click -> keep());
    private final Paragraph sentence = new Paragraph();
    private final Div warnings = new Div();
    private final ChannelTrial trial;
    private final ChannelForm form;
    private final CallbackPart callback;
    private transient ChannelDraft base;
    private int version;

    ChannelPart(ChannelParts parts, Channel channel, StaffMember me, LeaveGuard guard) {
        this.parts = parts;
        this.channel = channel;
        this.guard = guard;
        trial = new ChannelTrial(
                channel, me, this::tried, draft -> parts.tests().of(by(), channel, draft), parts.clock());
        form = new ChannelForm(parts.channels(), channel, trial, this::follow);
        callback = new CallbackPart(parts.callback(channel));
        base = form.draft();
        save.addThemeVariants(ButtonVariant.PRIMARY);
        sentence.addClassName("sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        warnings.addClassName("form-tab");
        addClassName("form-tab");
        add(sentence, warnings, form, callback);
    }

    private Caller by() {
        return parts.current().caller();
    }

    /** Stands in the head of the page. */
    Button save() {
        return save;
    }

    /** Shows the channel as it is saved. */
    void fill() {
        var setup = parts.channels().get(by(), channel);
        version = setup.version();
        form.show(setup);
        base = form.draft();
        follow();
    }

    private void follow() {
        var draft = form.draft();
        form.check(problems(draft));
        trial.forget();
        callback.follow(draft);
        sentence.setText(ChannelWords.of(channel, draft));
        warn(draft);
        var changed = !draft.equals(base);
        save.setEnabled(changed);
        guard.guard(changed);
    }

    private List<FieldProblem> problems(ChannelDraft draft) {
        return parts.channels().problems(by(), channel, draft);
    }

    private void warn(ChannelDraft draft) {
        var channels = parts.channels();
        var nowhere = draft.carrier().provider() == Provider.OUTBOX;
        warnings.removeAll();
        if (!channels.readable(by(), channel)) {
            warn("channels.unreadable");
        }
        if (nowhere && !parts.sandbox()) {
            warn("channels.nowhere");
        }
        if (!nowhere && !channels.keepsSecrets()) {
            warn("channels.no-key");
        }
        warnings.setVisible(warnings.getComponentCount() > 0);
    }

    private void warn(String key) {
        var line = new Div(getTranslation(key));
        line.addClassName("advice");
        line.getElement().setAttribute("role", "note");
        warnings.add(line);
    }

    /** What is typed in, when it can be tried; what is wrong is told at its fields. */
    private Optional<ChannelDraft> tried() {
        var draft = form.draft();
        var wrong = form.mistake(problems(draft));
        wrong.ifPresent(Mistakes::focus);
        return wrong.isPresent() ? Optional.empty() : Optional.of(draft);
    }

    private void keep() {
        try {
            parts.channels().set(by(), channel, form.draft(), version);
            fill();
            Notices.done(getTranslation("channels.saved"));
        } catch (InvalidInput e) {
            form.mistake(e.problems())
                    .ifPresentOrElse(
                            Mistakes::focus,
                            () -> Notices.notDone(
                                    ProblemWords.of(e.problems().getFirst().message())));
        } catch (Conflict e) {
            overtaken();
        }
    }

    /** Somebody else was first: either stands, and nobody overwrites the other without knowing. */
    private void overtaken() {
        var theirs = parts.channels().get(by(), channel);
        var dialog = new ConfirmDialog();
        dialog.setHeader(
                getTranslation("channels.overtaken", parts.whoWasLast().orElse(getTranslation("account.somebody"))));
        dialog.setText(getTranslation("channels.overtaken.how"));
        dialog.setConfirmText(getTranslation("channels.overtaken.mine"));
        dialog.addConfirmListener(confirmed -> {
            version = theirs.version();
            follow();
        });
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("channels.overtaken.theirs"));
        dialog.addRejectListener(rejected -> fill());
        dialog.open();
    }
}
