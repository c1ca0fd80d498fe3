package io.afters.promotions.ui;

import com.vaadin.flow.component.UI;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CampaignScenarios;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.PromoCodes;
import io.afters.shared.Conflict;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Caution;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Notices;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Switches campaigns, which can be undone, and deletes them, after telling what that means. */
@Component
class CampaignChanges {
    private final PromoCampaigns campaigns;
    private final PromoCodes codes;
    private final CampaignScenarios scenarios;
    private final CurrentAccount current;
    private final Clock clock;

    CampaignChanges(
            PromoCampaigns campaigns,
            PromoCodes codes,
            CampaignScenarios scenarios,
            CurrentAccount current,
            Clock clock) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.scenarios = scenarios;
        this.current = current;
        this.clock = clock;
    }

    /** Whether whoever is signed in may change campaigns. */
    boolean allowed() {
        return current.caller().changesMarketing();
    }

    void turn(CampaignStatus status, long id, String name, Runnable after) {
        var back = status == CampaignStatus.ACTIVE ? CampaignStatus.INACTIVE : CampaignStatus.ACTIVE;
        if (turn(status, id)) {
            Notices.done(CampaignWords.text("campaign.turned." + status, name), CampaignWords.text("undo"), () -> {
                if (turn(back, id)) {
                    Notices.done(CampaignWords.text("campaign.turned." + back, name));
                }
                after.run();
            });
        }
        after.run();
    }

    private boolean turn(CampaignStatus status, long id) {
        try {
            campaigns.turn(status, current.get(), id, current.caller());
            return true;
        } catch (NotFound e) {
            Notices.notDone(CampaignWords.text("campaign.gone"));
        } catch (Conflict e) {
            Notices.notDone(CampaignWords.text("campaign.overtaken"));
        }
        return false;
    }

    void delete(long id, String name, Runnable after) {
        new Caution(
                        CampaignWords.text("campaign.delete.title", name),
                        String.join(" ", stopped(id), pointing(id), CampaignWords.text("campaign.delete.stays")),
                        CampaignWords.text("campaign.delete.do"),
                        CampaignWords.text("campaign.keep"),
                        () -> {
                            deleteNow(id, name);
                            after.run();
                        })
                .open();
    }

    private void deleteNow(long id, String name) {
        try {
            campaigns.delete(current.get(), id, current.caller());
            Notices.done(CampaignWords.text("campaign.deleted", name));
        } catch (NotFound e) {
            Notices.notDone(CampaignWords.text("campaign.gone"));
        } catch (Conflict e) {
            Notices.notDone(CampaignWords.text("campaign.overtaken"));
        }
    }

    private String stopped(long id) {
        var live = codes.live(campaigns.getEvenDeleted(current.get(), id), clock.instant(), LiveGrid.MOST_COUNTED);
        return live < LiveGrid.MOST_COUNTED
                ? CampaignWords.counted(
                        "campaign.delete.codes", live, UI.getCurrent().getLocale())
                : CampaignWords.text("campaign.delete.codes.lots", live);
    }

    private String pointing(long id) {
        var names = scenarios.pointingTo(current.get(), id).stream()
                .map(scenario -> "“" + scenario.name() + "”")
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? CampaignWords.text("campaign.delete.no-scenarios")
                : CampaignWords.text("campaign.delete.scenarios", names);
    }
}
