package io.afters.promotions.ui;

import io.afters.promotions.CampaignDraft;
import io.afters.shared.Amounts;
import io.afters.shared.ui.Moments;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that a draft says, line by line: the label of its field, and its value in words. What is open has no line. */
record CampaignLines(Currency currency, Moments moments) {
    Map<String, String> of(CampaignDraft draft) {
        var lines = new LinkedHashMap<String, String>();
        var discount = draft.discount();
        put(lines, "campaign.name", draft.name());
        put(lines, "campaign.status", CampaignWords.text("campaign.status." + draft.status()));
        put(lines, "campaign.discount.type", CampaignWords.text("discount.type." + discount.type()));
        put(lines, "campaign.discount.value", plain(discount.value()));
        put(lines, "campaign.gift", discount.gift());
        put(
                lines,
                "campaign.least",
                draft.minOrderPrice() == null ? null : Amounts.named(currency, draft.minOrderPrice()));
        put(lines, "campaign.valid-from", draft.validFrom() == null ? null : moments.at(draft.validFrom()));
        put(lines, "campaign.valid-until", draft.validUntil() == null ? null : moments.at(draft.validUntil()));
        put(lines, "campaign.note", draft.activationNote());
        put(lines, "campaign.uses-per-code", draft.usesPerCode().toString());
        put(lines, "campaign.codes-per-customer", draft.codesPerCustomer().toString());
        return lines;
    }

    private static void put(Map<String, String> lines, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.put(CampaignWords.text(label), value);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
