package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.afters.promotions.PromoCampaign;
import io.afters.scenarios.PromoCodeAction;
import io.afters.shared.Ids;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The promo code that every executed task makes. */
class CodeFields extends FormPart {
    private static final Timespan USUAL = Timespan.of(7, TimeUnit.DAY);

    private final Checkbox on;
    private final ComboBox<PromoCampaign> campaign;
    private final SpanFields expiration;
    private final Div advice = new Div();
    private final transient List<PromoCampaign> campaigns;
    /** A campaign that is not there any more; the scenario may keep it. */
    private @Nullable String gone;

    CodeFields(Mistakes mistakes, List<PromoCampaign> campaigns) {
        this.campaigns = campaigns;
        campaign =
                mistakes.at("actions.promoCode.campaignId", new ComboBox<>(getTranslation("scenario.code.campaign")));
        campaign.setItems(campaigns);
        campaign.setItemLabelGenerator(PromoCampaign::name);
        campaign.setClearButtonVisible(true);
        expiration = new SpanFields(
                "actions.promoCode.expiration",
                getTranslation("scenario.code.period"),
                getTranslation("scenario.code.value"),
                1,
                mistakes);
        advice.addClassName("advice");
        advice.getElement().setAttribute("role", "status");
        on = mistakes.watch(toggle(
                getTranslation("scenario.code"), getTranslation("scenario.code.how"), campaign, expiration, advice));
        add(on, campaign, advice, expiration);
    }

    void show(@Nullable PromoCodeAction action) {
        on.setValue(action != null);
        var chosen = campaigns.stream()
                .filter(each -> action != null && Ids.format(each.id()).equals(action.campaignId()))
                .findFirst();
        campaign.setValue(chosen.orElse(null));
        gone = chosen.isPresent() || action == null || action.campaignId().isEmpty() ? null : action.campaignId();
        expiration.show(action == null ? USUAL : action.expiration());
    }

    /** Null: off, whatever the fields hold. */
    @Nullable PromoCodeAction chosen() {
        return on.getValue() ? new PromoCodeAction(campaignId(), expiration.chosen()) : null;
    }

    private String campaignId() {
        var chosen = campaign.getValue();
        return chosen == null ? Objects.requireNonNullElse(gone, "") : Ids.format(chosen.id());
    }

    /** What is worth knowing of the campaign, as things stand. */
    void advise(CampaignAdvice given) {
        advice.setText(given.of(chosen(), campaign.getValue(), !campaigns.isEmpty()));
        advice.setVisible(on.getValue() && !advice.getText().isEmpty());
    }
}
