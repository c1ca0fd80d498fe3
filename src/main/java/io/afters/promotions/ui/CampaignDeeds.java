package io.afters.promotions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.afters.promotions.CampaignStatus;

/** What can be done with a campaign from its line. Whoever may only read sees where it stands. */
class CampaignDeeds {
    private final CampaignChanges changes;
    private final Runnable changed;

    CampaignDeeds(CampaignChanges changes, Runnable changed) {
        this.changes = changes;
        this.changed = changed;
    }

    /** Where it stands; a click changes it. */
    Component status(CampaignRow row) {
        var word = new Span(row.status());
        word.setClassName(row.statusClasses());
        if (!changes.allowed()) {
            return word;
        }
        var key = row.active() ? "campaign.deactivate" : "campaign.activate";
        var button = new Button(word, click -> turn(row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("status-button");
        button.setAriaLabel(CampaignWords.text(key + ".of", row.name()));
        button.setTooltipText(CampaignWords.text(key));
        return button;
    }

    Component menu(CampaignRow row) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(CampaignWords.text("campaign.menu", row.name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(CampaignWords.text("campaign.open"), click -> CampaignPlaces.open(row.id()));
        menu.addItem(CampaignWords.text("campaign.tab.codes"), click -> CampaignPlaces.open(row.id(), "codes"));
        if (changes.allowed()) {
            menu.addItem(CampaignWords.text("campaign.duplicate"), click -> CampaignPlaces.copy(row.id()));
            menu.addItem(
                    CampaignWords.text(row.active() ? "campaign.deactivate" : "campaign.activate"), click -> turn(row));
            menu.addItem(CampaignWords.text("campaign.delete"), click -> changes.delete(row.id(), row.name(), changed));
        }
        return button;
    }

    private void turn(CampaignRow row) {
        changes.turn(row.active() ? CampaignStatus.INACTIVE : CampaignStatus.ACTIVE, row.id(), row.name(), changed);
    }
}
