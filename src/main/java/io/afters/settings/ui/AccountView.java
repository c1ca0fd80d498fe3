package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.afters.accounts.Account;
import io.afters.accounts.AccountDraft;
import io.afters.accounts.Accounts;
import io.afters.accounts.CurrentAccount;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.shared.Conflict;
import io.afters.shared.InvalidInput;
import io.afters.shared.ThreeWay;
import io.afters.shared.ui.Difference;
import io.afters.shared.ui.DraftKeeper;
import io.afters.shared.ui.DraftKeeper.Kept;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Saver;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The account: what its times, amounts, phones and languages are, and whether scenarios start anything. */
@Route("settings/account")
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/settings.css")
@RolesAllowed("ADMIN")
class AccountView extends Main implements BeforeLeaveObserver, HasDynamicTitle {
    private final transient Accounts accounts;
    private final transient CurrentAccount current;
    private final transient AuditTrail trail;
    private final transient LeaveGuard guard = LeaveGuard.ofWhatIsKept();
    private final DraftKeeper<AccountDraft> keeper;
    private final AccountForm form;
    private final Button save = new Button(getTranslation("settings.save"), click -> save());
    private transient AccountDraft base;
    private int version;

    AccountView(Accounts accounts, CurrentAccount current, AuditTrail trail, JsonMapper json, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.trail = trail;
        keeper = new DraftKeeper<>(AccountDraft.class, json);
        var account = accounts.settings(current.caller());
        base = AccountDraft.of(account);
        version = account.version();
        form = new AccountForm(new Places(getLocale(), clock.instant()), this::follow);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("file-view");
        var body = new Div(form);
        body.addClassName("settings-body");
        add(new SettingsHead(AccountView.class, save), keeper, body);
        show(account);
        keeper.look(current.caller().label(), "account", this::takeUp);
    }

    /** What somebody typed earlier goes on from what they saw then. */
    private void takeUp(Kept<AccountDraft> kept) {
        if (kept.version() == version) {
            form.show(kept.draft());
            follow();
        } else {
            base = kept.base();
            overtaken(kept.draft());
        }
    }

    private void show(Account account) {
        base = AccountDraft.of(account);
        version = account.version();
        form.show(base);
        follow();
    }

    private void follow() {
        var draft = form.draft();
        form.check(draft);
        var changed = !draft.equals(base);
        save.setEnabled(changed);
        guard.guard(changed);
        keeper.note(new Kept<>(version, base, draft), changed);
    }

    private void save() {
        var draft = form.draft();
        var mistake = form.mistake(draft.problems());
        if (mistake.isPresent()) {
            Mistakes.focus(mistake.get());
            return;
        }
        var consequences = consequences(draft);
        if (consequences.isEmpty()) {
            save(draft);
        } else {
            confirm(consequences, () -> save(draft));
        }
    }

    /** What a change does, and what it does not, where people might expect otherwise. */
    private List<String> consequences(AccountDraft draft) {
        var told = new ArrayList<String>();
        if (!draft.timeZone().equals(base.timeZone())) {
            told.add(getTranslation("account.zone.change", base.timeZone(), draft.timeZone()));
        }
        if (!draft.currency().equals(base.currency())) {
            told.add(getTranslation("account.currency.change", base.currency(), draft.currency()));
        }
        if (base.scenariosEnabled() && !draft.scenariosEnabled()) {
            told.add(getTranslation("account.scenarios.change"));
        }
        return told;
    }

    private void confirm(List<String> told, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("account.confirm"));
        var text = new Div();
        told.forEach(each -> text.add(new Paragraph(each)));
        dialog.setText(text);
        dialog.setConfirmText(getTranslation("settings.save"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("settings.keep"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }

    private void save(AccountDraft draft) {
        try {
            show(accounts.change(current.caller(), draft, version));
            Notices.done(getTranslation("account.saved"));
        } catch (InvalidInput e) {
            form.mistake(e.problems()).ifPresent(Mistakes::focus);
        } catch (Conflict e) {
            overtaken(draft);
        }
    }

    /** Somebody else was first: tells what they changed, and puts both together for another look. */
    private void overtaken(AccountDraft mine) {
        var account = accounts.settings(current.caller());
        var theirs = AccountDraft.of(account);
        var changes = Difference.between(AccountLines.of(base), AccountLines.of(theirs));
        var merged = AccountLines.merged(new ThreeWay<>(base, theirs, mine));
        show(account);
        form.show(merged);
        follow();
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("account.overtaken", who()));
        var text = new Div();
        changes.forEach(change -> text.add(new Paragraph(change.words())));
        text.add(new Paragraph(getTranslation("account.overtaken.how")));
        dialog.setText(text);
        dialog.setConfirmText(getTranslation("account.overtaken.look"));
        dialog.open();
    }

    private String who() {
        return trail.find(current.id(), new AuditQuery(null, "Account"), Long.MAX_VALUE, 1).stream()
                .findFirst()
                .map(entry -> Saver.name(entry.actor()))
                .orElseGet(() -> getTranslation("account.somebody"));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.account") + " · Afters";
    }
}
