package io.afters.promotions.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.audit.AuditTrail;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.Ids;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Saver;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saves what somebody has edited, unless somebody else was first. */
@Component
class CampaignSaving {
    private final PromoCampaigns campaigns;
    private final AuditTrail audit;
    private final CurrentAccount current;

    CampaignSaving(PromoCampaigns campaigns, AuditTrail audit, CurrentAccount current) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.current = current;
    }

    /** Whether whoever is signed in may change campaigns. */
    boolean allowed() {
        return current.caller().changesMarketing();
    }

    /** Label of whoever is signed in. */
    String whose() {
        return current.caller().label();
    }

    Outcome save(CampaignEditing editing, CampaignDraft draft) {
        try {
            return new Saved(saved(editing, draft));
        } catch (InvalidInput e) {
            return new Wrong(e.problems());
        } catch (Conflict e) {
            return overtaken(editing.existing().id());
        } catch (NotFound e) {
            return new Gone();
        }
    }

    private PromoCampaign saved(CampaignEditing editing, CampaignDraft draft) {
        return editing.campaign() == null
                ? campaigns.create(current.get(), draft, current.caller())
                : campaigns.change(current.get(), editing.existing().id(), draft, editing.version(), current.caller());
    }

    /** What somebody else saved meanwhile. */
    Outcome overtaken(long id) {
        try {
            var who = audit.of(current.id(), "PromoCampaign", Ids.format(id)).stream()
                    .findFirst()
                    .map(entry -> Saver.name(entry.actor()))
                    .orElse("");
            return new Overtaken(campaigns.get(current.get(), id), who);
        } catch (NotFound e) {
            return new Gone();
        }
    }

    /** What came of saving. */
    sealed interface Outcome {}

    /** It is so now. */
    record Saved(PromoCampaign campaign) implements Outcome {}

    /** It can't be saved like this. */
    record Wrong(List<FieldProblem> problems) implements Outcome {}

    /** Somebody else saved first; nothing was overwritten. */
    record Overtaken(PromoCampaign theirs, String who) implements Outcome {}

    /** Somebody has deleted it. */
    record Gone() implements Outcome {}
}
