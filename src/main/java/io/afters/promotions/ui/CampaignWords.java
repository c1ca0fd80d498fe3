package io.afters.promotions.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.Discount;
import io.afters.promotions.PromoCampaign;
import io.afters.shared.Amounts;
import io.afters.shared.Plural;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a campaign gives, and when. */
record CampaignWords(PromoCampaign campaign, Currency currency, Moments moments) {

    String status() {
        return text("campaign.status." + (campaign.isDeleted() ? "DELETED" : campaign.status()));
    }

    Mark mark() {
        return campaign.isActive() && !campaign.isDeleted() ? Mark.GOOD : Mark.QUIET;
    }

    String discount() {
        return discount(campaign.discount());
    }

    private String discount(Discount discount) {
        return switch (discount.type()) {
            case PERCENT -> text("discount.PERCENT", plain(discount.value()));
            case FIXED -> text("discount.FIXED", money(discount.value()));
            case FREE_DELIVERY -> text("discount.FREE_DELIVERY");
            case GIFT -> text("discount.GIFT", String.valueOf(discount.gift()));
        };
    }

    /** What else holds for its codes. */
    String conditions() {
        var conditions = new ArrayList<String>();
        if (campaign.minOrderPrice() != null) {
            conditions.add(text("campaign.min-order", money(campaign.minOrderPrice())));
        }
        if (campaign.validFrom() != null) {
            conditions.add(text("campaign.from", moments.at(campaign.validFrom())));
        }
        if (campaign.validUntil() != null) {
            conditions.add(text("campaign.until", moments.at(campaign.validUntil())));
        }
        if (campaign.usesPerCode() > 1) {
            conditions.add(text("campaign.uses", campaign.usesPerCode()));
        }
        if (campaign.codesPerCustomer() > 0) {
            conditions.add(text("campaign.per-customer", campaign.codesPerCustomer()));
        }
        return String.join(" · ", conditions);
    }

    static Mark mark(CodeStatus status) {
        return switch (status) {
            case AVAILABLE, ASSIGNED -> Mark.OPEN;
            case USED -> Mark.GOOD;
            case EXPIRED -> Mark.QUIET;
            case REVOKED -> Mark.BAD;
        };
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? "" : Amounts.named(currency, amount);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** The text of this key in the form that the number asks for. */
    static String counted(String key, long number, Locale locale) {
        return text(key + "." + Plural.of(number, locale).key(), number);
    }

    static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
